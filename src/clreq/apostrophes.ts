/** ’ is both a closing quotation mark and, of Latin words (L’Âge, O’Neill), the apostrophe. */
const MARK = '’';
/** U+02BC: what Unicode has for an apostrophe that is a letter of its word, and nothing else. */
export const LETTER_APOSTROPHE = '\u02bc';

const LETTERS = String.raw`[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]`;
/** Between two letters: there no quotation ends (Unicode UAX #29, WB6 and WB7). */
const APOSTROPHE = new RegExp(`(?<=${LETTERS})${MARK}(?=${LETTERS})`, 'gu');

/**
 * A text as the rules of characters are to take it: the mark of an apostrophe as the letter that it is, so that it has the
 * face and the width of its word, and no line is broken beside it. What is printed is the text itself.
 * @returns a text of the same length, and its code points at the same places
 */
export const withLetterApostrophes = (text: string): string =>
  text.includes(MARK) ? text.replace(APOSTROPHE, LETTER_APOSTROPHE) : text;

/** The same of characters, one code point each. */
export const asClassed = (characters: readonly string[]): readonly string[] =>
  characters.includes(MARK) ? [...withLetterApostrophes(characters.join(''))] : characters;
