import { type Chunk, chunksOf } from './chunks.ts';

/** A PNG file's parts, its pixels still packed (ISO/IEC 15948). */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colour: Colour;
  /** Samples a pixel. */
  readonly samples: number;
  readonly interlaced: boolean;
  /** RGB triples, where pixels are indices. */
  readonly palette: Uint8Array | undefined;
  /** tRNS: opacities of palette entries, or the one colour that is transparent. */
  readonly transparency: Uint8Array | undefined;
  /** The zlib stream of filtered rows. */
  readonly data: Uint8Array;
}

export type Colour = 'grey' | 'rgb' | 'indexed' | 'greyAlpha' | 'rgbAlpha';

interface ColourType {
  readonly colour: Colour;
  readonly samples: number;
  readonly depths: readonly number[];
}

/** Samples a pixel and the depths that go with them, by colour type (11.2.2). */
const COLOURS: Readonly<Record<number, ColourType>> = {
  0: { colour: 'grey', samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { colour: 'rgb', samples: 3, depths: [8, 16] },
  3: { colour: 'indexed', samples: 1, depths: [1, 2, 4, 8] },
  4: { colour: 'greyAlpha', samples: 2, depths: [8, 16] },
  6: { colour: 'rgbAlpha', samples: 4, depths: [8, 16] },
};

/** Width and height in pixels. @returns undefined where the first chunk is no whole header. */
export function sizeOf([header]: readonly Chunk[]): { width: number; height: number } | undefined {
  if (header?.name !== 'IHDR' || header.body.length < 13) return undefined;
  const { buffer, byteOffset, byteLength } = header.body;
  const numbers = new DataView(buffer, byteOffset, byteLength);
  return { width: numbers.getUint32(0), height: numbers.getUint32(4) };
}

/** @returns undefined for what is no PNG file, is cut short, or lacks what its colour type has to have. */
export function readPng(bytes: Uint8Array): Png | undefined {
  const chunks = chunksOf(bytes) ?? [];
  const size = sizeOf(chunks);
  const [, , , , , , , , depth = 0, type = 0, , , interlace] = chunks[0]?.body ?? [];
  const known = COLOURS[type];
  if (size === undefined || known === undefined || !known.depths.includes(depth)) return undefined;
  const bodyOf = (name: string): Uint8Array | undefined => chunks.find((chunk) => chunk.name === name)?.body;
  const palette = bodyOf('PLTE');
  if (known.colour === 'indexed' && !isPalette(palette, depth)) return undefined;
  return {
    ...size,
    depth,
    colour: known.colour,
    samples: known.samples,
    interlaced: interlace === 1,
    palette,
    transparency: bodyOf('tRNS'),
    data: Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ body }) => body)),
  };
}

/** Whether it is of whole colours, at least one, and no more than indices of so many bits can name (11.2.3). */
const isPalette = (body: Uint8Array | undefined, depth: number): boolean =>
  body !== undefined && body.length > 0 && body.length % 3 === 0 && body.length / 3 <= 2 ** depth;
