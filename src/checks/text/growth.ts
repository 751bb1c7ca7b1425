import { add, type Decimal, divide, formatShort, parseDecimal, subtract } from '../../references/decimal.ts';

/** Exact percentages, rounded as reports round: half away from zero to the decimals that are printed. */

export interface Ratio {
  /** In hundredths, rounded: 84.6. */
  readonly text: string;
  readonly value: number;
}

/** part ÷ base in percent; undefined where the base is 0. */
export function percentage(part: number, base: number, decimals: number): Ratio | undefined {
  if (base === 0) return undefined;
  const hundredfold = (n: number): Decimal => ({ ...decimal(n), digits: decimal(n).digits * 100n });
  return ratio(divide(hundredfold(part), decimal(base), decimals));
}

/** (now − before) ÷ before in percent; undefined where there was nothing before. */
export function growth(now: number, before: number, decimals: number): Ratio | undefined {
  return percentage(Number(formatShort(subtract(decimal(now), decimal(before)))), before, decimals);
}

function ratio(value: Decimal): Ratio {
  const text = formatShort(value);
  return { text, value: Number(text) };
}

/** Figures of texts have at most six decimals, which a number holds well enough to be written out again. */
function decimal(value: number): Decimal {
  return (
    parseDecimal(value.toFixed(6)) ??
    add({ digits: 0n, scale: 0 }, { digits: BigInt(Math.round(value)), scale: 0 })
  );
}
