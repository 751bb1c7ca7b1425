/** Exact decimal numbers: digits × 10^−scale. Figures are printed as they were given, so nothing here goes through a float. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const WRITTEN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A number as it is written (275, -18, 59237.2449), or undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Exact, in the finer scale of the two. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaled(a, scale) + scaled(b, scale), scale };
}

/** Exact, in the finer scale of the two. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale });
}

/** a ÷ 10^places, exact. */
export function shiftDown(a: Decimal, places: number): Decimal {
  return { digits: a.digits, scale: a.scale + places };
}

/**
 * a ÷ b to a number of decimals, rounded half away from zero (四舍五入).
 * @throws {RangeError} where b is 0.
 */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const numerator = a.digits * power(b.scale + scale);
  const denominator = b.digits * power(a.scale);
  return { digits: roundedQuotient(numerator, denominator), scale };
}

/** Rounded half away from zero to exactly so many decimals. */
export function round(a: Decimal, scale: number): Decimal {
  return divide(a, { digits: 1n, scale: 0 }, scale);
}

/** With all its decimals. */
export function format({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = magnitude(digits)
    .toString()
    .padStart(scale + 1, '0');
  const point = text.length - scale;
  return scale === 0 ? sign + text : `${sign}${text.slice(0, point)}.${text.slice(point)}`;
}

/** Without zeros at the end of the decimals: 12.0 is 12. */
export function formatShort(a: Decimal): string {
  const text = format(a);
  return a.scale === 0 ? text : text.replace(/\.?0+$/, '');
}

function scaled(a: Decimal, scale: number): bigint {
  return a.digits * power(scale - a.scale);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const [n, d] = [magnitude(numerator), magnitude(denominator)];
  const quotient = (2n * n + d) / (2n * d);
  return numerator < 0n === denominator < 0n ? quotient : -quotient;
}
