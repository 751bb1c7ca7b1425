import type { List, ListItem } from 'mdast';
import { LIST_EMPTY, LIST_NESTED, LIST_NUMERAL } from './diagnostics.ts';
import type { FlowList, FlowParagraph } from './flow.ts';
import { readInline } from './inline.ts';
import { reportItemLines } from './paragraph-lines.ts';
import { extent, type Reading } from './reading.ts';

/** A list of paragraphs. What an item has beside its paragraph is reported. */
export function readList(node: List, reading: Reading): FlowList {
  const { start, end } = extent(node);
  const ordered = node.ordered === true;
  if (ordered) reportNumerals(node, reading);
  const items = node.children.flatMap((item) => readItem(item, reading));
  return { kind: 'list', ordered, start: node.start ?? 1, items, place: reading.locate(start, end) };
}

function readItem(item: ListItem, reading: Reading): FlowParagraph[] {
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
  reportItemLines(reading, text.start, text.end);
  return [
    { kind: 'paragraph', texts: readInline(first.children, reading), place: reading.locate(start, end) },
  ];
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
