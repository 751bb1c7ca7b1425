import { finding } from '../../diagnostics/finding.ts';
import type { TableBlock } from '../../document/document.ts';
import { TABLE } from '../../document/stylesheet.ts';
import type { Advance } from '../../document/tables/column-widths.ts';
import { fitTable } from '../../document/tables/fit-table.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import { HEADER_TOO_HIGH, ROW_TOO_HIGH, TABLE_TOO_WIDE } from '../diagnostics.ts';
import { codePointOf } from '../shape.ts';
import type { StackContext } from '../stack.ts';
import { type CellLines, cellRole, setCell } from './cell.ts';

/** A table measured: where its columns stand, how high its rows are, and the lines of its cells. */
export interface Grid {
  readonly block: TableBlock;
  /** Column c goes from x[c] to x[c+1], from the table's left edge, in pt. */
  readonly x: readonly number[];
  /** Row r goes from y[r] to y[r+1], as if the table stood on one endless page, in pt. */
  readonly y: readonly number[];
  readonly cells: readonly CellLines[];
  /** cellAt[row][column]: the cell that covers a place of the grid; undefined in a hole. */
  readonly cellAt: readonly (readonly (CellLines | undefined)[])[];
  /** How many rows at the top are repeated on each page. */
  readonly headerRows: number;
}

/** Measures a table for the width of the type area. Reports what cannot be set well. */
export function measureTable(block: TableBlock, context: StackContext): Grid {
  const { sizePt, widthsPt, neededPt, widest } = fitTable(block, {
    advance: faceAdvance(context.fonts),
    orientation: context.orientation,
  });
  if (neededPt !== undefined) {
    const measures = { found: Math.ceil(neededPt), expected: Math.floor(context.area.width) };
    context.report(finding(TABLE_TOO_WIDE, (widest ?? block).place, measures));
  }
  const x = running(widthsPt);
  const lines = block.rows
    .flatMap((row) => row.cells)
    .map((cell) => {
      const width = (x[cell.column + cell.columnSpan] ?? 0) - (x[cell.column] ?? 0);
      return setCell(cell, sizePt, width, context);
    });
  const heights = rowHeights(block, lines);
  const firstBody = block.rows.findIndex((row) => !row.header);
  const headerRows = firstBody < 0 ? block.rows.length : firstBody;
  const grid = { block, x, y: running(heights), cells: lines, cellAt: coverage(block, lines), headerRows };
  reportHighRows(grid, context);
  return grid;
}

/** The advances of the faces that the cells are set in; a character that no face has is reported when it is shaped. */
function faceAdvance(fonts: FontSet): Advance {
  return (character, { kind }) =>
    fonts.faceFor(codePointOf(character), cellRole(kind))?.advance(codePointOf(character)) ?? 1;
}

/** Each row as high as its own cells need; a cell that spans rows and needs more raises all of them alike. */
function rowHeights(block: TableBlock, cells: readonly CellLines[]): number[] {
  const heights: number[] = block.rows.map(() => TABLE.rowPt);
  const spans = [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, height } of spans) {
    const { row, rowSpan } = cell;
    const spanned = heights.slice(row, row + rowSpan).reduce((a, b) => a + b, 0);
    const raise = Math.max(0, height - spanned) / rowSpan;
    for (let r = row; r < row + rowSpan; r++) heights[r] = (heights[r] ?? 0) + raise;
  }
  return heights;
}

function coverage(block: TableBlock, cells: readonly CellLines[]): (CellLines | undefined)[][] {
  const cellAt = block.rows.map(() => block.columns.map((): CellLines | undefined => undefined));
  for (const lines of cells) {
    const { row, column, rowSpan, columnSpan } = lines.cell;
    for (let r = row; r < row + rowSpan; r++) cellAt[r]?.fill(lines, column, column + columnSpan);
  }
  return cellAt;
}

/** A header that is repeated on each page takes at most this share of it. */
const MOST_HEADER = 0.75;

/** A row is never split: one that is higher than a page below the header is the author's to mend, and so is the header. */
function reportHighRows({ block, y, cells, headerRows }: Grid, context: StackContext): void {
  const header = y[headerRows] ?? 0;
  const mostHeader = context.area.height * MOST_HEADER;
  if (header > mostHeader) {
    const measures = { found: Math.ceil(header), expected: Math.floor(mostHeader) };
    context.report(finding(HEADER_TOO_HIGH, block.place, measures));
    return;
  }
  const room = context.area.height - header;
  for (let r = headerRows; r < block.rows.length; r++) {
    const height = (y[r + 1] ?? 0) - (y[r] ?? 0);
    if (height <= room) continue;
    const highest = cells
      .filter(({ cell }) => cell.row <= r && r < cell.row + cell.rowSpan)
      .reduce<CellLines | undefined>((a, b) => (a !== undefined && a.height >= b.height ? a : b), undefined);
    const place = highest?.cell.place ?? block.place;
    context.report(finding(ROW_TOO_HIGH, place, { found: Math.ceil(height), expected: Math.floor(room) }));
  }
}

/** 0, then the sums of the first one, two, … numbers. */
function running(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}
