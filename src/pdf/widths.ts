import type { NumberedGlyph } from './numbering.ts';

/** DW: what most Chinese characters have, in thousandths of an em. */
export const FULL_WIDTH = 1000;

/**
 * W (ISO 32000-1, 9.7.4.3): the widths that are not DW, each run of numbers that follow one another with its first.
 * @param glyphs in the order of their numbers
 */
export function widthsArray(glyphs: readonly NumberedGlyph[]): (number | number[])[] {
  const array: (number | number[])[] = [];
  let run: number[] = [];
  let next = -1;
  for (const { cid, width } of glyphs) {
    if (width === FULL_WIDTH) continue;
    if (cid !== next) {
      run = [];
      array.push(cid, run);
    }
    run.push(width);
    next = cid + 1;
  }
  return array;
}
