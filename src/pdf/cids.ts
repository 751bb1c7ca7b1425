/** A character as a subset has it. */
export interface Distinct {
  readonly codePoint: number;
  readonly advance: number;
  readonly left: number;
  /** Whether its glyph is not the font's own. */
  readonly varies: boolean;
}

export interface Cids {
  /** One a character. */
  readonly cids: readonly number[];
  /** What they depend on, beside their characters. */
  readonly order: string;
}

/** Code units that are no characters (Unicode 3.9, D71): free for what has no code point of its own. */
const FREE = 0xd800;
const FREE_COUNT = 0x800;
const MOST = 0xffff;

/**
 * The numbers of characters where any will do: each has its code point, so that a character that an edit brings moves no
 * other, and pages stay as they were. Variants, and characters beyond the basic plane, are numbered in order among the
 * surrogates; so are all where there are more of them than surrogates.
 * @param characters in order, each once
 */
export function ownCids(characters: readonly Distinct[]): Cids {
  const others = characters.filter((one) => !hasOwn(one));
  if (others.length > FREE_COUNT) return cidsInOrder(characters);
  let next = FREE;
  const cids = characters.map((one) => (hasOwn(one) ? one.codePoint : next++));
  return { cids, order: others.map(nameOf).join() };
}

/** 1, 2, 3, …: the numbers of a TrueType font's glyphs, which are its CIDs. */
export function cidsInOrder(characters: readonly Distinct[]): Cids {
  return { cids: characters.map((_, k) => k + 1), order: characters.map(nameOf).join() };
}

const hasOwn = ({ codePoint, varies }: Distinct): boolean =>
  !varies && codePoint > 0 && codePoint <= MOST && (codePoint < FREE || codePoint >= FREE + FREE_COUNT);

const nameOf = ({ codePoint, advance, left, varies }: Distinct): string =>
  varies ? `${codePoint}:${advance}:${left}` : String(codePoint);
