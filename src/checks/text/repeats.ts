import { countHanzi } from '../../clreq/scripts.ts';
/** Passages that stand in two texts alike. */

/** A stretch of the later text that the earlier one has too; UTF-16 offsets of the later. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  /** Its length in hanzi, titles and stock phrases left out. */
  readonly hanzi: number;
}

/** Shorter than this, like wording is the language's: 深入贯彻落实党的二十大精神. */
const SHORTEST = 20;

/** Titles and phrases that reports cannot but share from year to year. */
const STOCK =
  /《[^《》]*》|以习近平新时代中国特色社会主义思想为指导|深?入?学?习?贯彻落?实?党的[二三]十[大届一二三四五中全会、和历次]*精神|坚?持?以公开为常态、?不公开为例外/g;

/** Of passages that begin alike in the earlier text, so many are compared. */
const ALIKE = 8;

/**
 * The longest common passages of at least SHORTEST hanzi, from left to right, none overlapping. Blanks do not count.
 * Linear in the length of both texts.
 */
export function repeats(later: string, earlier: string): Repeat[] {
  const [a, b] = [withoutBlanks(later), withoutBlanks(earlier)];
  const index = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST <= b.text.length; at++) {
    const key = b.text.slice(at, at + SHORTEST);
    const known = index.get(key);
    if (known === undefined) index.set(key, [at]);
    else if (known.length < ALIKE) known.push(at);
  }
  const found: Repeat[] = [];
  for (let at = 0; at + SHORTEST <= a.text.length; ) {
    const starts = index.get(a.text.slice(at, at + SHORTEST)) ?? [];
    const length = Math.max(0, ...starts.map((start) => commonLength(a.text, at, b.text, start)));
    const hanzi = countHanzi(a.text.slice(at, at + length).replace(STOCK, ''));
    if (hanzi >= SHORTEST) {
      const end = (a.offsets[at + length - 1] ?? 0) + 1;
      found.push({ start: a.offsets[at] ?? 0, end, hanzi });
      at += length;
      // What begins later in the same stretch has fewer hanzi still.
    } else at += Math.max(1, length - SHORTEST + 1);
  }
  return found;
}

function commonLength(a: string, i: number, b: string, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a.charAt(i + length) === b.charAt(j + length))
    length++;
  return length;
}

function withoutBlanks(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) offsets.push(at);
  return { text: offsets.map((at) => text.charAt(at)).join(''), offsets };
}
