import { TABLE } from '../../document/stylesheet.ts';
import type { Rule } from '../page.ts';
import type { PageSink } from '../stack.ts';
import { type CellLines, drawCell } from './cell.ts';
import type { Grid } from './grid.ts';

/** A row on a page. */
interface PlacedRow {
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws the rows from … to−1, below the header rows again when the table goes on from the page before. */
export function drawSegment(page: PageSink, grid: Grid, top: number, from: number, to: number): void {
  const repeated = from > 0 ? placeRows(grid, 0, grid.headerRows, top) : [];
  const rows = [...repeated, ...placeRows(grid, from, to, repeated.at(-1)?.bottom ?? top)];
  const { x } = page.paper.area;
  const parts = partsOf(grid, rows, repeated.length, x);
  for (const { lines, area } of parts) {
    if (lines.cell.kind === 'band') {
      page.items.push({ kind: 'box', owner: 'artifact', ...area, fill: TABLE.bandFill });
    }
  }
  page.items.push(...rules(grid, rows, x));
  for (const { lines, area, again } of parts) drawCell(page, lines, area, again);
}

function placeRows({ y }: Grid, from: number, to: number, top: number): PlacedRow[] {
  const start = y[from] ?? 0;
  return Array.from({ length: to - from }, (_, i) => ({
    row: from + i,
    top: top + (y[from + i] ?? 0) - start,
    bottom: top + (y[from + i + 1] ?? 0) - start,
  }));
}

/** A cell, or the part of it that stands on this page: its whole text is printed there. */
interface Part {
  readonly lines: CellLines;
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Printed on a page before: a header row, or a label whose group goes on. */
  readonly again: boolean;
}

function partsOf(grid: Grid, rows: readonly PlacedRow[], repeatedRows: number, left: number): Part[] {
  const byRow = new Map(rows.map((placed, k) => [placed.row, { ...placed, repeated: k < repeatedRows }]));
  return grid.cells.flatMap((lines) => {
    const { row, column, rowSpan, columnSpan } = lines.cell;
    let [first, last] = [byRow.get(row), byRow.get(row + rowSpan - 1)];
    // Of a cell that is cut by a page's end, one of its rows or both are on another page.
    for (let next = row + 1; first === undefined && next < row + rowSpan; next++) first = byRow.get(next);
    for (let next = row + rowSpan - 2; last === undefined && next >= row; next--) last = byRow.get(next);
    if (first === undefined || last === undefined) return [];
    const x = grid.x[column] ?? 0;
    const area = {
      x: left + x,
      y: first.top,
      width: (grid.x[column + columnSpan] ?? 0) - x,
      height: last.bottom - first.top,
    };
    const again = first.row > row || first.repeated;
    return [{ lines, area, again }];
  });
}

/** The rules between cells and around the table, each drawn once and as long as it goes. */
function rules(grid: Grid, rows: readonly PlacedRow[], left: number): Rule[] {
  const columns = grid.x.length - 1;
  const cell = (r: number, c: number) => grid.cellAt[rows[r]?.row ?? -1]?.[c];
  // Outside the table there is no cell, so that its edges are rules too.
  const differ = (a: [number, number], b: [number, number]) => cell(...a) !== cell(...b);
  const x = grid.x.map((edge) => left + edge);
  const result: Rule[] = [];
  for (let r = 0; r <= rows.length; r++) {
    const y = r < rows.length ? rows[r]?.top : rows.at(-1)?.bottom;
    for (const [start, end] of runs(columns, (c) => differ([r - 1, c], [r, c]))) {
      result.push(rule(x[start], y, x[end], y));
    }
  }
  for (let c = 0; c <= columns; c++) {
    for (const [start, end] of runs(rows.length, (r) => differ([r, c - 1], [r, c]))) {
      result.push(rule(x[c], rows[start]?.top, x[c], rows[end - 1]?.bottom));
    }
  }
  return result;
}

/** The longest stretches [start, end) of 0 … n−1 for which a test holds. */
function runs(n: number, holds: (i: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    if (!holds(i)) continue;
    const last = found.at(-1);
    if (last?.[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
}

/** Rules reach half their thickness past their ends, so that corners are closed. */
function rule(x1 = 0, y1 = 0, x2 = 0, y2 = 0): Rule {
  const half = TABLE.rulePt / 2;
  const across = y1 === y2;
  return {
    kind: 'rule',
    owner: 'artifact',
    x1: x1 - (across ? half : 0),
    y1: y1 - (across ? 0 : half),
    x2: x2 + (across ? half : 0),
    y2: y2 + (across ? 0 : half),
    thickness: TABLE.rulePt,
  };
}
