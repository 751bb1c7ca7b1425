import { apply, type Matrix } from './matrix.ts';

/** Path commands as a Drawing has them: ['M', x, y, 'L', x, y, 'C', …, 'Z']. */
export type Path = (string | number)[];

/** Coordinates are kept to a thousandth of a pt: finer differences are only noise of the arithmetic. */
export const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/**
 * A path under construction; points go through the matrix that is in force when they are added. As with a canvas, a call
 * with a number that is none does nothing: Chart.js makes the inner arc of a pie without a hole that way.
 */
export class PathBuilder {
  readonly commands: Path = [];
  private open = false;

  moveTo(matrix: Matrix, x: number, y: number): void {
    this.open = this.add('M', matrix, x, y) || this.open;
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    if (this.open) this.add('L', matrix, x, y);
    else this.moveTo(matrix, x, y);
  }

  curveTo(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!this.open) this.moveTo(matrix, x1, y1);
    this.add('C', matrix, x1, y1, x2, y2, x, y);
  }

  close(): void {
    if (this.open) this.commands.push('Z');
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close();
  }

  /** An arc of a circle, joined to the path by a line, in pieces of at most a quarter turn. */
  arc(
    matrix: Matrix,
    x: number,
    y: number,
    r: number,
    start: number,
    end: number,
    counterclockwise: boolean,
  ): void {
    if (![x, y, r, start, end].every(Number.isFinite)) return;
    const sweep = sweepOf(start, end, counterclockwise);
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const handle = (4 / 3) * Math.tan(step / 4) * r;
    this.lineTo(matrix, x + r * Math.cos(start), y + r * Math.sin(start));
    for (let k = 0; k < pieces; k++) {
      const [from, to] = [start + k * step, start + (k + 1) * step];
      const [x0, y0] = [x + r * Math.cos(from), y + r * Math.sin(from)];
      const [x3, y3] = [x + r * Math.cos(to), y + r * Math.sin(to)];
      this.curveTo(
        matrix,
        x0 - handle * Math.sin(from),
        y0 + handle * Math.cos(from),
        x3 + handle * Math.sin(to),
        y3 - handle * Math.cos(to),
        x3,
        y3,
      );
    }
  }

  /** @returns whether anything was added. */
  private add(command: string, matrix: Matrix, ...coordinates: number[]): boolean {
    if (!coordinates.every(Number.isFinite)) return false;
    this.commands.push(command);
    for (let k = 0; k < coordinates.length; k += 2) {
      this.commands.push(...apply(matrix, coordinates[k] ?? 0, coordinates[k + 1] ?? 0).map(round));
    }
    return true;
  }
}

/** The signed angle that canvas sweeps for arc(): a full turn at most. */
function sweepOf(start: number, end: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const sweep = counterclockwise ? start - end : end - start;
  const size = sweep >= turn ? turn : ((sweep % turn) + turn) % turn;
  return counterclockwise ? -size : size;
}

type Point = readonly [number, number];

/** Straight segments between the points of a path; curves become eight chords each. */
export function flatten(path: readonly (string | number)[]): Point[][] {
  const polygons: Point[][] = [];
  let points: Point[] = [];
  let at = 0;
  const number = (): number => Number(path[at++]);
  const point = (): Point => [number(), number()];
  while (at < path.length) {
    const command = path[at++];
    if (command === 'M') {
      points = [point()];
      polygons.push(points);
    } else if (command === 'L') {
      points.push(point());
    } else if (command === 'C') {
      points.push(...chords(points.at(-1) ?? [0, 0], point(), point(), point()));
    }
  }
  return polygons;
}

function chords(p0: Point, p1: Point, p2: Point, p3: Point): Point[] {
  const pieces = 8;
  return Array.from({ length: pieces }, (_, k) => {
    const t = (k + 1) / pieces;
    const u = 1 - t;
    const at = (i: 0 | 1) =>
      u * u * u * p0[i] + 3 * u * u * t * p1[i] + 3 * u * t * t * p2[i] + t * t * t * p3[i];
    return [at(0), at(1)] as const;
  });
}
