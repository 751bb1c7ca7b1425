import { inflateSync } from 'node:zlib';
import type { Png } from './png.ts';

/** Adam7 (ISO/IEC 15948, 8.2): where each pass begins, and its steps. */
const ADAM7 = [
  { x0: 0, y0: 0, dx: 8, dy: 8 },
  { x0: 4, y0: 0, dx: 8, dy: 8 },
  { x0: 0, y0: 4, dx: 4, dy: 8 },
  { x0: 2, y0: 0, dx: 4, dy: 4 },
  { x0: 0, y0: 2, dx: 2, dy: 4 },
  { x0: 1, y0: 0, dx: 2, dy: 2 },
  { x0: 0, y0: 1, dx: 1, dy: 2 },
] as const;
const WHOLE = [{ x0: 0, y0: 0, dx: 1, dy: 1 }] as const;

/** The passes that have pixels, with the columns and rows of each and the bytes of a row without its filter's. */
function passesOf({ width, height, depth, samples, interlaced }: Png) {
  return (interlaced ? ADAM7 : WHOLE)
    .map((pass) => {
      const columns = Math.ceil((width - pass.x0) / pass.dx);
      const rows = Math.ceil((height - pass.y0) / pass.dy);
      return { ...pass, columns, rows, length: Math.ceil((columns * samples * depth) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** What each filter adds to a byte, from the bytes to its left, above it and above that to the left (9.2). */
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/**
 * The rows, still filtered, each after its filter's byte.
 * @returns undefined where they cannot be unpacked, are not as many as they have to be, or have a filter that is none
 */
export function unpack(png: Png): Uint8Array | undefined {
  const passes = passesOf(png);
  const expected = passes.reduce((sum, { rows, length }) => sum + rows * (1 + length), 0);
  let bytes: Uint8Array;
  try {
    // A little more may follow; a file that unpacks without end is none that a program has saved.
    bytes = inflateSync(png.data, { maxOutputLength: expected + 4096 });
  } catch {
    return undefined;
  }
  if (bytes.length < expected) return undefined;
  let at = 0;
  for (const { rows, length } of passes) {
    for (let row = 0; row < rows; row++, at += 1 + length) {
      if ((bytes[at] ?? FILTERS.length) >= FILTERS.length) return undefined;
    }
  }
  return bytes;
}

export interface Row {
  /** Its pixels' samples, unfiltered. */
  readonly row: Uint8Array;
  readonly y: number;
  /** The column of the first pixel, and the step to the next. */
  readonly x0: number;
  readonly dx: number;
}

/** All rows of all passes. @param unpacked what unpack() gives */
export function* rowsOf(png: Png, unpacked: Uint8Array): Generator<Row> {
  const step = Math.max(1, (png.samples * png.depth) >> 3);
  let at = 0;
  for (const { x0, y0, dx, dy, rows, length } of passesOf(png)) {
    let above = new Uint8Array(length);
    for (let k = 0; k < rows; k++, at += 1 + length) {
      const row = unpacked.slice(at + 1, at + 1 + length);
      unfilter(unpacked[at] ?? 0, row, above, step);
      yield { row, y: y0 + k * dy, x0, dx };
      above = row;
    }
  }
}

function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const added = FILTERS[filter];
  if (filter === 0 || added === undefined) return;
  for (let k = 0; k < row.length; k++) {
    row[k] = (row[k] ?? 0) + added(row[k - step] ?? 0, above[k] ?? 0, above[k - step] ?? 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The k-th sample of an unfiltered row. @param depth bits a sample */
export function sample(row: Uint8Array, k: number, depth: number): number {
  if (depth === 8) return row[k] ?? 0;
  if (depth === 16) return ((row[2 * k] ?? 0) << 8) | (row[2 * k + 1] ?? 0);
  const bit = k * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
