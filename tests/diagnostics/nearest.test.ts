import { expect, test } from 'vitest';
import { nearest, unlikeness } from '../../src/diagnostics/nearest.ts';

test.each([
  ['', '', 0],
  ['总计', '总计', 0],
  ['总计', '', 1],
  ['自然入', '自然人', 1 / 3],
  // 𠀋 is one character, though it takes two units.
  ['𠀋计', '总计', 1 / 2],
  // A part of a long official name, as people shorten it.
  ['不掌握', '本机关不掌握相关政府信息', 9 / 12 / 2],
  // A single character is part of too many.
  ['人', '自然人', 2 / 3],
])('%s is unlike %s by %d', (a, b, share) => {
  expect(unlikeness(a, b)).toBeCloseTo(share, 9);
  expect(unlikeness(b, a)).toBeCloseTo(share, 9);
});

test('the candidate that is most like it, of equals the first', () => {
  expect(nearest('不掌握', ['不予公开', '本机关不掌握相关政府信息', '部分公开'])).toBe(
    '本机关不掌握相关政府信息',
  );
  expect(nearest('甲', ['乙', '丙'])).toBe('乙');
  expect(nearest('甲', [])).toBeUndefined();
});
