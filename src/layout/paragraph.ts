import type { Inline } from '../document/document.ts';
import { EM_BOX, TEXT, type TextStyle } from '../document/stylesheet.ts';
import { breakLines, type LineMode } from './break-lines.ts';
import { MeasuredText } from './measure.ts';
import type { GlyphRun } from './page.ts';
import { type SetLine, setLine } from './set-line.ts';
import type { Character } from './shape.ts';
import type { PageSink, Piece, Stack } from './stack.ts';

/** How lines are broken for an alignment. */
const LINE_MODES: Readonly<Record<TextStyle['align'], LineMode>> = {
  justify: 'justified',
  center: 'balanced',
  left: 'ragged',
  right: 'ragged',
};

/** A line with its distance from the left edge of what it is set in, in pt. */
export interface PlacedLine extends SetLine {
  readonly x: number;
}

/**
 * Breaks and sets the lines of a paragraph.
 * @param parts the characters, one entry a line that the author began
 * @param width of the lines, in pt
 */
export function setParagraph(
  parts: readonly (readonly Character[])[],
  style: TextStyle,
  width: number,
): PlacedLine[] {
  return parts.flatMap((characters, part) => {
    const text = new MeasuredText(characters, style);
    const indent = part === 0 ? style.indentEm * (style.sizePt + style.trackingPt) : 0;
    const mode = LINE_MODES[style.align];
    const spans = breakLines(text, { firstWidth: width - indent, width, mode });
    return spans.map((span, i) => {
      const start = i === 0 ? indent : 0;
      const measure = { width: width - start, last: i === spans.length - 1 };
      const line = setLine(text, span, mode === 'justified' ? measure : undefined);
      return { ...line, x: start + (measure.width - line.width) * SLACK_BEFORE[style.align] };
    });
  });
}

/** How much of what a line leaves of the width stands before it. */
const SLACK_BEFORE: Readonly<Record<TextStyle['align'], number>> = {
  justify: 0,
  left: 0,
  center: 0.5,
  right: 1,
};

/** The distance from a line's top to its baseline: the em box stands in the middle of the pitch. */
export function baselineIn(pitchPt: number, sizePt: number): number {
  return (pitchPt - sizePt) / 2 + EM_BOX.ascentEm * sizePt;
}

/** Draws a line with its start at x and its baseline at y. */
export function drawLine(page: PageSink, line: PlacedLine, x: number, y: number): void {
  for (const run of line.runs) page.items.push(moved(run, x + line.x, y));
}

/** Draws the lines of a text in the type area, the first with its top at `top`. */
export function drawLines(page: PageSink, lines: readonly PlacedLine[], style: TextStyle, top: number): void {
  lines.forEach((line, i) => {
    drawLine(
      page,
      line,
      page.paper.area.x,
      top + i * style.pitchPt + baselineIn(style.pitchPt, style.sizePt),
    );
  });
}

const moved = (run: GlyphRun, x: number, y: number): GlyphRun => ({ ...run, x: run.x + x, y: run.y + y });

/** Lines of one pitch as a stack, with widow and orphan control: no line of a paragraph stands alone on a page. */
export function paragraphStack(
  lines: readonly PlacedLine[],
  style: TextStyle,
  options: {
    /** Stays with what follows: a heading. */
    readonly keepWithNext?: boolean;
    /** Called when the first line is drawn, with the line's top: bookmarks. */
    readonly onFirstLine?: (page: PageSink, top: number) => void;
  } = {},
): Stack {
  const n = lines.length;
  const pieces = lines.map(
    (_, i): Piece => ({
      height: style.pitchPt,
      keep: options.keepWithNext === true || (n > 1 && (i === 0 || i === n - 2)),
    }),
  );
  return {
    pieces,
    // Even where a heading has to be parted from its text, as both have no room on a page.
    mayBreak: (_, at) => at > 1 && at < n - 1,
    draw(page, top, from, to) {
      if (from === 0) options.onFirstLine?.(page, top);
      drawLines(page, lines.slice(from, to), style, top);
    },
  };
}

/** The text of inlines, for bookmarks. */
export const textOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

/** The style of a heading by its level. */
export const HEADING_STYLES: Readonly<Record<1 | 2 | 3 | 4, TextStyle>> = {
  1: TEXT.heading1,
  2: TEXT.heading2,
  3: TEXT.heading3,
  4: TEXT.heading4,
};
