import type { HeadingLevel } from './document.ts';

const DIGITS = '零一二三四五六七八九';

/**
 * A number in Chinese, as headings count: 一, 十, 十一, 二十三.
 * @param n 1–99.
 * @throws {RangeError} beyond that: no report has a hundredth heading.
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no heading numeral for ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const digit = (d: number): string => DIGITS.charAt(d);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
}

/** The numeral of the n-th heading of a level: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
export function headingNumeral(level: HeadingLevel, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`;
    case 2:
      return `（${chineseNumeral(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** Counts headings of the levels below the parts; a heading starts the levels under it anew. */
export class HeadingCounter {
  private readonly counts = [0, 0, 0, 0];

  /** The numeral of the next heading of this level. */
  next(level: HeadingLevel): string {
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1;
    this.counts.fill(0, level);
    return headingNumeral(level, this.counts[level - 1] ?? 1);
  }
}
