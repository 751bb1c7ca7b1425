import type { FontFace } from '../../fonts/font-set.ts';
import { ALONE, type Compressor } from '../compressor.ts';
import { deflatePieces, type Piece } from './deflate-pieces.ts';

/** What a PDF holds of a font, compressed. */
export interface FontStreams {
  /** The subset of the font file (FontFile2, FontFile3). */
  readonly program: Uint8Array;
  readonly toUnicode: Uint8Array;
}

/** What is to be compressed. */
export interface FontData {
  /** In pieces, one after the other (Outlines.subset). */
  readonly program: readonly Uint8Array[];
  /** One byte a character. */
  readonly toUnicode: string;
}

/** The last streams of each face: the next report of a process, or the next build of one, has often the same characters. */
const last = new WeakMap<FontFace, Kept>();

interface Kept {
  readonly numbering: string;
  readonly streams: FontStreams;
  readonly pieces: readonly Piece[];
}

/**
 * Begins the streams of a face.
 * @param numbering says which characters there are, and all that the streams depend on
 * @param make makes them, where they are not the last ones of this face
 * @returns the streams, to be asked when they are needed
 */
export function beginFontStreams(
  face: FontFace,
  numbering: string,
  make: () => FontData,
  compressor: Compressor = ALONE,
): () => FontStreams {
  const known = last.get(face);
  if (known?.numbering === numbering) return () => known.streams;
  const { program, toUnicode } = make();
  const deflated = deflatePieces(program, known?.pieces, compressor);
  const bytes = compressor.room(toUnicode.length);
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).write(toUnicode, 'latin1');
  const begun = compressor.begin([{ way: 'stream', bytes }]);
  return () => {
    const { stream, pieces } = deflated();
    const streams = { program: stream, toUnicode: begun()[0] ?? new Uint8Array() };
    last.set(face, { numbering, streams, pieces });
    return streams;
  };
}
