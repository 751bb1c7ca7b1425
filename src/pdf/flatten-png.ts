import type { Png } from '../png/png.ts';
import { rowsOf, sample, unpack } from '../png/rows.ts';
import { PictureError } from './picture-error.ts';

/** Whether any pixel may be other than opaque. */
export const hasTransparency = ({ colour, transparency }: Png): boolean =>
  colour.endsWith('Alpha') || transparency !== undefined;

/**
 * The pixels as RGB, 8 bits a sample, row by row, laid on white paper where they are transparent.
 * @throws {PictureError} when pixels are missing
 */
export function flattenPng(png: Png): Uint8Array {
  const unpacked = unpack(png);
  if (unpacked === undefined) throw new PictureError('has pixels that cannot be unpacked');
  const rgb = new Uint8Array(png.width * png.height * 3);
  for (const { row, y, x0, dx } of rowsOf(png, unpacked)) {
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
  const { colour, depth, samples, palette, transparency } = png;
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
