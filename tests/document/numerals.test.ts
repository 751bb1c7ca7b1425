import { expect, test } from 'vitest';
import { chineseNumeral, HeadingCounter } from '../../src/document/numerals.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
])('%d is %s', (n, text) => {
  expect(chineseNumeral(n)).toBe(text);
});

test.each([0, 100, 1.5, -1])('%d has no numeral', (n) => {
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

test('a heading starts the levels below it anew (GB/T 9704 7.3.3)', () => {
  const counter = new HeadingCounter();
  const numerals = ([2, 3, 3, 4, 4, 3, 2, 3, 4] as const).map((level) => counter.next(level));
  expect(numerals).toEqual(['（一）', '1.', '2.', '（1）', '（2）', '3.', '（二）', '1.', '（1）']);
});
