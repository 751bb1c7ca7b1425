/** As much of fontkit as tests read fonts back with; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
    /** In units of the font, y growing upward. */
    readonly bbox: { readonly minY: number; readonly maxY: number };
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
  }

  /** @throws when the bytes are no font. */
  export function create(bytes: Uint8Array): Font;
}
