import { NEVER_ENDS, NEVER_STARTS } from '../clreq/breaks.ts';
import { HAN } from '../clreq/scripts.ts';
import { knownWords, LONE_WORD } from '../clreq/words.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * Words of Chinese and Latin text, with the marks on their own. The system's dictionary is opened by the first label
 * that has other words than ours.
 */
function wordsOf(text: string): readonly string[] {
  const known = knownWords(text);
  if (known !== undefined) return known;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const ONLY_HANZI = new RegExp(`^[${HAN}]+$`, 'u');

/** What a break at a place costs, beside unequal lines. */
const COST = { atMark: 0, betweenWords: 0.5, insideWord: 4, loneCharacter: 40, raggedness: 1 };

/**
 * Breaks a label into as few lines as fit a width, at words where it can, in lines of nearly one length; never one
 * character alone on the last line where another break is possible. Every character stays; nothing is hyphenated.
 * @param measure the width of a text in the unit of `width`. A piece wider than `width` stands on a line of its own.
 */
export function wrapLabel(text: string, width: number, measure: (text: string) => number): string[] {
  if (measure(text) <= width) return [text];
  const pieces = breakable(text);
  // best[k]: the cheapest way to set the first k pieces, by lines first and then by cost.
  const best: { lines: string[]; cost: number }[] = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let found: { lines: string[]; cost: number } | undefined;
    for (let start = end - 1; start >= 0; start--) {
      const line = pieces
        .slice(start, end)
        .map((piece) => piece.text)
        .join('');
      const room = width - measure(line);
      if (room < 0 && start < end - 1) break;
      const before = best[start];
      if (before === undefined) continue;
      const lone = [...line].length === 1 && (start > 0 || end < pieces.length) ? COST.loneCharacter : 0;
      const split = end < pieces.length ? splitCost(line, pieces[end]) : 0;
      const cost = before.cost + lone + split + COST.raggedness * (Math.max(room, 0) / width) ** 2;
      const lines = [...before.lines, line];
      if (found === undefined || isBetter({ lines, cost }, found)) found = { lines, cost };
    }
    if (found !== undefined) best[end] = found;
  }
  return best[pieces.length]?.lines ?? [text];
}

/** The width of the widest piece of a label that is not broken. */
export function widestPiece(text: string, measure: (text: string) => number): number {
  return Math.max(0, ...breakable(text).map((piece) => measure(piece.text)));
}

/** Fewer lines first, unless a line more saves a lone character. */
function isBetter(a: { lines: string[]; cost: number }, b: { lines: string[]; cost: number }): boolean {
  const weight = (way: { lines: string[]; cost: number }) => way.lines.length * 10 + way.cost;
  return weight(a) < weight(b);
}

function splitCost(line: string, next: Piece | undefined): number {
  if (next === undefined || !next.startsWord) return COST.insideWord;
  const isMark = NEVER_ENDS.has([...next.text][0] ?? '') || NEVER_STARTS.has([...line].at(-1) ?? '');
  return isMark ? COST.atMark : COST.betweenWords;
}

interface Piece {
  readonly text: string;
  readonly startsWord: boolean;
}

/** The pieces between which a line may end: hanzi one by one, numbers and Latin words whole, marks with their neighbours. */
function breakable(text: string): Piece[] {
  const pieces: { text: string; startsWord: boolean }[] = [];
  for (const segment of wordsOf(text)) {
    const parts = ONLY_HANZI.test(segment) ? [...segment] : [segment];
    const isSuffix = ONLY_HANZI.test(segment) && [...segment].length === 1 && !LONE_WORD.test(segment);
    parts.forEach((part, k) => {
      const last = pieces.at(-1);
      const glued =
        last !== undefined && (startsNoLine(part) || endsNoLine(last.text) || isNumber(last.text, part));
      if (glued) last.text += part;
      else pieces.push({ text: part, startsWord: k === 0 && !isSuffix });
    });
  }
  return pieces;
}

/** 2022 and 年, 12 and 件: a number is not parted from what follows it. */
const isNumber = (before: string, after: string): boolean =>
  /\d$/.test(before) && (/^[A-Za-z\u4e00-\u9fff]/.test(after) || /^\p{L}/u.test(after));

const startsNoLine = (text: string): boolean => NEVER_STARTS.has([...text][0] ?? '');
const endsNoLine = (text: string): boolean => NEVER_ENDS.has([...text].at(-1) ?? '');
