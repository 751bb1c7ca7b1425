import type { ChartBlock, ImageBlock } from '../document/document.ts';
import { TEXT } from '../document/stylesheet.ts';
import type { Drawing } from './page.ts';
import { drawLines } from './paragraph.ts';
import { setText } from './set-text.ts';
import { codePointOf, noGlyph, type ShapeContext } from './shape.ts';
import type { PageSink, Stack, StackContext } from './stack.ts';

/** What the drawer of charts gives: strokes in the drawing's own coordinates, in pt. */
export type ChartDrawing = Pick<Drawing, 'width' | 'height' | 'strokes'>;
export type DrawChart = (chart: ChartBlock) => ChartDrawing;

/** A chart: its title above the drawing, both on one page. */
export function chartStack(block: ChartBlock, drawChart: DrawChart, context: StackContext): Stack {
  const drawing = drawChart(block);
  reportMissing(block, drawing, context);
  const caption = captionOf(block.title, block, context);
  return wholeStack(caption.height + drawing.height, (page, top) => {
    caption.draw(page, top);
    page.items.push({
      kind: 'drawing',
      owner: block,
      x: centred(page, drawing.width),
      y: top + caption.height,
      ...drawing,
    });
  });
}

/** An image, never larger than its natural size nor than the type area; its caption below, both on one page. */
export function imageStack(block: ImageBlock, context: StackContext): Stack {
  const caption = captionOf(block.caption, block, context);
  const { area } = context;
  const room = area.height - caption.height;
  const scale = Math.min(1, area.width / block.width, room / block.height);
  const [width, height] = [block.width * scale, block.height * scale];
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
  readonly height: number;
  draw(page: PageSink, top: number): void;
}

function captionOf(text: string, block: ChartBlock | ImageBlock, context: StackContext): Caption {
  const style = TEXT.caption;
  const stretches = text === '' ? [] : [{ inlines: [{ text }], style, owner: block }];
  const lines = setText(stretches, style, context.area.width, block.place, context);
  return {
    height: lines.length * style.pitchPt,
    draw: (page, top) => drawLines(page, lines, style, top),
  };
}

/** Reports each character of a drawing that no face has, once. */
function reportMissing(block: ChartBlock, drawing: ChartDrawing, context: ShapeContext): void {
  const missing = new Set<string>();
  for (const stroke of drawing.strokes) {
    if (stroke.kind !== 'text') continue;
    for (const text of stroke.text) {
      if (context.fonts.faceFor(codePointOf(text), stroke.role) === undefined) missing.add(text);
    }
  }
  for (const text of missing) context.report(noGlyph(text, block.place));
}
