import type { FontFace } from '../fonts/font-set.ts';
import { AdvanceSteps } from './advance-steps.ts';
import type { Compressor } from './compressor.ts';
import { beginFontStreams, type FontStreams } from './font/font-streams.ts';
import { outlinesOf } from './font/open-outlines.ts';
import { type FontProperties, propertiesOf } from './font/properties.ts';
import type { Glyphs } from './glyphs.ts';
import { type Asked, type Numbering, numberCharacters, type PlacedGlyph } from './numbering.ts';
import { toUnicodeMap } from './to-unicode.ts';
import { FULL_WIDTH, widthsArray } from './widths.ts';

/** The keys of texts (AdvanceSteps.key); a text is always set in the same face. */
const keysOf = new WeakMap<Glyphs, readonly number[]>();

/**
 * A face in one PDF: the characters that the text uses, each with a glyph number (CID) of its own. Two characters that
 * share a glyph in the font (· and ・) get two numbers, so that each is read back as it was written; a mark
 * that lost its blank half gets one more, with that width; and a character without a glyph is an error, never a box.
 *
 * All characters are asked for before the first is drawn.
 */
export class EmbeddedFace {
  private readonly properties: FontProperties;
  private readonly steps: AdvanceSteps;
  private readonly asked = new Map<number, Asked>();
  private known: Numbering | undefined;
  private streams: (() => FontStreams) | undefined;

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
    this.steps = new AdvanceSteps(face, this.properties.unitsPerEm);
  }

  /** Adds the characters of a text to others, by their keys. */
  gather(glyphs: Glyphs, others: Map<number, Asked>): void {
    const { codePoints, advances, lefts } = glyphs;
    this.keys(glyphs).forEach((key, k) => {
      if (others.has(key)) return;
      others.set(key, {
        codePoint: codePoints[k] ?? 0,
        advance: advances[k] ?? 0,
        left: lefts[k] ?? 0,
      });
    });
  }

  /** Asks for characters, by their keys. */
  need(characters: ReadonlyMap<number, Asked>): void {
    characters.forEach((character, key) => {
      this.asked.set(key, character);
    });
  }

  /** The characters' numbers. Nothing may be asked for after them. @throws {RangeError} when the face lacks a character. */
  get numbering(): Numbering {
    this.known ??= numberCharacters(this.face, this.steps, this.asked);
    return this.known;
  }

  /** The glyphs of a text that was asked for. */
  placed(glyphs: Glyphs): readonly PlacedGlyph[] {
    return this.keys(glyphs).map((key, k) => {
      const placed = this.numbering.byKey.get(key);
      if (placed !== undefined) return placed;
      throw new RangeError(`U+${glyphs.codePoints[k]?.toString(16)} was not asked for`);
    });
  }

  /** Begins what the PDF holds of the font, once all characters are asked for. */
  begin(compressor: Compressor | undefined): void {
    const { name, glyphs } = this.numbering;
    const make = () => ({ program: outlinesOf(this.face).subset(glyphs), toUnicode: toUnicodeMap(glyphs) });
    this.streams = beginFontStreams(this.face, name, make, compressor);
  }

  /** Writes all dictionaries (ISO 32000-1, 9.7). @throws {Error} where the face was not begun. */
  finish(document: PDFKit.PDFDocument): void {
    const isCff = this.isCff;
    const streams = this.streams?.();
    if (streams === undefined) throw new Error(`${this.name} was not begun`);
    const baseFont = `${subsetTag(this.name)}+${this.properties.postscriptName}`;
    const descendant = document.ref({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.descriptor(document, baseFont, streams.program),
      DW: FULL_WIDTH,
      W: widthsArray(this.numbering.glyphs),
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end(undefined);
    const toUnicode = document.ref({ Filter: 'FlateDecode' });
    toUnicode.end(streams.toUnicode);
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
    const isCff = this.isCff;
    const file = document.ref({ ...(isCff ? { Subtype: 'CIDFontType0C' } : {}), Filter: 'FlateDecode' });
    file.end(program);
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: bbox.map((value) => this.steps.perMille(value)),
      ItalicAngle: italicAngle,
      Ascent: this.steps.perMille(ascent),
      Descent: this.steps.perMille(descent),
      CapHeight: this.steps.perMille(capHeight),
      XHeight: this.steps.perMille(xHeight),
      StemV: this.face.bold ? 140 : 80,
      [isCff ? 'FontFile3' : 'FontFile2']: file,
    });
    descriptor.end(undefined);
    return descriptor;
  }

  private get isCff(): boolean {
    return outlinesOf(this.face).format === 'CFF';
  }

  private keys(glyphs: Glyphs): readonly number[] {
    const known = keysOf.get(glyphs);
    if (known !== undefined) return known;
    const { codePoints, advances, lefts } = glyphs;
    const keys = codePoints.map((codePoint, k) => this.steps.key(codePoint, advances[k] ?? 0, lefts[k] ?? 0));
    keysOf.set(glyphs, keys);
    return keys;
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
