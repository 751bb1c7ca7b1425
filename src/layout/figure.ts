import { finding } from '../diagnostics/finding.ts';
import type { ChartBlock, ImageBlock } from '../document/document.ts';
import { printedSize } from '../document/image-size.ts';
import { TEXT } from '../document/stylesheet.ts';
import { captionLines } from '../document/title-lines.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { type ChartDrawing, reportChart } from './chart-text.ts';
import { CAPTION_TOO_LONG } from './diagnostics.ts';
import { drawLines } from './paragraph.ts';
import { setText } from './set-text.ts';
import type { PageSink, Stack, StackContext } from './stack.ts';

export type DrawChart = (chart: ChartBlock, fonts: FontSet) => ChartDrawing;

/** A chart: its title above the drawing, or below it where figures are numbered; both on one page. */
export function chartStack(block: ChartBlock, drawChart: DrawChart, context: StackContext): Stack {
  const drawing = drawChart(block, context.fonts);
  reportChart(block, drawing, context);
  const caption = captionOf(block.title, block, context.area.height - drawing.height, context);
  const below = block.titleBelow === true;
  return wholeStack(caption.height + drawing.height, (page, top) => {
    if (!below) caption.draw(page, top);
    const y = below ? top : top + caption.height;
    page.items.push({ kind: 'drawing', owner: block, x: centred(page, drawing.width), y, ...drawing });
    if (below) caption.draw(page, top + drawing.height);
  });
}

/** The caption of an image takes at most this share of a page's height: a small picture of a large one is of no use. */
const MOST_CAPTION = 0.5;

/** An image, never larger than its natural size nor than the type area; its caption below, both on one page. */
export function imageStack(block: ImageBlock, context: StackContext): Stack {
  const { area } = context;
  const caption = captionOf(block.caption, block, area.height * MOST_CAPTION, context);
  const { width, height } = printedSize(block, caption.lines, area);
  return wholeStack(height + caption.height, (page, top) => {
    const x = centred(page, width);
    const { format, bytes } = block;
    page.items.push({ kind: 'picture', owner: block, x, y: top, width, height, format, bytes });
    caption.draw(page, top + height);
  });
}

/** The left edge of what stands in the middle of the type area. */
const centred = ({ paper: { area } }: PageSink, width: number): number => area.x + (area.width - width) / 2;

/** A stack of one piece. */
function wholeStack(height: number, draw: (page: PageSink, top: number) => void): Stack {
  return { pieces: [{ height, keep: false }], draw };
}

interface Caption {
  readonly lines: number;
  readonly height: number;
  draw(page: PageSink, top: number): void;
}

/** @param room what the figure leaves for the caption, in pt: one that needs more is the author's to mend */
function captionOf(
  text: string,
  block: ChartBlock | ImageBlock,
  room: number,
  context: StackContext,
): Caption {
  const style = TEXT.caption;
  const inlines = [{ text: captionLines(text, context.area.width).join('\n') }];
  const stretches = text === '' ? [] : [{ inlines, style, owner: block }];
  const lines = setText(stretches, style, context.area.width, block.place, context);
  const expected = Math.floor(room / style.pitchPt);
  if (lines.length > expected) {
    context.report(finding(CAPTION_TOO_LONG, block.place, { found: lines.length, expected }));
  }
  return {
    lines: lines.length,
    height: lines.length * style.pitchPt,
    draw: (page, top) => drawLines(page, lines, style, top),
  };
}
