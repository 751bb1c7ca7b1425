import type { Measure } from './measure.ts';
import { LEADING } from './plan.ts';
import { widestPiece, wrapLabel } from './wrap-label.ts';

/** The names under a horizontal category axis, as they are set. */
export interface Categories {
  readonly lines: string[][];
  readonly size: number;
  /** Set upwards, one line each: only where even numbers do not fit side by side. */
  readonly vertical: boolean;
  /** What they take below the axis, in pt. */
  readonly depth: number;
}

const SMALLEST_LEVEL = 7;
const MOST_LINES = 8;
/** What names may take of the height, in pt. Chart.js gives an axis half of the drawing at most. */
const DEEPEST = 200;
const BETWEEN = 3;

/**
 * Fits names into the pitch of their categories: wrapped at words, in a smaller size where a number or a Latin word is
 * wider than the pitch.
 */
export function fitCategories(
  names: readonly string[],
  pitch: number,
  wished: number,
  measure: Measure,
): Categories {
  const room = pitch - BETWEEN;
  if (names.every((name) => measure(name, wished) <= room)) {
    return { lines: names.map((name) => [name]), size: wished, vertical: false, depth: wished * LEADING };
  }
  const widest = Math.max(0, ...names.map((name) => widestPiece(name, (text) => measure(text, wished))));
  const level = Math.min(wished, (wished * room) / (widest || 1));
  if (level >= SMALLEST_LEVEL) {
    const lines = names.map((name) => wrapLabel(name, room, (text) => measure(text, level)));
    const most = Math.max(1, ...lines.map(({ length }) => length));
    if (most <= MOST_LINES) return { lines, size: level, vertical: false, depth: most * level * LEADING };
  }
  const longest = Math.max(1, ...names.map((name) => measure(name, 1)));
  const size = Math.min(wished, pitch / LEADING, DEEPEST / longest);
  return { lines: names.map((name) => [name]), size, vertical: true, depth: longest * size };
}
