import { finding } from '../diagnostics/finding.ts';
import type { ChartBlock } from '../document/document.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { eachFace } from '../fonts/text-faces.ts';
import { CHART_TEXT_TOO_LONG, CHART_TOO_FULL } from './diagnostics.ts';
import type { Drawing, TextStroke } from './page.ts';
import { noGlyph, type ShapeContext } from './shape.ts';

/** What the drawer of charts gives: strokes in the drawing's own coordinates, in pt. */
export type ChartDrawing = Pick<Drawing, 'width' | 'height' | 'strokes'>;

/** In print, nothing smaller is read without a lens. */
const LEAST_PT = 4;
/** A text that juts out of the drawing by less, in pt, harms nobody. */
const TOLERANCE_PT = 2;

/** Reports what is wrong with a chart's texts, which its drawer fits into the drawing as well as it can. */
export function reportChart(block: ChartBlock, drawing: ChartDrawing, context: ShapeContext): void {
  const texts = drawing.strokes.filter((stroke) => stroke.kind === 'text');
  reportMissing(block, texts, context);
  const found = Math.min(...texts.map(({ size }) => size));
  if (found < LEAST_PT) {
    const measures = { found: found.toFixed(1), expected: LEAST_PT };
    context.report(finding(CHART_TOO_FULL, block.place, measures));
  }
  const out = texts.find((stroke) => juts(stroke, drawing, context.fonts));
  if (out !== undefined) context.report(finding(CHART_TEXT_TOO_LONG, block.place, { found: out.text }));
}

/** Reports each character of a drawing that no face has, once. */
function reportMissing(block: ChartBlock, texts: readonly TextStroke[], context: ShapeContext): void {
  const missing = new Set<string>();
  for (const { text, role } of texts) {
    eachFace(text, role, context.fonts, (character, _, face) => {
      if (face === undefined) missing.add(character);
    });
  }
  for (const text of missing) context.report(noGlyph(text, block.place));
}

/** Whether a text begins or ends outside its drawing. */
function juts(
  { text, x, y, size, role, rotate = 0 }: TextStroke,
  drawing: ChartDrawing,
  fonts: FontSet,
): boolean {
  let length = 0;
  eachFace(text, role, fonts, (_, codePoint, face) => {
    length += size * (face?.advance(codePoint) ?? 1);
  });
  const turn = (rotate * Math.PI) / 180;
  const ends = [
    [x, y],
    [x + length * Math.cos(turn), y + length * Math.sin(turn)],
  ] as const;
  return ends.some(
    ([u, v]) =>
      Math.min(u, v) < -TOLERANCE_PT || u > drawing.width + TOLERANCE_PT || v > drawing.height + TOLERANCE_PT,
  );
}
