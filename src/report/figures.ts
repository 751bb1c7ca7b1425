import type { Place } from '../diagnostics/finding.ts';
import { leafRows, type RowRole } from '../editions/edition.ts';
import type { Cell, Report, TableThree } from './report.ts';

/** Arithmetic over the cells of the statistics tables. Counts are integers, so that sums are exact. */

/** What a cell counts for: / is nothing, words and what could not be read are undefined. */
export function amount(cell: Cell | undefined): number | undefined {
  return cell?.text === '/' ? 0 : cell?.value;
}

/** The sum of cells; undefined as soon as one of them has no value. */
export function sum(cells: Iterable<Cell | undefined>): number | undefined {
  let total = 0;
  for (const cell of cells) {
    const value = amount(cell);
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}

/** A cell that nobody wrote: 0, or unknown where something beside it could not be read. */
export function unwritten(place: Place, certain: boolean): Cell {
  return certain
    ? { text: '0', value: 0, written: false, place }
    : { text: UNKNOWN, value: undefined, written: false, place };
}

/** The text of a cell that could not be read. Its report has errors and is never printed. */
export const UNKNOWN = '？';

/** A total that is not written, from its addends. Where all of them are /, so is it. */
export function derivedTotal(addends: readonly Cell[], place: Place): Cell {
  if (addends.length > 0 && addends.every(({ text }) => text === '/')) {
    return { text: '/', value: undefined, written: false, place };
  }
  const value = sum(addends);
  return { text: value === undefined ? UNKNOWN : String(value), value, written: false, place };
}

export type Row = TableThree['rows'][number];

/** The rows of 表三 that have one of the roles, in print order. */
export function rowsOf({ edition, three }: Pick<Report, 'edition' | 'three'>, ...roles: RowRole[]): Row[] {
  const wanted = new Set(roles);
  return leafRows(edition.three).flatMap(({ role }, i) => {
    const row = three.rows[i];
    return row !== undefined && wanted.has(role) ? [row] : [];
  });
}

/** The only row of 表三 with a role. @throws {Error} when the edition has none: its data are wrong. */
export function rowOf(report: Pick<Report, 'edition' | 'three'>, role: RowRole): Row {
  const [row] = rowsOf(report, role);
  if (row === undefined) throw new Error(`the edition ${report.edition.id} has no row “${role}”`);
  return row;
}

/** The rows that 本年度办理结果's total adds up. */
export const RESULT_ROLES = ['open', 'partial', 'outcome'] as const satisfies readonly RowRole[];
