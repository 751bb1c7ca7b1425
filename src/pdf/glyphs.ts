import type { FontSet } from '../fonts/font-set.ts';
import { faceRuns } from '../layout/face-runs.ts';
import type { Item } from '../layout/page.ts';

/** A text as it is to be shown: one advance and one offset a character. */
export interface Shown {
  readonly text: string;
  readonly size: number;
  /** pt from each origin to the next. */
  readonly advances: readonly number[];
  readonly offsets?: readonly number[];
}

/** The characters of a text, and in thousandths of an em what the layout gives each and takes from its left. */
export interface Glyphs {
  readonly codePoints: readonly number[];
  readonly advances: readonly number[];
  /** Empty where nothing is taken, as of most texts. */
  readonly lefts: readonly number[];
}

/** By the advances: a text of the layout keeps its own, wherever it is moved and in whatever document it stands. */
const known = new WeakMap<readonly number[], Glyphs>();

/**
 * The glyphs of a text; the same object for the same text of the layout.
 * @throws {RangeError} when advances and characters do not match.
 */
export function glyphsOf(shown: Shown): Glyphs {
  const kept = known.get(shown.advances);
  if (kept !== undefined) return kept;
  const { text, size, advances, offsets } = shown;
  const codePoints = codePointsOf(text);
  if (codePoints.length !== advances.length) {
    throw new RangeError(`${advances.length} advances for the ${codePoints.length} characters of ${text}`);
  }
  const glyphs = {
    codePoints,
    advances: advances.map((advance) => (advance * 1000) / size),
    lefts: (offsets ?? []).map((offset) => (offset * 1000) / size),
  };
  known.set(advances, glyphs);
  return glyphs;
}

/** Without making a text of each character, as an iterator would. */
function codePointsOf(text: string): number[] {
  const codePoints: number[] = [];
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    codePoints.push(codePoint);
    at += codePoint > LAST_OF_BASIC_PLANE ? 2 : 1;
  }
  return codePoints;
}

const LAST_OF_BASIC_PLANE = 0xffff;

/** The texts of an item, each in one face, as `EmbeddedFace.need` takes them. */
export function textsIn(item: Item, fonts: FontSet): { readonly face: string; readonly glyphs: Glyphs }[] {
  if (item.kind === 'glyphs') return [{ face: item.face, glyphs: glyphsOf(item) }];
  if (item.kind !== 'drawing') return [];
  return item.strokes.flatMap((stroke) =>
    stroke.kind === 'path'
      ? []
      : faceRuns(stroke, fonts).map(({ face, text, advances }) => ({
          face: face.id,
          glyphs: glyphsOf({ text, size: stroke.size, advances }),
        })),
  );
}
