import type { FontFace } from '../fonts/font-set.ts';
import { fontProgram } from './font/font-program.ts';
import { type Outlines, outlinesOf, type SubsetGlyph } from './font/outlines.ts';
import { type FontProperties, propertiesOf } from './font/properties.ts';
import type { Glyphs } from './text.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Advances are told apart in steps of this, in thousandths of an em; what is finer is set in the text. */
const STEP = 50;

/** How a glyph is drawn: its number in the subset, the advance a reader takes it to have, its move to the left (‰ of an em). */
export interface PlacedGlyph {
  readonly cid: number;
  readonly width: number;
  readonly left: number;
}

/** A character that the text needs, as the subset will have it. Lengths in font units. */
interface Wanted {
  readonly codePoint: number;
  readonly glyph: number;
  readonly advance: number;
  readonly left: number;
  readonly varies: boolean;
}

/**
 * A face in one PDF: the characters that the text uses, each with a glyph number (CID) of its own. Two characters that
 * share a glyph in the font (· and ・) get two numbers, so that each is read back as it was written; a mark
 * that lost its blank half gets one more, with that width; and a character without a glyph is an error, never a box.
 *
 * All characters are asked for before the first is drawn, and numbered by their code points: the font program then
 * depends on which characters there are, not on where they stand, and is the same after most edits.
 */
export class EmbeddedFace {
  private readonly properties: FontProperties;
  private readonly outlines: Outlines;
  private readonly wanted = new Map<number, Wanted>();
  private readonly placed = new Map<number, PlacedGlyph>();
  private glyphs: readonly SubsetGlyph[] = [];
  /** Advances by CID, in thousandths of an em; CID 0 is .notdef. */
  private widths: number[] = [];
  private codePoints: number[] = [];

  /**
   * @param name the resource name in content streams: F1, F2, …
   * @param reference the font dictionary that `finish` fills.
   */
  constructor(
    readonly face: FontFace,
    readonly name: string,
    readonly reference: PDFKit.PDFKitReference,
  ) {
    this.properties = propertiesOf(face);
    this.outlines = outlinesOf(face);
  }

  /** Asks for the characters of a text. @throws {RangeError} when the face lacks one. */
  need({ codePoints, advances, lefts }: Glyphs): void {
    codePoints.forEach((codePoint, k) => {
      const [advance, left] = [advances[k] ?? 0, lefts[k] ?? 0];
      const key = this.key(codePoint, advance, left);
      if (!this.wanted.has(key)) this.wanted.set(key, this.want(codePoint, advance, left));
    });
  }

  private want(codePoint: number, perMille: number, leftPerMille: number): Wanted {
    const glyph = this.face.glyph(codePoint);
    if (glyph === 0)
      throw new RangeError(`U+${codePoint.toString(16).toUpperCase()} has no glyph in ${this.face.id}`);
    const own = this.ownAdvance(codePoint);
    const [advance, left] = [this.advance(codePoint, perMille), this.units(leftPerMille)];
    const plain = advance === own && left === 0;
    const varies = !plain && advance > 0 && this.outlines.canVary(glyph, own, left);
    if (varies) return { codePoint, glyph, advance, left, varies };
    return { codePoint, glyph, advance: own, left: 0, varies };
  }

  /** Numbers the characters. To be called once, after the last `need` and before the first `glyph`. */
  number(): void {
    const entries = [...this.wanted].sort(([, a], [, b]) => compare(a, b));
    const glyphs: SubsetGlyph[] = [{ glyph: 0 }];
    this.widths = [this.perMille(this.face.withTables((tables) => tables.read('hmtx', 0, 2).getUint16(0)))];
    let last: Wanted | undefined;
    for (const [key, wanted] of entries) {
      const { codePoint, glyph, advance, left, varies } = wanted;
      // What cannot vary is one glyph however it was asked for.
      if (last === undefined || compare(last, wanted) !== 0) {
        glyphs.push(varies ? { glyph, variant: { advance, left } } : { glyph });
        this.codePoints.push(codePoint);
        this.widths.push(this.perMille(advance));
      }
      last = wanted;
      const cid = glyphs.length - 1;
      this.placed.set(key, { cid, width: this.perMille(advance), left: this.perMille(left) });
    }
    this.glyphs = glyphs;
  }

