import { type Finding, finding } from '../diagnostics/finding.ts';
import { type BareLine, bareLines } from './bare-lines.ts';
import { HEADING_TYPED, ITEM_RUNS_ON } from './diagnostics.ts';
import type { Flow } from './flow.ts';
import type { Reading } from './reading.ts';

/** 一、 and （一） and 1. and （1）: the numerals of GB/T 9704—2012 7.3.3, by the heading that has each in a text. */
const NUMERALS: readonly (readonly [numeral: RegExp, mark: string])[] = [
  [/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）][、.．]?)/, '##'],
  [/^\d{1,2}[、.．](?!\d)/, '###'],
  [/^[（(]\d{1,2}[)）][、.．]?/, '####'],
];

/** What a heading says: a few words, no sentence. */
const WORDS = /^[^，。；：！？,;:!?|\n]{2,30}$/;

/** A paragraph that begins with （一） and a heading that its text follows. */
const RUNNING_IN = /^[（(][一二三四五六七八九十]{1,3}[)）]\s*([^，。；：！？,;:!?|\n]{2,20}[。：])(?=.)/;

/** A line after which one does not expect the sentence to go on. */
const SENTENCE_END = /[。；：！？;:!?]["”）)]?$/;

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
 * Reports the lines of a paragraph that are headings with a numeral typed by hand, as they come from a text processor:
 * they would print as a paragraph, or run into the one that follows. Then the first other line that begins with such a
 * numeral, though it goes on in the paragraph.
 * @param start offset of the paragraph in the text. @param end behind its last unit
 */
export function reportTypedNumerals(reading: Reading, start: number, end: number): void {
  const lines = linesOf(reading, start, end);
  const headings = lines.map(({ text }) => typedHeading(text));
  lines.forEach(({ text, from, to }, k) => {
    const expected = headings[k];
    if (expected !== undefined) reading.report(HEADING_TYPED, from, to, { found: text, expected });
  });
  reportRunningOn(
    reading,
    lines.filter((_, k) => headings[k] === undefined || k === 0),
  );
}

/** Reports the first line of an item that begins with a numeral typed by hand: it does not begin an item of its own. */
export function reportItemsWithin(reading: Reading, start: number, end: number): void {
  reportRunningOn(reading, linesOf(reading, start, end));
}

/** The lines of a paragraph; without the bold that headings have in a text processor. */
function linesOf({ source }: Reading, start: number, end: number): BareLine[] {
  return bareLines(source.text, start, end).map((line) => ({
    ...line,
    text: line.text.replace(/^\*\*(.*)\*\*$/, '$1'),
  }));
}

/** The heading that a line should be written as, if it is one typed by hand. */
function typedHeading(text: string): string | undefined {
  for (const [numeral, mark] of NUMERALS) {
    const [typed] = numeral.exec(text) ?? [];
    if (typed === undefined) continue;
    const words = text.slice(typed.length).trim();
    if (WORDS.test(words)) return `${mark} ${words}`;
  }
  return undefined;
}

function reportRunningOn(reading: Reading, lines: readonly BareLine[]): void {
  for (const [k, { text, from }] of lines.entries()) {
    const before = lines[k - 1];
    if (before === undefined || !SENTENCE_END.test(before.text)) continue;
    const [found] = NUMERALS.flatMap(([numeral]) => numeral.exec(text)?.[0] ?? []);
    if (found === undefined) continue;
    reading.report(ITEM_RUNS_ON, from, from + found.length, { found });
    return;
  }
}
