import { describe, expect, test } from 'vitest';
import { barSpacing } from '../../src/charts/native.ts';

describe('the spacing of bars in percent of a bar', () => {
  test.each([
    [
      'one column that takes 40 of 100 pt',
      { thickness: 40, step: 40 },
      100,
      1,
      { gapWidth: 150, overlap: 0 },
    ],
    ['two that stand 2 pt apart', { thickness: 20, step: 22 }, 100, 2, { gapWidth: 290, overlap: -10 }],
    ['bars that fill their category', { thickness: 10, step: 10 }, 30, 3, { gapWidth: 0, overlap: 0 }],
    ['a gap wider than can be said', { thickness: 10, step: 10 }, 400, 1, { gapWidth: 500, overlap: 0 }],
  ])('%s', (_, bars, pitch, columns, expected) => {
    const spacing = barSpacing(bars, pitch, columns);
    expect({ ...spacing, overlap: spacing.overlap + 0 }).toEqual(expected);
  });
});
