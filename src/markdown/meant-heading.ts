import type { Heading } from 'mdast';
import type { FlowHeading } from './flow.ts';
import { readHeading } from './heading.ts';
import type { Reading } from './reading.ts';
import { parseTree } from './syntax.ts';

/**
 * Headings that are none to Markdown, which are reported and read as what they were meant to be: in a paragraph their words
 * would begin the text below them.
 */

/** # without a space after it, or full-width ＃. A single # may begin a topic (#政务公开#) and stays text. */
export const HEADING_MARK = /^[ \t]*(#{2,6}(?![# \t\r\n]|$)|[#＃]*＃[#＃]*)/gm;

/** Lines of a paragraph, as offsets; `mark` where they are one that was meant as a heading: how long what it begins with is. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark?: number;
}

/** A paragraph cut at the headings in it. @param start offset of the paragraph in the text. @param end behind its last unit */
export function cutAtHeadings({ masked }: Reading, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const { 0: mark, index } of masked.slice(start, end).matchAll(HEADING_MARK)) {
    const at = start + index;
    const newline = masked.indexOf('\n', at);
    const to = newline === -1 || newline > end ? end : newline;
    if (at > from) pieces.push({ start: from, end: at });
    pieces.push({ start: at, end: to, mark: mark.length });
    from = Math.min(to + 1, end);
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
}

/**
 * The heading that a line was meant to be; undefined where it has no words.
 * @param reading the line, as a text of its own. @param mark how long what it begins with is
 */
export function readMeantHeading(reading: Reading, mark: number): FlowHeading | undefined {
  const { masked } = reading;
  const blanks = masked.slice(mark).search(/\S|$/);
  const [words] = parseTree(' '.repeat(mark + blanks) + masked.slice(mark + blanks)).children;
  if (words?.type !== 'paragraph') return undefined;
  const depth = Math.min(4, Math.max(2, masked.slice(0, mark).trim().length)) as Heading['depth'];
  return readHeading({ ...words, type: 'heading', depth }, undefined, reading);
}
