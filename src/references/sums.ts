import type { Cell } from '../report/report.ts';
import { add, type Decimal, formatShort, parseDecimal } from './decimal.ts';

/** The sum of cells as printed; / counts as nothing. Undefined where a cell is missing or in words: there is no sum then. */
export function sumOfCells(cells: readonly (Cell | undefined)[]): string | undefined {
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const cell of cells) {
    const value = cell?.text === '/' ? parseDecimal('0') : parseDecimal(cell?.text ?? '');
    if (value === undefined) return undefined;
    sum = add(sum, value);
  }
  return formatShort(sum);
}
