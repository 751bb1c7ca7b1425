import { codePointName } from '../diagnostics/words.ts';
import type { FontFace } from '../fonts/font-set.ts';
import type { AdvanceSteps } from './advance-steps.ts';
import { cidsInOrder, ownCids } from './cids.ts';
import { outlinesOf } from './font/open-outlines.ts';
import type { Outlines, SubsetGlyph } from './font/outlines.ts';
import { propertiesOf } from './font/properties.ts';
import { hex4 } from './numbers.ts';

/** A character as the layout asks for it, lengths in thousandths of an em. */
export interface Asked {
  readonly codePoint: number;
  readonly advance: number;
  readonly left: number;
}

/** How a glyph is drawn: its number in the subset, the advance a reader takes it to have, its move to the left (‰ of an em). */
export interface PlacedGlyph {
  /** The number as it stands in a string: four hexadecimal digits. */
  readonly hex: string;
  readonly width: number;
  readonly left: number;
}

/** The numbers (CIDs) of a face's characters in one PDF. */
export interface Numbering {
  /** The keys of the characters, in order: what has the same name has the same glyphs. */
  readonly name: string;
  /** What the numbers of characters depend on: where it is the same, a character has the same number. */
  readonly order: string;
  /** In the order of their numbers; the first is .notdef. */
  readonly glyphs: readonly NumberedGlyph[];
  readonly byKey: ReadonlyMap<number, PlacedGlyph>;
}

/** A glyph of a subset with its number. */
export interface NumberedGlyph extends SubsetGlyph {
  readonly cid: number;
  /** In thousandths of an em. */
  readonly width: number;
  /** The character that it stands for; .notdef has none. */
  readonly codePoint?: number;
}

/** The last numbering of each face: most edits need the same characters again. */
const last = new WeakMap<FontFace, Numbering>();

/**
 * Numbers characters: numbers depend on which characters there are, not on where they stand, and in a CFF font mostly on
 * the character alone (cids.ts).
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
  // What cannot vary is one glyph however it was asked for.
  const each = entries.filter(({ wanted }, k) => {
    const before = entries[k - 1]?.wanted;
    return before === undefined || compare(before, wanted) !== 0;
  });
  const wanted = each.map((one) => one.wanted);
  const { cids, order } = outlines.format === 'CFF' ? ownCids(wanted) : cidsInOrder(wanted);
  const glyphs = wanted.map(({ codePoint, glyph, advance, left, varies }, k): NumberedGlyph => {
    const numbered = { glyph, cid: cids[k] ?? 0, width: steps.perMille(advance), codePoint };
    return varies ? { ...numbered, variant: { advance, left } } : numbered;
  });
  const byKey = new Map<number, PlacedGlyph>();
  // Entries that are the same character follow the first of them.
  let at = -1;
  for (const { key, wanted: one } of entries) {
    if (one === wanted[at + 1]) at += 1;
    byKey.set(key, {
      hex: hex4(cids[at] ?? 0),
      width: steps.perMille(one.advance),
      left: steps.perMille(one.left),
    });
  }
  const notdef = { glyph: 0, cid: 0, width: steps.perMille(propertiesOf(face).notdefAdvance) };
  return { name, order, glyphs: [notdef, ...glyphs.toSorted((a, b) => a.cid - b.cid)], byKey };
}

function want(face: FontFace, outlines: Outlines, steps: AdvanceSteps, asked: Asked): Wanted {
  const { codePoint } = asked;
  const glyph = face.glyph(codePoint);
  if (glyph === 0) {
    throw new RangeError(`${codePointName(String.fromCodePoint(codePoint))} has no glyph in ${face.id}`);
  }
  const own = steps.own(codePoint);
  const advance = steps.advance(codePoint, asked.advance);
  const left = steps.units(asked.left);
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
