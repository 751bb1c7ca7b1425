import { expect, test } from 'vitest';
import { widthsArray } from '../../src/pdf/widths.ts';

test('widths that are not the usual thousand are listed, runs of numbers with their first (ISO 32000-1, 9.7.4.3)', () => {
  const glyphs = [
    [0, 500],
    [32, 250],
    [33, 333],
    [34, 1000],
    [35, 500],
    [8212, 2000],
    [20013, 1000],
    [55296, 500],
  ].map(([cid = 0, width = 0]) => ({ cid, width, glyph: 0 }));
  expect(widthsArray(glyphs)).toEqual([0, [500], 32, [250, 333], 35, [500], 8212, [2000], 55296, [500]]);
});
