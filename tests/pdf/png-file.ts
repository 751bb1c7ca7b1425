import { deflateSync } from 'node:zlib';
import { type Png, readPng } from '../../src/png/png.ts';

interface PngParts {
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  /** The packed bytes of each row, without filter; for an interlaced file the rows of all passes. */
  readonly rows: readonly (readonly number[])[];
  readonly size?: number;
  readonly depth?: number;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

/** A square PNG file, 2 × 2 pixels of 8 bits where nothing else is said. Checksums are left at 0: no reader of ours asks. */
export function png(parts: PngParts): Uint8Array {
  const { colourType, rows, size = 2, depth = 8, interlaced = false, palette, transparency } = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette === undefined ? [] : [chunk('PLTE', palette)]),
    ...(transparency === undefined ? [] : [chunk('tRNS', transparency)]),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flatMap((row) => [0, ...row])))),
    chunk('IEND', []),
  ]);
}

function chunk(name: string, body: Iterable<number>): Buffer {
  const bytes = Buffer.from([...body]);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
}

/** The parts of a file that is sound. */
export function opened(bytes: Uint8Array): Png {
  const parts = readPng(bytes);
  if (parts === undefined) throw new Error('no PNG file');
  return parts;
}
