import { type BareLine, bareLines } from './bare-lines.ts';
import { TYPED_INDENT } from './inline.ts';
import { RUNS_ON } from './pasted-diagnostics.ts';
import type { Reading } from './reading.ts';
import { lineBelowItem, lineRunningOn } from './running-on.ts';
import { reportTypedHeading, typedNumeral, withoutBold } from './typed-heading.ts';

/**
 * Reports the lines of a paragraph that are headings typed by hand; of the lines between them, the first that should begin
 * a paragraph of its own.
 * @param start offset of the paragraph in the text. @param end behind its last unit
 */
export function reportLines(reading: Reading, start: number, end: number): void {
  let between: BareLine[] = [];
  for (const line of linesOf(reading, start, end)) {
    if (!reportTypedHeading(reading, line)) between.push(line);
    else {
      reportRunningOn(reading, between, lineRunningOn);
      between = [];
    }
  }
  reportRunningOn(reading, between, lineRunningOn);
}

/** Reports the first line of a list's item that is none of it. */
export function reportItemLines(reading: Reading, start: number, end: number): void {
  reportRunningOn(reading, linesOf(reading, start, end), lineBelowItem);
}

/** The lines of a paragraph. */
function linesOf({ source }: Reading, start: number, end: number): BareLine[] {
  return bareLines(source.text, start, end).map((line) => ({
    ...line,
    text: withoutBold(line.text),
  }));
}

/** As much of a line as shows which one it is. */
const OPENING = 8;

function reportRunningOn(reading: Reading, lines: readonly BareLine[], find: typeof lineRunningOn): void {
  // A line that begins with full-width blanks is told for them.
  if (lines.some(({ indent }, k) => k > 0 && TYPED_INDENT.test(indent))) return;
  const line = find(lines);
  if (line === undefined) return;
  const { text, from } = line;
  const found = typedNumeral(text) ?? [...text].slice(0, OPENING).join('');
  reading.report(RUNS_ON, from, from + found.length, { found });
}
