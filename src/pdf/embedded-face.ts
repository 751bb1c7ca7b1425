import { type CffSubset, create, type Font, type TrueTypeSubset } from 'fontkit';
import type { FontFace } from '../fonts/font-set.ts';
import { canVary, skipPaths, type Variant, writeVariants } from './glyph-variants.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Parsed fonts, kept between documents: parsing a Chinese font costs more than a page. */
const parsed = new WeakMap<FontFace, Font>();

function parse(face: FontFace): Font {
  const known = parsed.get(face);
  if (known !== undefined) return known;
  const font = create(face.bytes());
  parsed.set(face, font);
  return font;
}

/** Advances are told apart in steps of this, in thousandths of an em; what is finer is set in the text. */
const STEP = 50;

/** How a glyph is drawn: its number in the subset, the advance a reader takes it to have, its move to the left (‰ of an em). */
export interface PlacedGlyph {
  readonly cid: number;
  readonly width: number;
  readonly left: number;
}

/**
 * A face in one PDF: the characters that the text uses, each with a glyph number (CID) of its own. Two characters that
 * share a glyph in the font (· and ・) get two numbers, so that each is read back as it was written; a mark
 * that lost its blank half gets one more, with that width; and a character without a glyph is an error, never a box.
 */
export class EmbeddedFace {
  private readonly font: Font;
  private readonly subset: TrueTypeSubset | CffSubset;
  private readonly known = new Map<string, PlacedGlyph>();
  private readonly variants = new Map<number, Variant>();
  private readonly codePoints: number[] = [];
  /** Advances by CID, in thousandths of an em; CID 0 is .notdef. */
  private readonly widths: number[];

  /**
   * @param name the resource name in content streams: F1, F2, …
   * @param reference the font dictionary that `finish` fills.
   */
  constructor(
    readonly face: FontFace,
    readonly name: string,
    readonly reference: PDFKit.PDFKitReference,
  ) {
    this.font = parse(face);
    this.subset = this.font.createSubset();
    this.widths = [this.perMille(this.font.getGlyph(0).advanceWidth)];
  }

  /**
   * The glyph of a character, which is from then on in the subset.
   * @param advance what the layout gives it, in thousandths of an em; its own where there is no layout.
   * @param left how far left of its origin it is drawn, in thousandths of an em.
   * @throws {RangeError} when the face lacks it.
   */
  glyph(codePoint: number, advance: number, left: number): PlacedGlyph {
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    if (id === 0)
      throw new RangeError(`U+${codePoint.toString(16).toUpperCase()} has no glyph in ${this.face.id}`);
    const own = this.perMille(advanceWidth);
    const wanted = {
      advance: Math.abs(advance - own) < STEP ? advanceWidth : this.units(advance),
      left: this.units(left),
    };
    const plain = wanted.advance === advanceWidth && wanted.left === 0;
    const varies = !plain && wanted.advance > 0 && canVary(this.subset, id, advanceWidth, wanted.left);
    const key = varies ? `${codePoint} ${wanted.advance} ${wanted.left}` : `${codePoint}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Not by includeGlyph, which gives one number to all uses of a glyph.
    const cid = this.subset.glyphs.push(id) - 1;
    if (varies) this.variants.set(cid, { glyph: id, ...wanted });
    const width = varies ? this.perMille(wanted.advance) : own;
    const placed = { cid, width, left: varies ? this.perMille(wanted.left) : 0 };
    this.known.set(key, placed);
    this.codePoints.push(codePoint);
    this.widths.push(width);
    return placed;
  }

  /** Writes the subset and all dictionaries. To be called once, after the last `cid`. */
  finish(document: PDFKit.PDFDocument): void {
    const { font, subset, widths } = this;
    // Taken before encoding: components of compound glyphs are added to the subset then, and no text shows them.
    const map = toUnicodeMap(this.codePoints);
    const isCff = subset.cff !== undefined;
    const baseFont = `${subsetTag(this.name)}+${font.postscriptName.replaceAll(' ', '_')}`;
    const file = document.ref(isCff ? { Subtype: 'CIDFontType0C' } : {});
    writeVariants(subset, this.variants);
    skipPaths(subset);
    file.end(subset.encode());
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: SYMBOLIC,
      FontBBox: [minX, minY, maxX, maxY].map((value) => this.perMille(value)),
      ItalicAngle: font.italicAngle,
      Ascent: this.perMille(font.ascent),
      Descent: this.perMille(font.descent),
      CapHeight: this.perMille(font.capHeight || font.ascent),
      XHeight: this.perMille(font.xHeight),
      StemV: this.face.bold ? 140 : 80,
      [isCff ? 'FontFile3' : 'FontFile2']: file,
    });
    descriptor.end(undefined);
    const descendant = document.ref({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, widths],
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end(undefined);
    const toUnicode = document.ref({});
    toUnicode.end(map);
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    this.reference.end(undefined);
  }

  /** Thousandths of an em as font units, to the nearest step. */
  private units(perMille: number): number {
    return Math.round((Math.round(perMille / STEP) * STEP * this.font.unitsPerEm) / 1000);
  }

  private perMille(units: number): number {
    return (units * 1000) / this.font.unitsPerEm;
  }
}

/** Font flag 3: a font with glyphs outside the standard Latin set (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

/** F1 → AAAAAB, F27 → AAAABB: six letters, one tag a font (ISO 32000-1, 9.6.4). */
function subsetTag(name: string): string {
  let rest = Number.parseInt(name.slice(1), 10);
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
    rest = Math.floor(rest / 26);
  }
  return tag;
}
