export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Text runs across: what stands on the line of a click is meant, even far off, rather than what is above or beneath. */
const ACROSS = 1 / 8;

/**
 * The thing whose box is nearest to a point; among boxes that hold the point the smallest.
 * @param reach how far above or beneath a box may be.
 */
export function nearestBox<T>(
  things: readonly T[],
  boxOf: (thing: T) => Box,
  x: number,
  y: number,
  reach: number,
): T | undefined {
  let best: { readonly thing: T; readonly distance: number; readonly area: number } | undefined;
  for (const thing of things) {
    const { left, top, right, bottom } = boxOf(thing);
    const distance = Math.hypot(ACROSS * Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const area = (right - left) * (bottom - top);
    const nearer =
      best === undefined || distance < best.distance || (distance === best.distance && area < best.area);
    if (distance <= reach && nearer) best = { thing, distance, area };
  }
  return best?.thing;
}
