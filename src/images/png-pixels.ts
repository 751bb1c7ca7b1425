import { inflateSync } from 'node:zlib';

/** What hinders a PNG file from being printed. */
export type PngFault = 'damaged' | 'too many pixels';

/** Beyond the largest cameras; unpacked, such an image takes 150 MB. */
export const MOST_PIXELS = 50_000_000;

/** Samples a pixel and the depths that go with them, by colour type (ISO/IEC 15948, 11.2.2). */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const INDEXED = 3;
const FILTERS = 5;

/** Adam7 (8.2): where each pass begins, and its steps. */
const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];
const WHOLE = [{ x: 0, y: 0, dx: 1, dy: 1 }];

/**
 * Whether all pixels of a PNG file are there, so that both formats can print it: programs differ in what they make of
 * half a file.
 * @param bytes of a file whose chunks are whole: image-size.ts
 */
export function pngFault(bytes: Uint8Array): PngFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, type = 0] = [bytes[24], bytes[25]];
  const colour = COLOURS[type];
  if (colour === undefined || !colour.depths.includes(depth)) return 'damaged';
  if (width * height > MOST_PIXELS) return 'too many pixels';
  const chunks = chunksOf(bytes, view);
  if (type === INDEXED && !chunks.some(({ name }) => name === 'PLTE')) return 'damaged';
  const rows = (bytes[28] === 1 ? PASSES : WHOLE).map(({ x, y, dx, dy }) => {
    const pixels = Math.ceil(Math.max(0, width - x) / dx);
    const count = pixels === 0 ? 0 : Math.ceil(Math.max(0, height - y) / dy);
    return { count, length: 1 + Math.ceil((pixels * colour.samples * depth) / 8) };
  });
  const data = chunks.filter(({ name }) => name === 'IDAT').map(({ body }) => body);
  return isWhole(Buffer.concat(data), rows) ? undefined : 'damaged';
}

interface Rows {
  readonly count: number;
  /** Of one row with its filter's byte. */
  readonly length: number;
}

/** Whether the packed pixels are as many rows as they have to be, each with a filter that there is. */
function isWhole(packed: Uint8Array, passes: readonly Rows[]): boolean {
  const expected = passes.reduce((sum, { count, length }) => sum + count * length, 0);
  let pixels: Uint8Array;
  try {
    // A little more may follow; a file that unpacks without end is none that a program has saved.
    pixels = inflateSync(packed, { maxOutputLength: expected + 4096 });
  } catch {
    return false;
  }
  if (pixels.length < expected) return false;
  let at = 0;
  for (const { count, length } of passes) {
    for (let row = 0; row < count; row++, at += length) {
      if ((pixels[at] ?? FILTERS) >= FILTERS) return false;
    }
  }
  return true;
}

function chunksOf(bytes: Uint8Array, view: DataView): { name: string; body: Uint8Array }[] {
  const chunks: { name: string; body: Uint8Array }[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, body: bytes.subarray(at + 8, at + 8 + view.getUint32(at)) });
    if (name === 'IEND') break;
  }
  return chunks;
}
