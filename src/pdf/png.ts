import { inflateSync } from 'node:zlib';
import { PictureError } from './picture-error.ts';

/** A PNG file's parts, its pixels still packed (ISO/IEC 15948). */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colour: Colour;
  readonly interlaced: boolean;
  /** RGB triples, where pixels are indices. */
  readonly palette: Uint8Array | undefined;
  /** tRNS: opacities of palette entries, or the one colour that is transparent. */
  readonly transparency: Uint8Array | undefined;
  /** The zlib stream of filtered rows. */
  readonly data: Uint8Array;
}

export type Colour = 'grey' | 'rgb' | 'indexed' | 'greyAlpha' | 'rgbAlpha';

const COLOURS: Readonly<Record<number, Colour>> = {
  0: 'grey',
  2: 'rgb',
  3: 'indexed',
  4: 'greyAlpha',
  6: 'rgbAlpha',
};
const SAMPLES: Readonly<Record<Colour, number>> = { grey: 1, rgb: 3, indexed: 1, greyAlpha: 2, rgbAlpha: 4 };
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @throws {PictureError} when the bytes are no whole PNG file. */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!SIGNATURE.every((byte, k) => bytes[k] === byte)) throw new PictureError('is no PNG file');
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE.length; !chunks.has('IEND'); ) {
    if (at + 12 > bytes.length) throw new PictureError('ends too early');
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') data.push(body);
    else chunks.set(name, body);
    at += length + 12;
  }
  const header = chunks.get('IHDR');
  const colour = COLOURS[header?.[9] ?? -1];
  if (header === undefined || header.length < 13 || colour === undefined || data.length === 0) {
    throw new PictureError('is a PNG file without a header or without pixels');
  }
  const numbers = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return {
    width: numbers.getUint32(0),
    height: numbers.getUint32(4),
    depth: numbers.getUint8(8),
    colour,
    interlaced: numbers.getUint8(12) === 1,
    palette: chunks.get('PLTE'),
    transparency: chunks.get('tRNS'),
    data: Buffer.concat(data),
  };
}

export const hasTransparency = ({ colour, transparency }: Png): boolean =>
  colour.endsWith('Alpha') || transparency !== undefined;

/** Samples a pixel. */
export const samplesOf = ({ colour }: Png): number => SAMPLES[colour];

/** The pixels as RGB, 8 bits a sample, row by row, laid on white paper where they are transparent. */
export function flattenPng(png: Png): Uint8Array {
  const rgb = new Uint8Array(png.width * png.height * 3);
  for (const { row, y, x0, dx } of rowsOf(png)) {
    for (let x = x0, k = 0; x < png.width; x += dx, k++) {
      const [r, g, b, opacity] = pixel(png, row, k);
      const at = (y * png.width + x) * 3;
      rgb[at] = onWhite(r, opacity);
      rgb[at + 1] = onWhite(g, opacity);
      rgb[at + 2] = onWhite(b, opacity);
    }
  }
  return rgb;
}

const onWhite = (value: number, opacity: number): number => Math.round(255 + ((value - 255) * opacity) / 255);

/** Red, green, blue and opacity of the k-th pixel of a row, 0 to 255. */
function pixel(png: Png, row: Uint8Array, k: number): readonly [number, number, number, number] {
  const { colour, depth, palette, transparency } = png;
  const samples = SAMPLES[colour];
  const raw = (i: number): number => sample(row, k * samples + i, depth);
  // Whole bytes and scaled-up bits alike become 0 to 255; of 16 bits the upper 8 count.
  const byte = (i: number): number => (depth === 16 ? raw(i) >> 8 : (raw(i) * 255) / (2 ** depth - 1));
  if (colour === 'indexed') {
    const at = raw(0) * 3;
    return [
      palette?.[at] ?? 0,
      palette?.[at + 1] ?? 0,
      palette?.[at + 2] ?? 0,
      transparency?.[raw(0)] ?? 255,
    ];
  }
  const grey = colour.startsWith('grey');
  const values = grey ? [byte(0), byte(0), byte(0)] : [byte(0), byte(1), byte(2)];
  const [r = 0, g = 0, b = 0] = values;
  if (colour.endsWith('Alpha')) return [r, g, b, byte(samples - 1)];
  const isKey =
    transparency !== undefined &&
    Array.from({ length: samples }, (_, i) => raw(i) === key(transparency, i)).every(Boolean);
  return [r, g, b, isKey ? 0 : 255];
}

/** The transparent colour's i-th sample: two bytes each. */
const key = (transparency: Uint8Array, i: number): number =>
  ((transparency[2 * i] ?? 0) << 8) | (transparency[2 * i + 1] ?? 0);

function sample(row: Uint8Array, k: number, depth: number): number {
  if (depth === 8) return row[k] ?? 0;
  if (depth === 16) return ((row[2 * k] ?? 0) << 8) | (row[2 * k + 1] ?? 0);
  const bit = k * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

interface Row {
  readonly row: Uint8Array;
  readonly y: number;
  /** The column of the first pixel, and the step to the next. */
  readonly x0: number;
  readonly dx: number;
}

/** Adam7: x0, y0, dx, dy of each pass. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** All rows, unfiltered, of all passes. @throws {PictureError} when pixels are missing. */
function* rowsOf(png: Png): Generator<Row> {
  const { width, height, depth, interlaced } = png;
  let data: Uint8Array;
  try {
    data = inflateSync(png.data);
  } catch (cause) {
    throw new PictureError('has pixels that cannot be unpacked', { cause });
  }
  const bits = SAMPLES[png.colour] * depth;
  const step = Math.max(1, bits >> 3);
  let at = 0;
  for (const [x0, y0, dx, dy] of interlaced ? PASSES : [[0, 0, 1, 1] as const]) {
    const pixels = Math.ceil((width - x0) / dx);
    if (pixels <= 0) continue;
    const length = Math.ceil((pixels * bits) / 8);
    let above = new Uint8Array(length);
    for (let y = y0; y < height; y += dy) {
      if (at + 1 + length > data.length) throw new PictureError('ends too early');
      const row = data.slice(at + 1, at + 1 + length);
      unfilter(data[at] ?? 0, row, above, step);
      yield { row, y, x0, dx };
      above = row;
      at += 1 + length;
    }
  }
}

function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let k = 0; k < row.length; k++) {
    const left = row[k - step] ?? 0;
    const up = above[k] ?? 0;
    const corner = above[k - step] ?? 0;
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    if (predicted === undefined) throw new PictureError(`has an unknown filter ${filter}`);
    row[k] = (row[k] ?? 0) + predicted;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
