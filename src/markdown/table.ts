import type { Table } from 'mdast';
import { TABLE_ROW_LENGTH } from './diagnostics.ts';
import type { FlowTable } from './flow.ts';
import { readInline } from './inline.ts';
import { extent, type Reading } from './reading.ts';

/** A GFM table. GFM drops and pads cells where a row's number differs from the head's; here that is an error. */
export function readTable(node: Table, reading: Reading): FlowTable {
  const { start, end } = extent(node);
  const expected = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row) => {
    const found = row.children.length;
    if (found !== expected) {
      const at = extent(row);
      reading.report(TABLE_ROW_LENGTH, at.start, at.end, { found, expected });
    }
    return row.children.map((cell) => {
      const at = extent(cell);
      return { texts: readInline(cell.children, reading), place: reading.locate(at.start, at.end) };
    });
  });
  const align = (node.align ?? []).map((side) => side ?? undefined);
  return { kind: 'table', align, rows, place: reading.locate(start, end) };
}
