import type { Place } from '../diagnostics/finding.ts';
import { amount, type Row, sum } from '../report/figures.ts';
import type { Cell } from '../report/report.ts';

/** A cell that may be the wrong one of a column: by how much it is too large, if it is. */
export interface Suspect {
  readonly row: Row;
  readonly excess: number;
}

/**
 * The cell of a column that is probably wrong. Where a row's written 总计 differs from its cells by just what the
 * column is off, the cell where they cross is the one; there must be only one such row.
 * @param column index; the last one is 总计 itself.
 */
export function crossing(column: number, suspects: readonly Suspect[]): Cell | undefined {
  const cells = suspects.flatMap(({ row, excess }) => {
    const cell = row.cells[column];
    return cell?.written && rowExcess(row, column) === excess ? [cell] : [];
  });
  return cells.length === 1 ? cells[0] : undefined;
}

/** By how much a row's cells say that its cell in a column is too large; undefined where no total is written. */
function rowExcess({ cells }: Row, column: number): number | undefined {
  const last = cells.length - 1;
  const total = cells[last];
  const [is, should] = [amount(total), sum(cells.slice(0, last))];
  if (!total?.written || is === undefined || should === undefined) return undefined;
  return column === last ? is - should : should - is;
}

/** The place of the first cell that the author wrote; the first row's, where he wrote none. */
export function firstWritten(cells: readonly (Cell | undefined)[], fallback: Place): Place {
  return cells.find((cell) => cell?.written)?.place ?? fallback;
}
