import { expect, test } from 'vitest';
import { chineseNumber } from '../../src/checks/text/numerals.ts';
import { chineseNumeral, HeadingCounter } from '../../src/document/numerals.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [120, '一百二十'],
  [999, '九百九十九'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [10_000, '一万'],
  [10_001, '一万零一'],
  [11_000, '一万一千'],
  [100_010, '十万零一十'],
])('%d is %s', (n, text) => {
  expect(chineseNumeral(n)).toBe(text);
});

test.each([0, 1.5, -1, 100_000_000])('%d has no numeral', (n) => {
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

test('a heading starts the levels below it anew (GB/T 9704 7.3.3)', () => {
  const counter = new HeadingCounter();
  const numerals = ([2, 3, 3, 4, 4, 3, 2, 3, 4] as const).map((level) => counter.next(level));
  expect(numerals).toEqual(['（一）', '1.', '2.', '（1）', '（2）', '3.', '（二）', '1.', '（1）']);
});

test('a hundredth heading of a part has its numeral', () => {
  const counter = new HeadingCounter();
  const numerals = Array.from({ length: 101 }, () => counter.next(2));
  expect(numerals.slice(98)).toEqual(['（九十九）', '（一百）', '（一百零一）']);
});

test('each numeral is read back as its number by the checks', () => {
  for (let n = 1; n < 1000; n++) expect(chineseNumber(chineseNumeral(n))).toBe(n);
});
