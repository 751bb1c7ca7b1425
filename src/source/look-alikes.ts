import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { codePointName } from '../diagnostics/words.ts';
import { FULL_WIDTH_BRACKET, LIST_DASH, ODD_BLANK } from './typing-diagnostics.ts';

/** What Chinese typing and pasting puts in the place of YAML's own marks: blanks that are no spaces, brackets that are none. */

/** The place of an offset in a line. */
type PlaceOf = (offset: number, length?: number) => Place;

const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const BLANKS = new RegExp(`^ *(?:- +)*(${BLANK.source}+)`);

/** Whether a character looks like a space, and is none to YAML. */
export const isOddBlank = (character: string): boolean => BLANK.test(character);

/** A line that is indented with such characters: to YAML it begins where they do. */
export function oddIndent(line: string, place: PlaceOf): Finding | undefined {
  const [whole = '', blanks = ''] = BLANKS.exec(line) ?? [];
  return blanks === '' ? undefined : oddBlank(blanks, place(whole.length - blanks.length, blanks.length));
}

/** @param blanks one such character or more */
export function oddBlank(blanks: string, at: Place): Finding {
  const [first = ' '] = blanks;
  const [name, nameEn] = NAMES[first] ?? ['特殊空格', 'a special space'];
  return finding(ODD_BLANK, at, { found: codePointName(first), name, nameEn });
}

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  '\u3000': ['全角空格', 'a full-width space'],
  '\u00a0': ['不换行空格', 'a no-break space'],
};

/** Opening brackets that are taken for YAML's, and which of YAML's they are. */
const OPENING: Readonly<Record<string, string>> = { '｛': '{', '［': '[', '【': '[', '（': '{', '(': '{' };
const CLOSING: Readonly<Record<string, string>> = { '｝': '}', '］': ']', '】': ']', '）': '}', ')': '}' };

const VALUE = /^[ \t]*(?:- +)*(?:[^\s:：#][^:：]*: +)?/;

/** A line, or a value alone, that would be { } or [ ] but for its brackets. */
export function wrongBracket(line: string, place: PlaceOf): Finding | undefined {
  const at = VALUE.exec(line)?.[0].length ?? 0;
  const value = line.slice(at).trimEnd();
  const [found = ''] = value;
  const expected = OPENING[found];
  if (expected === undefined) return undefined;
  // Round brackets open many a text: they are meant as braces only around figures.
  const around = /[（(]/.test(found) ? /^.[^（()）]*[:：][^（()）]*[)）]$/ : /[:：,，、\d]/;
  return around.test(value) ? finding(FULL_WIDTH_BRACKET, place(at), { found, expected }) : undefined;
}

/** The first closing bracket of a stretch that is none of YAML's. @param closing the one that is missing */
export function wrongClosing(text: string, closing: string, place: PlaceOf): Finding | undefined {
  const at = [...text].findIndex((character) => CLOSING[character] === closing);
  const found = [...text][at];
  if (found === undefined) return undefined;
  const offset = text.indexOf(found);
  return finding(FULL_WIDTH_BRACKET, place(offset), { found, expected: closing });
}

/** An item of a list with entries that begins with another dash, or without a space after its own. */
export function wrongDash(line: string, place: PlaceOf): Finding | undefined {
  const [, before = '', found = ''] =
    /^( *)([－—–]+|-(?=[^\s-]))[ \u3000]*[^\s:：-][^:：]*:(?:\s|$)/.exec(line) ?? [];
  return found === '' ? undefined : finding(LIST_DASH, place(before.length, found.length), { found });
}
