import { type BareLine, bareLines } from './bare-lines.ts';
import type { FlowTable } from './flow.ts';
import { TABLE_PASTED } from './pasted-diagnostics.ts';
import type { Reading } from './reading.ts';

/** What parts the cells of a table that was pasted as text: tabs, or blanks in a row. */
const GAP = /[ \u00a0\u3000]*\t[ \t\u00a0\u3000]*|[ \u00a0\u3000]{2,}/g;

/**
 * A paragraph whose lines are rows of a table that was pasted from a text processor or a spreadsheet. All of it would
 * print as one line of words and figures, so that it is reported, and read as the table that it was.
 * @param start offset of the paragraph in the text. @param end behind its last unit
 * @returns undefined where fewer than two lines have a gap
 */
export function readPastedTable(reading: Reading, start: number, end: number): FlowTable | undefined {
  const lines = bareLines(reading.masked, start, end).map((line) => ({ ...line, cells: cellsOf(line) }));
  const rows = lines.map(({ cells }) => cells);
  const first = lines.find(({ cells }) => cells.length > 1);
  if (first === undefined || rows.filter((cells) => cells.length > 1).length < 2) return undefined;
  const cell = first.cells.map(({ from, to }) => reading.quote(from, to));
  reading.report(TABLE_PASTED, first.from, first.to, { expected: `| ${cell.join(' | ')} |` });
  const width = Math.max(...rows.map(({ length }) => length));
  const place = reading.locate(start, end);
  return {
    kind: 'table',
    align: Array.from({ length: width }, () => undefined),
    rows: rows.map((cells) =>
      Array.from({ length: width }, (_, k) => {
        const { from, to } = cells[k] ?? { from: end, to: end };
        const text = reading.source.text.slice(from, to);
        const locate = (offset: number, length = 1) => reading.locate(from + offset, from + offset + length);
        return { texts: text === '' ? [] : [{ text, bold: false, locate }], place };
      }),
    ),
    place,
  };
}

/**
 * Where the rows of such a table begin that go on in another paragraph, as below an item of a list: behind a line of its
 * own, without its line ending. Undefined where fewer than two of its further lines have a gap.
 */
export function rowsBelow({ masked }: Reading, start: number, end: number): number | undefined {
  const [, ...below] = bareLines(masked, start, end);
  const rows = below.filter((line) => cellsOf(line).length > 1);
  const first = rows.length > 1 ? rows[0] : undefined;
  return first === undefined ? undefined : first.from - first.indent.length - 1;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function cellsOf({ text, from, to }: BareLine): Stretch[] {
  const cells: Stretch[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    cells.push({ from: from + start, to: from + index });
    start = index + gap.length;
  }
  return [...cells, { from: from + start, to }];
}
