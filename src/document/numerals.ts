import type { HeadingLevel } from './document.ts';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const MYRIAD = 10_000;

/**
 * A number in Chinese, as headings count: 一, 十, 十一, 二十三, 一百零一, 一百一十, 一千零三十.
 * @param n 1–99 999 999; a text holds far fewer headings.
 * @throws {RangeError} for what is no such number.
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n >= MYRIAD ** 2) throw new RangeError(`no heading numeral for ${n}`);
  const high = Math.floor(n / MYRIAD);
  const low = n % MYRIAD;
  const gap = high > 0 && low > 0 && low < MYRIAD / 10 ? '零' : '';
  const whole = `${high > 0 ? `${belowMyriad(high)}万` : ''}${gap}${belowMyriad(low)}`;
  // At the very start 一十 is said 十; elsewhere it stays: 一百一十.
  return whole.replace(/^一十/u, '十');
}

/** 0–9999, digit by digit with its unit; zeros between digits are one 零, those at the end are none. */
function belowMyriad(n: number): string {
  const digits = [...String(n)];
  return digits
    .map((digit, k) => `${DIGITS.charAt(Number(digit))}${digit === '0' ? '' : UNITS[digits.length - 1 - k]}`)
    .join('')
    .replace(/零+$/u, '')
    .replace(/零+/gu, '零');
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
