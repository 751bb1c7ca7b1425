import type { Heading } from 'mdast';
import type { FlowHeading } from './flow.ts';
import { readHeading } from './heading.ts';
import type { Reading } from './reading.ts';
import { parseTree } from './syntax.ts';
import { isTypedHeading } from './typed-heading.ts';

/**
 * Headings that are none to Markdown, which are reported. Those with # are read as what they were meant to be, those with a
 * numeral typed by hand as paragraphs of their own: their words would else begin the text below them.
 */

/** # without a space after it, or full-width ＃. A single # may begin a topic (#政务公开#) and stays text. */
export const HEADING_MARK = /^[ \t]*(#{2,6}(?![# \t\r\n]|$)|[#＃]*＃[#＃]*)/gm;

/** Lines of a paragraph, as offsets; `mark` where they are one that was meant as a heading: how long what it begins with is. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark?: number;
}

/**
 * A paragraph cut at the headings in it, with # or with a numeral typed by hand: each is a piece of its own.
 * @param start offset of the paragraph in the text. @param end behind its last unit
 */
export function cutAtHeadings({ masked, source }: Reading, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let goesOn = false;
  for (const line of masked.slice(start, end).split('\n')) {
    const to = at + line.length;
    const mark = line.match(HEADING_MARK)?.[0].length;
    const isHeading = mark !== undefined || isTypedHeading(source.text.slice(at, to));
    const last = goesOn && !isHeading ? pieces.pop() : undefined;
    pieces.push({ start: last?.start ?? at, end: to, ...(mark === undefined ? {} : { mark }) });
    goesOn = !isHeading;
    at = to + 1;
  }
  return pieces;
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
