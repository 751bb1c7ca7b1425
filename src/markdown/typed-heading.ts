import { HEADING_TYPED } from './diagnostics.ts';
import type { Reading } from './reading.ts';

/** 一、 and （一） and 1. and （1）: the numerals of GB/T 9704—2012 7.3.3, by the heading that has each in a text. */
const NUMERALS: readonly (readonly [numeral: RegExp, mark: string])[] = [
  [/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）][、.．]?)/, '##'],
  [/^\d{1,2}[、.．](?!\d)/, '###'],
  [/^[（(]\d{1,2}[)）][、.．]?/, '####'],
];

/** What a heading says: a few words, no sentence. */
const WORDS = /^[^，。；：！？,;:!?|\n]{2,30}$/;

/**
 * Reports the lines of a paragraph that are headings with a numeral typed by hand, as they come from a text processor:
 * they would print as a paragraph, or run into the one that follows.
 * @param start offset of the paragraph in the text. @param end behind its last unit
 */
export function reportTypedHeadings(reading: Reading, start: number, end: number): void {
  let at = start;
  for (const line of reading.source.text.slice(start, end).split('\n')) {
    const bare = line.trim();
    const from = at + line.indexOf(bare);
    at += line.length + 1;
    // Bold, as headings are in a text processor.
    const text = bare.replace(/^\*\*(.*)\*\*$/, '$1');
    for (const [numeral, mark] of NUMERALS) {
      const [typed] = numeral.exec(text) ?? [];
      const words = text.slice(typed?.length).trim();
      if (typed === undefined || !WORDS.test(words)) continue;
      reading.report(HEADING_TYPED, from, from + bare.length, { found: text, expected: `${mark} ${words}` });
    }
  }
}
