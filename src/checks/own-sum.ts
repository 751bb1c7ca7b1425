import { amount, type Row, sum } from '../report/figures.ts';

/**
 * What a row counts for in a column by its own cells: in the column of totals their sum, in the others the cell itself. A
 * written 总计 that is not this sum is told for that (A3); what would balance with the sum is no finding of its own.
 * @returns undefined where a cell has no value
 */
export function ownSum({ cells }: Row, column: number): number | undefined {
  const last = cells.length - 1;
  return column === last ? sum(cells.slice(0, last)) : amount(cells[column]);
}

/** The same of several rows together. */
export function ownSums(rows: readonly Row[], column: number): number | undefined {
  let total = 0;
  for (const row of rows) {
    const own = ownSum(row, column);
    if (own === undefined) return undefined;
    total += own;
  }
  return total;
}
