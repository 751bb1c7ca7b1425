import type { FontFace } from '../../fonts/font-set.ts';
import { bytesOf } from './bytes.ts';
import { openCff } from './cff-font.ts';
import { writeCff } from './cff-subset.ts';
import { firstOperator, isMoveTo } from './charstring.ts';
import type { Outlines } from './outlines.ts';

/**
 * CFF outlines. A variant is made only of a glyph that does not state its own width, and a moved one only of one whose
 * outline begins with a move.
 */
export function cffOutlines(face: FontFace): Outlines {
  const font = face.withTables((tables) => openCff((offset, length) => tables.read('CFF ', offset, length)));
  /** Charstrings read so far. */
  const loaded = new Map<number, Uint8Array>();
  const charstrings = (glyphs: readonly number[]): Uint8Array[] => {
    const wanted = glyphs.filter((glyph) => !loaded.has(glyph));
    if (wanted.length > 0) {
      face.withTables((tables) => {
        for (const glyph of wanted) {
          loaded.set(glyph, bytesOf(tables.read('CFF ', ...font.charStrings.range(glyph))));
        }
      });
    }
    return glyphs.map((glyph) => loaded.get(glyph) ?? new Uint8Array());
  };
  return {
    format: 'CFF',
    canVary(glyph, advance, left) {
      if (font.privates[font.privateOf(glyph)]?.defaultWidthX !== advance) return false;
      return left === 0 || isMoveTo(firstOperator(charstrings([glyph])[0] ?? new Uint8Array()));
    },
    subset(glyphs) {
      const outlines = charstrings(glyphs.map(({ glyph }) => glyph));
      return writeCff(font, glyphs, outlines);
    },
  };
}
