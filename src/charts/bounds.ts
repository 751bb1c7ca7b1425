import { EM_BOX } from '../document/stylesheet.ts';
import type { Stroke } from '../layout/page.ts';
import type { Measure } from './measure.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is printed over an edge by less than this, in pt, is on the edge: half a thick line. */
const TOLERANCE = 1;

/** Around all points of a path, control points too. */
export function boundsOf(path: readonly (string | number)[]): Bounds {
  const numbers = path.filter((part) => typeof part === 'number');
  return around(
    numbers.filter((_, k) => k % 2 === 0),
    numbers.filter((_, k) => k % 2 === 1),
  );
}

/** Around what a stroke paints; of text the em box. */
export function strokeBounds(stroke: Stroke, measure: Measure): Bounds {
  if (stroke.kind === 'path') return boundsOf(stroke.path);
  const angle = ((stroke.rotate ?? 0) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const width = measure(stroke.text, stroke.size);
  const corners = [0, width].flatMap((u) =>
    [-EM_BOX.ascentEm * stroke.size, EM_BOX.descentEm * stroke.size].map(
      (v) => [stroke.x + u * cosine - v * sine, stroke.y + u * sine + v * cosine] as const,
    ),
  );
  return around(
    corners.map(([x]) => x),
    corners.map(([, y]) => y),
  );
}

/** Whether one lies in the other, but for what rounding does. */
export function holds(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE
  );
}

/** What two have in common; right of itself where that is nothing. */
export function intersect(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function around(xs: readonly number[], ys: readonly number[]): Bounds {
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
