/** As much of fontkit as embedding needs; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }

  /** A subset that is being made. `glyphs` lists the kept glyphs, .notdef first: the place is the number in the subset. */
  export interface Subset {
    readonly glyphs: number[];
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }

  /** Glyph by glyph, `_addGlyph` fills the tables that `encode` then writes. */
  export interface TrueTypeSubset extends Subset {
    readonly cff?: never;
    readonly glyf: Uint8Array[];
    readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
    offset: number;
    _addGlyph(id: number): number;
  }

  /** `subsetCharstrings` fills `charstrings`, which `encode` then writes. */
  export interface CffSubset extends Subset {
    readonly cff: {
      getCharString(id: number): Uint8Array;
      privateDictForGlyph(id: number): {
        readonly defaultWidthX: number;
        readonly nominalWidthX: number;
        /** Absent where the font has none. */
        readonly Subrs?: unknown;
      };
      readonly globalSubrIndex: readonly unknown[];
    };
    /** Asked for each glyph's path, which has to be computed, only to learn the subroutines it uses. */
    font: { getGlyph(id: number): object };
    readonly charstrings: Uint8Array[];
    subsetCharstrings(): void;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    createSubset(): TrueTypeSubset | CffSubset;
  }

  /** @throws when the bytes are no font. */
  export function create(bytes: Uint8Array): Font;
}
