import { withLetterApostrophes } from '../clreq/apostrophes.ts';
import type { FontRole } from '../document/roles.ts';
import type { FontFace, FontSet } from './font-set.ts';

/** A character of a text, with the face that it is set in: undefined where no face of the chain has it. */
type TakesCharacter = (character: string, codePoint: number, face: FontFace | undefined) => void;

/**
 * Goes through a text, whose characters have their faces by what stands beside them: an apostrophe that of its word.
 * @param take gets each code point, in order
 */
export function eachFace(text: string, role: FontRole, fonts: FontSet, take: TakesCharacter): void {
  const classed = withLetterApostrophes(text);
  let offset = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    take(character, codePoint, faceOf(codePoint, classed.codePointAt(offset), { role, bold: false }, fonts));
    offset += character.length;
  }
}

/**
 * The face of a character in its text.
 * @param classed what it is to the rules (withLetterApostrophes): another where it is the apostrophe of a Latin word
 */
export function faceOf(
  codePoint: number,
  classed: number | undefined,
  { role, bold }: { readonly role: FontRole; readonly bold: boolean },
  fonts: FontSet,
): FontFace | undefined {
  return classed === codePoint
    ? fonts.faceFor(codePoint, role, bold)
    : fonts.latinFaceFor(codePoint, role, bold);
}
