import { readPng } from '../png/png.ts';
import { unpack } from '../png/rows.ts';

/** What hinders a PNG file from being printed. */
export type PngFault = 'damaged' | 'too many pixels';

/** Beyond the largest cameras; unpacked, such an image takes 150 MB. */
export const MOST_PIXELS = 50_000_000;

/**
 * Whether all pixels of a PNG file are there, so that both formats can print it: programs differ in what they make of
 * half a file.
 */
export function pngFault(bytes: Uint8Array): PngFault | undefined {
  const png = readPng(bytes);
  if (png === undefined) return 'damaged';
  if (png.width * png.height > MOST_PIXELS) return 'too many pixels';
  return unpack(png) === undefined ? 'damaged' : undefined;
}
