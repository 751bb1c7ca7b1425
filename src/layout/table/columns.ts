import { TABLE } from '../../document/stylesheet.ts';
import type { CellText } from './cell.ts';

/**
 * Column widths in pt: the table's own proportions scaled to the width, but no column narrower than its widest number
 * or word. What such a column needs more is taken from the others in proportion to what they have to spare.
 * @param weights one a column
 * @param cells of the whole table; those that span columns ask for nothing
 * @returns undefined when the words and numbers alone are wider than the table
 */
export function columnWidths(
  weights: readonly number[],
  cells: readonly CellText[],
  width: number,
): number[] | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = weights.map((weight) => (weight / total) * width);
  const least = weights.map((_, column) =>
    Math.max(
      0,
      ...cells
        .filter(({ cell }) => cell.column === column && cell.columnSpan === 1)
        .map(({ minWidth }) => minWidth + 2 * TABLE.padXPt),
    ),
  );
  const lacking = sum(wanted.map((w, i) => Math.max(0, (least[i] ?? 0) - w)));
  if (lacking === 0) return wanted;
  const spare = wanted.map((w, i) => Math.max(0, w - (least[i] ?? 0)));
  const allSpare = sum(spare);
  if (allSpare < lacking) return undefined;
  return wanted.map((w, i) => Math.max(w, least[i] ?? 0) - ((spare[i] ?? 0) * lacking) / allSpare);
}

/** What the words and numbers of a table need at least, in pt. */
export function leastWidth(columns: number, cells: readonly CellText[]): number {
  return sum(
    Array.from({ length: columns }, (_, column) =>
      Math.max(
        0,
        ...cells
          .filter(({ cell }) => cell.column === column && cell.columnSpan === 1)
          .map(({ minWidth }) => minWidth + 2 * TABLE.padXPt),
      ),
    ),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
