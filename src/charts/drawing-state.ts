import type { Bounds } from './bounds.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import type { Paint } from './paint.ts';

/** What save() keeps and restore() brings back. */
interface State {
  matrix: Matrix;
  fillStyle: Paint;
  strokeStyle: Paint;
  lineWidth: number;
  lineDash: readonly number[];
  font: string;
  textAlign: string;
  textBaseline: string;
  clip: Bounds | undefined;
}

const INITIAL: State = {
  matrix: IDENTITY,
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineDash: [],
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  clip: undefined,
};

/**
 * The part of a 2D context that draws nothing: the state that everything is drawn in, as a stack, with the
 * transformations and the properties that Chart.js sets.
 */
export class DrawingState {
  protected state: State = { ...INITIAL };
  private readonly saved: State[] = [];

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  translate(x: number, y: number): void {
    this.state.matrix = multiply(this.state.matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    this.state.matrix = multiply(this.state.matrix, [cosine, sine, -sine, cosine, 0, 0]);
  }

  scale(x: number, y: number): void {
    this.state.matrix = multiply(this.state.matrix, [x, 0, 0, y, 0, 0]);
  }

  /** Chart.js sets the device's scale this way, and no other. */
  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.state.matrix = matrix;
  }

  resetTransform(): void {
    this.state.matrix = IDENTITY;
  }

  setLineDash(dash: readonly number[]): void {
    this.state.lineDash = [...dash];
  }

  getLineDash(): readonly number[] {
    return this.state.lineDash;
  }

  // Chart.js reads and writes these as properties of the context.
  get fillStyle(): Paint {
    return this.state.fillStyle;
  }
  set fillStyle(paint: Paint) {
    this.state.fillStyle = paint;
  }
  get strokeStyle(): Paint {
    return this.state.strokeStyle;
  }
  set strokeStyle(paint: Paint) {
    this.state.strokeStyle = paint;
  }
  get lineWidth(): number {
    return this.state.lineWidth;
  }
  set lineWidth(width: number) {
    this.state.lineWidth = width;
  }
  get font(): string {
    return this.state.font;
  }
  set font(font: string) {
    this.state.font = font;
  }
  get textAlign(): string {
    return this.state.textAlign;
  }
  set textAlign(align: string) {
    this.state.textAlign = align;
  }
  get textBaseline(): string {
    return this.state.textBaseline;
  }
  set textBaseline(baseline: string) {
    this.state.textBaseline = baseline;
  }
  get globalAlpha(): number {
    return 1;
  }
  set globalAlpha(alpha: number) {
    if (alpha !== 1) throw new Error(`the recorder has no transparency: globalAlpha ${alpha}`);
  }
  // Ends, joins and dash offsets stay as they are by default; Chart.js sets them before every line.
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;

  /** The size in a font string: "normal 10.5px table". */
  protected fontSize(): number {
    const size = /([\d.]+)px/.exec(this.state.font)?.[1];
    if (size === undefined) throw new Error(`no size in the font ${this.state.font}`);
    return Number(size);
  }
}
