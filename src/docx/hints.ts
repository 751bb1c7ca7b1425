import { withLetterApostrophes } from '../clreq/apostrophes.ts';
import { isLatin } from '../clreq/classes.ts';

/** What w:rFonts says of characters that Chinese and Latin share. */
export type Hint = 'eastAsia' | 'default';

/** Some text that one w:r can hold. */
export interface HintedText {
  readonly text: string;
  readonly hint: Hint;
}

/** The last character of which Word knows the font whatever the hint is. */
const LAST_ASCII = '~';

/**
 * A text in pieces of one hint. Of characters beyond ASCII that are no hanzi Word asks the hint which font they take
 * (ISO/IEC 29500-1, 17.3.2.26): marks (“ ” — … ·) and signs (× ± °) are Chinese here, letters with marks (é, ü) and
 * apostrophes are Latin, and so is the word around them.
 * @returns one piece at least; all texts but a few are one
 */
export function hintedTexts(text: string): HintedText[] {
  const classed = withLetterApostrophes(text);
  if (!hasMarkedLetter(classed)) return [{ text, hint: 'eastAsia' }];
  const pieces: { text: string; hint: Hint }[] = [];
  let from = 0;
  for (const word of latinAndOther(classed)) {
    const hint = hasMarkedLetter(word) ? 'default' : 'eastAsia';
    const printed = text.slice(from, from + word.length);
    from += word.length;
    const last = pieces.at(-1);
    if (last?.hint === hint) last.text += printed;
    else pieces.push({ text: printed, hint });
  }
  return pieces;
}

function hasMarkedLetter(text: string): boolean {
  for (const character of text) if (character > LAST_ASCII && isLatin(character)) return true;
  return false;
}

/** A text cut between Latin words and all other. */
function latinAndOther(text: string): string[] {
  const stretches: string[] = [];
  let latin: boolean | undefined;
  for (const character of text) {
    const own = isLatin(character);
    if (own === latin) stretches[stretches.length - 1] += character;
    else stretches.push(character);
    latin = own;
  }
  return stretches;
}
