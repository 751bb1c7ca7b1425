import { emWidth } from '../clreq/widths.ts';
import type { Cell, Row, TableBlock } from '../document/document.ts';
import { TABLE } from '../document/stylesheet.ts';

/**
 * Which rows stay on one page with the row after them. Word breaks the pages, so all that can be said is between
 * which rows it may not:
 * - in tables that must not break at all, between none;
 * - after a header or a band, and where the row says so itself;
 * - after the first body row and before the last, so that no page has a single one;
 * - where it would cut the label of a group (rowsUnderLabels).
 * @param columnWidthsPt widths of the grid's columns in pt
 * @param keepNext whether the last row stays on the page of what follows the table
 */
export function rowsKeptWithNext(
  { rows, unbreakable }: TableBlock,
  columnWidthsPt: readonly number[],
  keepNext: boolean,
): boolean[] {
  const last = rows.length - 1;
  const firstBody = rows.findIndex((row) => !row.header);
  const labelled = rowsUnderLabels(rows, columnWidthsPt);
  return rows.map((row, r) => {
    if (r === last) return keepNext;
    return (
      unbreakable ||
      row.header ||
      row.keepWithNext ||
      r < firstBody + TABLE.leastRows - 1 ||
      r > last - TABLE.leastRows ||
      labelled.has(r)
    );
  });
}

/**
 * Rows that labels over several rows hold together: an inner group (（三）不予公开) all its rows; a label over most of
 * the table (三、本年度办理结果), which has to break, as many of its first rows as the whole label needs.
 */
function rowsUnderLabels(rows: TableBlock['rows'], columnWidthsPt: readonly number[]): Set<number> {
  const labels = rows.flatMap((row) => row.cells.filter((cell) => cell.rowSpan > 1 && !row.header));
  return new Set(
    labels.flatMap((cell) => {
      const together = cell.kind === 'group' ? cell.rowSpan : rowsOfText(cell, rows, columnWidthsPt);
      return Array.from({ length: together - 1 }, (_, k) => cell.row + k);
    }),
  );
}

/** How many of a label's rows are needed until they are as high as its text. */
function rowsOfText(label: Cell, rows: TableBlock['rows'], columnWidthsPt: readonly number[]): number {
  const need = heightOf(label, columnWidthsPt);
  let height = 0;
  let count = 0;
  while (count < label.rowSpan && height < need) {
    height += rowHeight(rows[label.row + count], columnWidthsPt);
    count++;
  }
  return count;
}

/** A row as high as the highest text that it has to itself. */
function rowHeight(row: Row | undefined, columnWidthsPt: readonly number[]): number {
  const own = row?.cells.filter(({ rowSpan }) => rowSpan === 1) ?? [];
  return Math.max(TABLE.rowPt, ...own.map((cell) => heightOf(cell, columnWidthsPt)));
}

/** What a cell's text needs with its padding, in pt, each line as full as it can be. */
function heightOf({ column, columnSpan, text }: Cell, columnWidthsPt: readonly number[]): number {
  const width = columnWidthsPt.slice(column, column + columnSpan).reduce((a, b) => a + b, 0);
  const perLine = Math.max(1, Math.floor((width - 2 * TABLE.padXPt) / TABLE.sizePt));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(emWidth(line) / perLine), 0);
  return lines * TABLE.pitchPt + 2 * TABLE.padYPt;
}
