import { TWIPS_PER_PT } from '../document/stylesheet.ts';

/**
 * Widths in whole twips (twentieths of a pt). The columns' edges are rounded, not their widths, so that nothing is lost
 * or gained: they add up to the rounded sum.
 */
export function wholeTwips(widthsPt: readonly number[]): number[] {
  let reached = 0;
  let edge = 0;
  return widthsPt.map((width) => {
    reached += width;
    const from = edge;
    edge = Math.round(reached * TWIPS_PER_PT);
    return edge - from;
  });
}
