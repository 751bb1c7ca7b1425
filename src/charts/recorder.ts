import type { FontRole } from '../document/roles.ts';
import { EM_BOX } from '../document/stylesheet.ts';
import type { Stroke } from '../layout/page.ts';
import { boundsOf, holds, intersect, strokeBounds } from './bounds.ts';
import { DrawingState } from './drawing-state.ts';
import { HatchFill, hatchLines } from './hatch.ts';
import { apply, rotationOf, scaleOf } from './matrix.ts';
import type { Measure } from './measure.ts';
import { type Paint, rgb } from './paint.ts';
import { PathBuilder, round } from './path.ts';

/**
 * A 2D context that records what is drawn as strokes: paths with all transformations applied, and text as text. It has
 * what Chart.js uses. What a PDF without transparency cannot show (alpha, clipping, bitmaps) is refused, not left out.
 */
export class Recorder extends DrawingState {
  readonly strokes: Stroke[] = [];
  /** Strokes that reach out of the clip that was in force. */
  readonly overrun: Stroke[] = [];
  /** Set by the canvas that this context belongs to. */
  canvas: unknown;
  private path = new PathBuilder();

  constructor(
    private readonly measure: Measure,
    private readonly role: FontRole,
  ) {
    super();
  }

  beginPath(): void {
    this.path = new PathBuilder();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(this.state.matrix, x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(this.state.matrix, x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.curveTo(this.state.matrix, x1, y1, x2, y2, x, y);
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    this.path.arc(this.state.matrix, x, y, radius, start, end, counterclockwise);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.state.matrix, x, y, width, height);
  }

  closePath(): void {
    this.path.close();
  }

  /** @throws for the even-odd rule, which no stroke can say. */
  fill(rule = 'nonzero'): void {
    if (rule !== 'nonzero') throw new Error(`the recorder fills by the nonzero rule, not ${rule}`);
    this.record(this.path, { fill: this.state.fillStyle });
  }

  stroke(): void {
    this.record(this.path, { stroke: this.state.strokeStyle });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.record(this.rectangle(x, y, width, height), { fill: this.state.fillStyle });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.record(this.rectangle(x, y, width, height), { stroke: this.state.strokeStyle });
  }

  /** Chart.js clears the whole canvas before it draws, and nothing else. */
  clearRect(): void {
    this.strokes.length = 0;
    this.overrun.length = 0;
  }

  /**
   * Chart.js clips the labels of an axis to the axis. Nothing is cut off here, for a label must not lose characters; what
   * a clip would have cut is noted in `overrun`, and has to be nothing.
   */
  clip(): void {
    const bounds = boundsOf(this.path.commands);
    this.state.clip = this.state.clip === undefined ? bounds : intersect(this.state.clip, bounds);
  }

  drawImage(): never {
    throw new Error('the recorder takes no bitmaps');
  }

  strokeText(): never {
    throw new Error('the recorder sets filled text only');
  }

  fillText(text: string, x: number, y: number): void {
    const fill = rgb(this.state.fillStyle);
    const { matrix } = this.state;
    const size = this.fontSize();
    if (fill === undefined || text === '') return;
    const before = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[this.state.textAlign] ?? 0;
    const raised =
      { top: -EM_BOX.ascentEm, middle: -CENTRE, bottom: EM_BOX.descentEm }[this.state.textBaseline] ?? 0;
    const start = apply(matrix, x - before * this.measure(text, size), y - raised * size);
    const rotate = round(rotationOf(matrix));
    this.add({
      kind: 'text',
      text,
      x: round(start[0]),
      y: round(start[1]),
      role: this.role,
      size: round(size * scaleOf(matrix)),
      fill,
      ...(rotate === 0 ? {} : { rotate }),
    });
  }

  measureText(text: string): object {
    const size = this.fontSize();
    const width = this.measure(text, size);
    return {
      width,
      actualBoundingBoxLeft: 0,
      actualBoundingBoxRight: width,
      actualBoundingBoxAscent: EM_BOX.ascentEm * size,
      actualBoundingBoxDescent: EM_BOX.descentEm * size,
    };
  }

  private rectangle(x: number, y: number, width: number, height: number): PathBuilder {
    const path = new PathBuilder();
    path.rect(this.state.matrix, x, y, width, height);
    return path;
  }

  private record({ commands }: PathBuilder, paint: { fill?: Paint; stroke?: Paint }): void {
    if (commands.length === 0) return;
    const scale = scaleOf(this.state.matrix);
    const fill = rgb(paint.fill);
    const stroke = rgb(paint.stroke);
    const lineWidth = round(this.state.lineWidth * scale);
    const dash = this.state.lineDash.map((length) => round(length * scale));
    const path = [...commands];
    if (fill !== undefined) this.add({ kind: 'path', path, fill });
    if (paint.fill instanceof HatchFill) this.hatch(path, paint.fill);
    if (stroke !== undefined && lineWidth > 0) {
      this.add({ kind: 'path', path, stroke, lineWidth, ...(dash.length > 0 ? { dash } : {}) });
    }
  }

  private hatch(path: readonly (string | number)[], { hatch }: HatchFill): void {
    const lines = hatchLines(path, hatch);
    if (lines.length === 0) return;
    this.add({ kind: 'path', path: lines, stroke: hatch.line, lineWidth: hatch.thickness });
  }

  private add(stroke: Stroke): void {
    this.strokes.push(stroke);
    const { clip } = this.state;
    if (clip !== undefined && !holds(clip, strokeBounds(stroke, this.measure))) this.overrun.push(stroke);
  }
}

/** The middle of the line above the baseline, in em: between the middle of hanzi (0.38) and of digits (0.33). */
const CENTRE = 0.36;
