/** As much of fontkit as tests read fonts back with; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
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
