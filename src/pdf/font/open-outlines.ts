import type { FontFace } from '../../fonts/font-set.ts';
import { cffOutlines } from './cff.ts';
import type { Outlines } from './outlines.ts';
import { trueTypeOutlines } from './truetype.ts';

/** Opened outlines, kept between documents. */
const opened = new WeakMap<FontFace, Outlines>();

/** The outlines of a face. @throws {FontFileError} where the file is damaged or has no outlines. */
export function outlinesOf(face: FontFace): Outlines {
  let outlines = opened.get(face);
  if (outlines === undefined) {
    const isCff = face.withTables((tables) => tables.has('CFF '));
    const { format, canVary, subset } = face.readWhole(() =>
      isCff ? cffOutlines(face) : trueTypeOutlines(face),
    );
    outlines = {
      format,
      canVary: (...variant) => face.readWhole(() => canVary(...variant)),
      subset: (glyphs) => face.readWhole(() => subset(glyphs)),
    };
    opened.set(face, outlines);
  }
  return outlines;
}
