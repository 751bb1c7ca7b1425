import { FULL_WIDTH, halfWidthMarks } from '../checks/text/marks.ts';
import { wideStretches } from '../checks/text/wide.ts';

/** A character of a passage and what should stand there. */
export interface Replacement {
  readonly at: number;
  readonly found: string;
  readonly replacement: string;
}

/**
 * Half-width marks of a passage as full-width ones. Quotation marks and brackets are changed in pairs or not at all,
 * and nothing within an address of the network.
 * @param mends whether the mark at an offset is to be mended: one that the author keeps is not.
 */
export function fullWidthMarks(text: string, mends: (at: number) => boolean): Replacement[] {
  const flagged = new Set(halfWidthMarks(text).map(({ start }) => start));
  const addresses = networkAddresses(text);
  const chosen = [...flagged].filter(
    (at) => mends(at) && !addresses.some((span) => isPartOf(text, at, span)),
  );
  const wanted = new Set(chosen);
  const simple = chosen.filter((at) => !/[()]/.test(text.charAt(at))).flatMap((at) => fullWidth(text, at));
  const paired = [...brackets(text), ...quotes(text, '"', '“”'), ...quotes(text, "'", '‘’')]
    .filter((pair) => pair.some(({ at }) => wanted.has(at)))
    .flat();
  return [...simple, ...paired];
}

type Pair = readonly Replacement[];

/** The brackets that belong together; a full-width partner stays as it is. */
function brackets(text: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (const { 0: mark, index } of text.matchAll(/[(（)）]/g)) {
    if (mark === '(' || mark === '（') open.push(index);
    else pairs.push([...fullWidth(text, open.pop()), ...fullWidth(text, index)]);
  }
  return [...pairs, ...open.map((at) => fullWidth(text, at))];
}

/** The mark at an offset as a full-width one; none where it is one already, or a quotation mark. */
function fullWidth(text: string, at: number | undefined): Pair {
  if (at === undefined) return [];
  const found = text.charAt(at);
  const replacement = FULL_WIDTH[found];
  return replacement === undefined ? [] : [{ at, found, replacement }];
}

/** Straight quotation marks, which do not say whether they open or close: one after the other, if they are even in number. */
function quotes(text: string, mark: string, [open = '', close = '']: Iterable<string>): Pair[] {
  const all = Array.from(text.matchAll(mark === '"' ? /"/g : /'/g), ({ index }) => index).filter(
    (at) => !/[A-Za-z]'[A-Za-z]/.test(text.slice(Math.max(0, at - 1), at + 2)),
  );
  if (all.length % 2 !== 0) return [];
  return all.flatMap((at, k): Pair[] => {
    const partner = all[k + 1];
    if (k % 2 !== 0 || partner === undefined) return [];
    return [
      [
        { at, found: mark, replacement: open },
        { at: partner, found: mark, replacement: close },
      ],
    ];
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function networkAddresses(text: string): Span[] {
  return Array.from(
    text.matchAll(/(?:https?:\/\/|www\.)[^\s，。；：、！？（）《》“”]+/g),
    ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }),
  );
}

/** An address may hold ? and : before hanzi; a comma, semicolon or bracket before them ends it. */
function isPartOf(text: string, at: number, { start, end }: Span): boolean {
  return at >= start && at < end && !/[,;()]/.test(text.charAt(at));
}

/**
 * Full-width digits, letters and signs of a passage as half-width ones. Not where Markdown would take them for the number
 * of a list.
 * @param mends whether what begins at an offset is to be mended: what the author keeps is not.
 */
export function halfWidthForms(text: string, mends: (at: number) => boolean): Replacement[] {
  return wideStretches(text)
    .filter(({ start, end }) => mends(start) && !/^[.)](?:\s|$)/.test(text.slice(end)))
    .flatMap(({ start, expected }) =>
      Array.from(expected, (replacement, k) => ({
        at: start + k,
        found: text.charAt(start + k),
        replacement,
      })),
    );
}

/** The half-width form of a full-width digit, sign or point, of a dash for a hyphen and of 。 for a point; other characters as they are. */
export function asciiDigit(character: string): string {
  if (/[—–]/.test(character)) return '-';
  if (character === '。') return '.';
  return /[０-９．＋－／＠]/.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    : character;
}
