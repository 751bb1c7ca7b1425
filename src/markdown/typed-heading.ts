import { type Finding, finding } from '../diagnostics/finding.ts';
import { halfWidth } from '../source/half-width.ts';
import type { BareLine } from './bare-lines.ts';
import type { Flow } from './flow.ts';
import { partHeading } from './part-heading.ts';
import { HEADING_TYPED, PART_HEADING } from './pasted-diagnostics.ts';
import type { Reading } from './reading.ts';

/** 一、 and （一） and 1. and （1）: the numerals of GB/T 9704—2012 7.3.3, by the heading that has each in a text. */
const NUMERALS: readonly (readonly [numeral: RegExp, mark: string])[] = [
  [/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）][、.．]?)/, '##'],
  // 1.2025年 is an item that begins with a year; 1.5 is a figure.
  [/^\d{1,2}[、.．](?!\d(?!\d{3}年))/, '###'],
  [/^[（(]\d{1,2}[)）][、.．]?/, '####'],
];

/** What all of them begin with; most lines do not. */
const NUMERAL_BEGINS = /^[（(\d一二三四五六七八九十]/;

/** As much of a line as numerals are told by, in half width. */
const openingOf = (line: string): string => halfWidth(line.slice(0, 12));

/** What a heading says: a few words, no sentence. */
const WORDS = /^[^，。；：！？,;:!?|\n]{2,30}$/;

/** A paragraph that begins with （一） and a heading that its text follows. */
const RUNNING_IN = /^[（(][一二三四五六七八九十]{1,3}[)）]\s*([^，。；：！？,;:!?|\n]{2,20}[。：])(?=.)/;

/**
 * The paragraphs that begin with a typed （一） and a heading running in, in a text that has ## headings as well: its
 * numerals would print twice. A text that has typed ones alone is consistent, and left as it is.
 */
export function typedAmongHeadings(flow: Flow): Finding[] {
  if (!flow.some((block) => block.kind === 'heading' && block.level === 2)) return [];
  return flow.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const match = RUNNING_IN.exec(block.texts.map(({ text }) => text).join(''));
    if (match === null) return [];
    const [found, words = ''] = match;
    const place = block.texts[0]?.locate(0, found.length) ?? block.place;
    return [finding(HEADING_TYPED, place, { found, expected: `## ${words}` })];
  });
}

/**
 * Reports a line of a paragraph that is a heading with its numeral typed by hand, or that of a part, as they come from a
 * text processor: it would print as a paragraph, or run into the one that follows.
 * @returns whether it is one
 */
export function reportTypedHeading(reading: Reading, { text, from, to }: BareLine): boolean {
  const part = partHeading(text);
  if (part !== undefined) {
    reading.report(PART_HEADING, from, to, { found: text, expected: part });
    return true;
  }
  const expected = typedHeading(text);
  if (expected !== undefined) reading.report(HEADING_TYPED, from, to, { found: text, expected });
  return expected !== undefined;
}

/** A line without the bold that headings have in a text processor. */
export const withoutBold = (line: string): string => line.replace(/^\*\*(.*)\*\*$/, '$1');

/** Whether reportTypedHeading has something to say of a line. */
export function isTypedHeading(line: string): boolean {
  const text = withoutBold(line.trim());
  return partHeading(text) !== undefined || typedHeading(text) !== undefined;
}

/** The heading that a line should be written as, if it is one typed by hand. */
function typedHeading(text: string): string | undefined {
  const opening = openingOf(text);
  if (!NUMERAL_BEGINS.test(opening)) return undefined;
  for (const [numeral, mark] of NUMERALS) {
    const [typed] = numeral.exec(opening) ?? [];
    if (typed === undefined) continue;
    const words = text.slice(typed.length).trim();
    if (WORDS.test(words)) return `${mark} ${words}`;
  }
  return undefined;
}

/** 1）, which no heading has. */
const ITEM_NUMERAL = /^\d{1,2}[)）](?!\d)/;

/** The numeral typed by hand that a line begins with; 一是 and ① are none, as their points share a paragraph. */
export function typedNumeral(text: string): string | undefined {
  const plain = openingOf(text);
  const patterns = [...NUMERALS.map(([numeral]) => numeral), ITEM_NUMERAL];
  const length = patterns.map((numeral) => numeral.exec(plain)?.[0].length).find((one) => one !== undefined);
  return length === undefined ? undefined : text.slice(0, length);
}
