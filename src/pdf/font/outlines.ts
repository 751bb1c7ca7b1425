/**
 * What the layout makes of a mark that loses its blank half: an advance of its own, and a move to the left. In font
 * units. The advance could be mended in the text alone, but then a reader of the PDF takes the mark for full width, sees
 * the next character inside it, and breaks the line there when it extracts text.
 */
export interface Variant {
  readonly advance: number;
  readonly left: number;
}

/** A glyph of a subset: its number in the font, and how it varies. */
export interface SubsetGlyph {
  readonly glyph: number;
  /** Its number in the PDF; its place among the glyphs where it has none, and always in a TrueType font. */
  readonly cid?: number;
  readonly variant?: Variant;
}

/** The outlines of a font file, as far as a subset of them needs. */
export interface Outlines {
  readonly format: 'TrueType' | 'CFF';
  /** Whether a variant of a glyph can be made. @param advance the glyph's own, in font units. */
  canVary(glyph: number, advance: number, left: number): boolean;
  /**
   * A font program that holds these glyphs, in the order of their numbers; the first is .notdef. Glyphs that they are
   * made of come after them.
   * @returns the program in pieces, cut so that a glyph more changes few of them
   */
  subset(glyphs: readonly SubsetGlyph[]): readonly Uint8Array[];
}
