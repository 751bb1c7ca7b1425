import { LETTER_APOSTROPHE, withLetterApostrophes } from './apostrophes.ts';
import { isLatin } from './classes.ts';

/** Advances of U+0020 to U+007E in Times New Roman, and in fonts of its metrics (Tinos), in 1/2048 em. */
const LATIN = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479,
  1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479,
  1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569,
  1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983,
  1108,
];
const UNITS_PER_EM = 2048;
const FIRST = 0x20;
const APOSTROPHE = 682;

/**
 * How wide the official fonts set a character, in em: Times New Roman for ASCII, a whole em for all other. The DOCX is
 * written, and the order of the pages decided, without any font at hand.
 */
export function officialAdvance(character: string): number {
  if (character === LETTER_APOSTROPHE) return APOSTROPHE / UNITS_PER_EM;
  // A letter is as wide with its mark as without.
  const letter = isLatin(character) ? character.normalize('NFD') : character;
  const advance = LATIN[(letter.codePointAt(0) ?? 0) - FIRST];
  return advance === undefined ? 1 : advance / UNITS_PER_EM;
}

/** The width of a text in em, as the official fonts set it. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of withLetterApostrophes(text)) width += officialAdvance(character);
  return width;
}
