import type { FontFace } from '../fonts/font-set.ts';
import type { AdvanceSteps } from './advance-steps.ts';
import { type Outlines, outlinesOf, type SubsetGlyph } from './font/outlines.ts';
import { propertiesOf } from './font/properties.ts';

/** A character as the layout asks for it, lengths in thousandths of an em. */
export interface Asked {
  readonly codePoint: number;
  readonly advance: number;
  readonly left: number;
}

/** How a glyph is drawn: its number in the subset, the advance a reader takes it to have, its move to the left (‰ of an em). */
export interface PlacedGlyph {
  readonly cid: number;
  readonly width: number;
  readonly left: number;
}

/** The numbers (CIDs) of a face's characters in one PDF. */
export interface Numbering {
  /** The keys of the characters, in order: what has the same name is numbered alike. */
  readonly name: string;
  /** By CID; 0 is .notdef. */
  readonly glyphs: readonly SubsetGlyph[];
  /** Advances by CID, in thousandths of an em. */
  readonly widths: readonly number[];
  /** The characters of the CIDs from 1 on. */
  readonly codePoints: readonly number[];
  readonly byKey: ReadonlyMap<number, PlacedGlyph>;
}

/** The last numbering of each face: most edits need the same characters again. */
const last = new WeakMap<FontFace, Numbering>();

/**
 * Numbers characters by their code points: numbers depend on which characters there are, not on where they stand.
 * @param asked by their keys (AdvanceSteps.key)
 * @throws {RangeError} when the face lacks a character.
 */
export function numberCharacters(
  face: FontFace,
  steps: AdvanceSteps,
  asked: ReadonlyMap<number, Asked>,
): Numbering {
  const known = last.get(face);
  if (known !== undefined && isFor(known, asked)) return known;
  const name = [...asked.keys()].sort((a, b) => a - b).join();
  const numbering = numbered(face, steps, asked, name);
  last.set(face, numbering);
  return numbering;
}

function isFor({ byKey }: Numbering, asked: ReadonlyMap<number, Asked>): boolean {
  if (byKey.size !== asked.size) return false;
  for (const key of asked.keys()) if (!byKey.has(key)) return false;
  return true;
}

/** A character that the text needs, as the subset will have it. Lengths in font units. */
interface Wanted {
  readonly codePoint: number;
  readonly glyph: number;
  readonly advance: number;
  readonly left: number;
  readonly varies: boolean;
}

function numbered(
  face: FontFace,
  steps: AdvanceSteps,
  asked: ReadonlyMap<number, Asked>,
  name: string,
): Numbering {
  const outlines = outlinesOf(face);
  const entries = [...asked].map(([key, one]) => ({ key, wanted: want(face, outlines, steps, one) }));
  entries.sort((a, b) => compare(a.wanted, b.wanted));
  const glyphs: SubsetGlyph[] = [{ glyph: 0 }];
  const widths = [steps.perMille(propertiesOf(face).notdefAdvance)];
  const codePoints: number[] = [];
  const byKey = new Map<number, PlacedGlyph>();
  let before: Wanted | undefined;
  for (const { key, wanted } of entries) {
    const { codePoint, glyph, advance, left, varies } = wanted;
    // What cannot vary is one glyph however it was asked for.
    if (before === undefined || compare(before, wanted) !== 0) {
      glyphs.push(varies ? { glyph, variant: { advance, left } } : { glyph });
      codePoints.push(codePoint);
      widths.push(steps.perMille(advance));
    }
    before = wanted;
    byKey.set(key, { cid: glyphs.length - 1, width: steps.perMille(advance), left: steps.perMille(left) });
  }
  return { name, glyphs, widths, codePoints, byKey };
}

function want(face: FontFace, outlines: Outlines, steps: AdvanceSteps, asked: Asked): Wanted {
  const { codePoint } = asked;
  const glyph = face.glyph(codePoint);
  if (glyph === 0)
    throw new RangeError(`U+${codePoint.toString(16).toUpperCase()} has no glyph in ${face.id}`);
  const own = steps.own(codePoint);
  const [advance, left] = [steps.advance(codePoint, asked.advance), steps.units(asked.left)];
  const plain = advance === own && left === 0;
  const varies = !plain && advance > 0 && outlines.canVary(glyph, own, left);
  if (varies) return { codePoint, glyph, advance, left, varies };
  return { codePoint, glyph, advance: own, left: 0, varies };
}

const compare = (a: Wanted, b: Wanted): number =>
  a.codePoint - b.codePoint ||
  Number(a.varies) - Number(b.varies) ||
  a.advance - b.advance ||
  a.left - b.left;
