import type { List, ListItem, PhrasingContent } from 'mdast';
import { LIST_EMPTY, LIST_NESTED, LIST_NUMERAL } from './diagnostics.ts';
import type { FlowList, FlowParagraph, FlowTable } from './flow.ts';
import { readInline } from './inline.ts';
import { reportItemLines } from './paragraph-lines.ts';
import { readPastedTable, rowsBelow } from './pasted-table.ts';
import { extent, type Reading } from './reading.ts';

/**
 * A list of paragraphs. What an item has beside its paragraph is reported; a table that was pasted right below an item,
 * which goes on in it to Markdown, stands behind the list.
 */
export function readList(node: List, reading: Reading): [FlowList, ...FlowTable[]] {
  const { start, end } = extent(node);
  const ordered = node.ordered === true;
  if (ordered) reportNumerals(node, reading);
  const tables: FlowTable[] = [];
  const items = node.children.flatMap((item) => readItem(item, reading, tables));
  const place = reading.locate(start, end);
  return [{ kind: 'list', ordered, start: node.start ?? 1, items, place }, ...tables];
}

function readItem(item: ListItem, reading: Reading, tables: FlowTable[]): FlowParagraph[] {
  const { start, end } = extent(item);
  const [first, second] = item.children;
  if (first === undefined) {
    reading.report(LIST_EMPTY, start, end);
    return [];
  }
  const foreign = first.type === 'paragraph' ? second : first;
  if (foreign !== undefined) {
    const at = extent(foreign);
    reading.report(LIST_NESTED, at.start, at.end);
  }
  if (first.type !== 'paragraph') return [];
  const text = extent(first);
  const own = rowsBelow(reading, text.start, text.end) ?? text.end;
  const table = own < text.end ? readPastedTable(reading, own, text.end) : undefined;
  if (table !== undefined) tables.push(table);
  reportItemLines(reading, text.start, own);
  const texts = readInline(upTo(own, first.children), reading);
  return [{ kind: 'paragraph', texts, place: reading.locate(start, end) }];
}

/** What of a paragraph's nodes stands before an offset, which is behind one of its lines. */
function upTo(offset: number, nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    const { start, end } = extent(node);
    if (start >= offset || node.position === undefined) return [];
    if (end <= offset) return [node];
    return [{ ...node, position: { ...node.position, end: { ...node.position.end, offset } } }];
  });
}

/** Numerals are set in order from the first; all alike (1. 1. 1.) is Markdown's own shorthand for that. */
function reportNumerals(list: List, reading: Reading): void {
  const written = list.children.map((item) => {
    const { start } = extent(item);
    return { start, numeral: /^\d+[.)]/.exec(reading.masked.slice(start))?.[0] ?? '' };
  });
  const alike = written.every(({ numeral }) => numeral === written[0]?.numeral && numeral.endsWith('.'));
  if (alike) return;
  written.forEach(({ start, numeral }, k) => {
    const expected = `${(list.start ?? 1) + k}.`;
    if (numeral !== expected) {
      reading.report(LIST_NUMERAL, start, start + numeral.length, { found: numeral, expected });
    }
  });
}
