import type { FontRole } from '../document/roles.ts';
import type { FontTables } from './sfnt.ts';

/** One font file, as the layout and the writers see it. */
export interface FontFace {
  /**
   * The file's name without its ending, and a number where another file stood in its place before. Nothing that is
   * written has it.
   */
  readonly id: string;
  /** How far the glyphs are raised so that faces stand on one line, in em (negative: lowered). */
  readonly shift: number;
  /** Whether the face is a bold one; a bold text in a face that is not has to be emboldened. */
  readonly bold: boolean;
  /** Whether the face has a glyph for the code point. */
  has(codePoint: number): boolean;
  /** The glyph's advance in em, without kerning. */
  advance(codePoint: number): number;
  /** The number of the character's glyph; 0 where the face lacks it. */
  glyph(codePoint: number): number;
  /** Opens the file while `use` runs: what a writer embeds glyph by glyph. @throws {FontFileError} */
  withTables<T>(use: (tables: FontTables) => T): T;
  /** Runs what reads the file's data, which may be shorter than it says. @throws {FontFileError} where it is */
  readWhole<T>(read: () => T): T;
  /** The whole face as a font file. Read when first asked for. */
  bytes(): Uint8Array;
}

/** The faces of a run, chosen per character. */
export interface FontSet {
  /**
   * The face for a character in a role: the Latin face for ASCII and letters with marks, the role's own, then its
   * fallbacks, then the last resort, and for Western letters and signs the Latin face.
   * @returns undefined when no face of the chain has it.
   */
  faceFor(codePoint: number, role: FontRole, bold?: boolean): FontFace | undefined;
  /** The face for a mark that is part of a Latin word: the Latin face, where it has it. */
  latinFaceFor(codePoint: number, role: FontRole, bold?: boolean): FontFace | undefined;
  /** Never the Latin face: page numbers stand in the digits of 宋体, those of annexes in 黑体 (GB/T 9704, 7.5, 7.3.7). */
  chineseFaceFor(codePoint: number, role: FontRole): FontFace | undefined;
  face(id: string): FontFace;
  /** Files of the override folder in use, by role, for the report of substitutions. */
  readonly overrides: readonly { readonly role: string; readonly file: string }[];
}
