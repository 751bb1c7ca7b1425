import { type Png, readPng } from '../png/png.ts';
import { rowsOf, sample, unpack } from '../png/rows.ts';

/** What hinders a PNG file from being printed. */
export type PngFault = 'damaged' | 'too many pixels';

/** Beyond the largest cameras; unpacked, such an image takes 150 MB. */
export const MOST_PIXELS = 50_000_000;

/**
 * Whether all pixels of a PNG file are there and have a colour, so that both formats can print it: programs differ in
 * what they make of half a file, and of an index beyond the palette.
 */
export function pngFault(bytes: Uint8Array): PngFault | undefined {
  const png = readPng(bytes);
  if (png === undefined) return 'damaged';
  if (png.width * png.height > MOST_PIXELS) return 'too many pixels';
  const unpacked = unpack(png);
  return unpacked === undefined || !areInPalette(png, unpacked) ? 'damaged' : undefined;
}

/** Whether each index of an indexed image names a colour of the palette. */
function areInPalette(png: Png, unpacked: Uint8Array): boolean {
  const { colour, depth, width, palette } = png;
  const colours = (palette?.length ?? 0) / 3;
  if (colour !== 'indexed' || colours === 2 ** depth) return true;
  for (const { row, x0, dx } of rowsOf(png, unpacked)) {
    for (let x = x0, k = 0; x < width; x += dx, k++) if (sample(row, k, depth) >= colours) return false;
  }
  return true;
}