  /**
   * The glyph of a character that was asked for.
   * @param advance what the layout gives it, in thousandths of an em.
   * @param left how far left of its origin it is drawn, in thousandths of an em.
   */
  glyph(codePoint: number, advance: number, left: number): PlacedGlyph {
    const placed = this.placed.get(this.key(codePoint, advance, left));
    if (placed === undefined) throw new RangeError(`U+${codePoint.toString(16)} was not asked for`);
    return placed;
  }

  /** The font program, compressed. May be asked for once the characters are numbered. */
  program(): Promise<Uint8Array> {
    return fontProgram(this.face, this.outlines, this.glyphs);
  }

  /** Writes all dictionaries (ISO 32000-1, 9.7). */
  finish(document: PDFKit.PDFDocument, program: Uint8Array): void {
    const isCff = this.outlines.format === 'CFF';
    const baseFont = `${subsetTag(this.name)}+${this.properties.postscriptName}`;
    const descendant = document.ref({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.descriptor(document, baseFont, program),
      W: [0, this.widths],
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end(undefined);
    const toUnicode = document.ref({});
    toUnicode.end(toUnicodeMap(this.codePoints));
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

  private descriptor(
    document: PDFKit.PDFDocument,
    name: string,
    program: Uint8Array,
  ): PDFKit.PDFKitReference {
    const { bbox, italicAngle, ascent, descent, capHeight, xHeight } = this.properties;
    const isCff = this.outlines.format === 'CFF';
    const file = document.ref({ ...(isCff ? { Subtype: 'CIDFontType0C' } : {}), Filter: 'FlateDecode' });
    file.end(program);
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: bbox.map((value) => this.perMille(value)),
      ItalicAngle: italicAngle,
      Ascent: this.perMille(ascent),
      Descent: this.perMille(descent),
      CapHeight: this.perMille(capHeight),
      XHeight: this.perMille(xHeight),
      StemV: this.face.bold ? 140 : 80,
      [isCff ? 'FontFile3' : 'FontFile2']: file,
    });
    descriptor.end(undefined);
    return descriptor;
  }

  /** A number that tells a character, its advance and its move from all others. */
  private key(codePoint: number, advance: number, left: number): number {
    const [a, l] = [this.advance(codePoint, advance), this.units(left)];
    if (l === 0 && a === this.ownAdvance(codePoint)) return codePoint;
    return codePoint + CODE_POINTS * (1 + (a + UNITS) + 2 * UNITS * (l + UNITS));
  }

  /** An advance in font units: the glyph's own where it is meant, else to the nearest step. */
  private advance(codePoint: number, perMille: number): number {
    const own = this.ownAdvance(codePoint);
    return Math.abs(perMille - this.perMille(own)) < STEP ? own : this.units(perMille);
  }

  private ownAdvance(codePoint: number): number {
    return Math.round(this.face.advance(codePoint) * this.properties.unitsPerEm);
  }

  /** Thousandths of an em as font units, to the nearest step. */
  private units(perMille: number): number {
    return Math.round((Math.round(perMille / STEP) * STEP * this.properties.unitsPerEm) / 1000);
  }

  private perMille(units: number): number {
    return (units * 1000) / this.properties.unitsPerEm;
  }
}

/** One more than the last code point, and than any length in font units. */
const CODE_POINTS = 0x110000;
const UNITS = 1 << 14;

const compare = (a: Wanted, b: Wanted): number =>
  a.codePoint - b.codePoint ||
  Number(a.varies) - Number(b.varies) ||
  a.advance - b.advance ||
  a.left - b.left;

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
