import type { TableBlock } from '../../document/document.ts';
import { TABLE } from '../../document/stylesheet.ts';
import type { Piece, Stack, StackContext } from '../stack.ts';
import { drawSegment } from './draw.ts';
import { type Grid, measureTable } from './grid.ts';

/** A table as a stack of its rows. */
export function tableStack(block: TableBlock, context: StackContext): Stack {
  const grid = measureTable(block, context);
  return {
    pieces: block.rows.map((_, row) => ({ height: rowHeight(grid, row), keep: isKept(grid, row) })),
    repeatHeight: grid.y[grid.headerRows] ?? 0,
    // Not within the header, nor after it: it would stand at a page's foot, and again on the next.
    mayBreak: (from, at) => at > grid.headerRows && labelsFit(grid, from, at),
    prefersBreak: (from, at) =>
      at - Math.max(from, grid.headerRows) >= TABLE.leastRows && !cutsGroup(grid, at),
    draw: (page, top, from, to) => drawSegment(page, grid, top, from, to),
  };
}

const rowHeight = ({ y }: Grid, row: number): Piece['height'] => (y[row + 1] ?? 0) - (y[row] ?? 0);

/** Whether the row after this one has to be on the same page. */
function isKept({ block, headerRows }: Grid, row: number): boolean {
  const last = block.rows.length - 1;
  if (row === last) return false;
  if (block.unbreakable || row < headerRows || block.rows[row]?.keepWithNext === true) return true;
  return row - headerRows + 1 < TABLE.leastRows || last - row < TABLE.leastRows;
}

/**
 * Whether each label that a page break before row `at` would part has room in both its parts: it is printed in each.
 * @param from the first row on the page
 */
function labelsFit({ cells, y }: Grid, from: number, at: number): boolean {
  return cells.every(({ cell, style, lines }) => {
    const end = cell.row + cell.rowSpan;
    if (cell.row >= at || end <= at) return true;
    const need = lines.length * style.pitchPt + TABLE.padYPt;
    const above = (y[at] ?? 0) - (y[Math.max(cell.row, from)] ?? 0);
    const below = (y[end] ?? 0) - (y[at] ?? 0);
    return need <= above && need <= below;
  });
}

/** Whether a page break before row `at` parts an inner group, as （三）不予公开 with its rows. */
const cutsGroup = ({ cells }: Grid, at: number): boolean =>
  cells.some(({ cell }) => cell.kind === 'group' && cell.row < at && at < cell.row + cell.rowSpan);
