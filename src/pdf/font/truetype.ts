import type { FontFace } from '../../fonts/font-set.ts';
import type { FontTables } from '../../fonts/sfnt.ts';
import { bytesOf } from './bytes.ts';
import type { Outlines, SubsetGlyph } from './outlines.ts';
import { writeSfnt } from './sfnt-writer.ts';

/** What hinting needs is copied as it is; a font without hints has none of it. */
const HINTING = ['cvt ', 'fpgm', 'prep'];
const ARGS_ARE_WORDS = 0x0001;
const ARGS_ARE_XY = 0x0002;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_2X2 = 0x0080;

/** TrueType outlines. A glyph of any advance can be made; a moved one becomes a composite of the one glyph at its place. */
export function trueTypeOutlines(face: FontFace): Outlines {
  const font = face.withTables(readFont);
  return {
    format: 'TrueType',
    canVary: () => true,
    subset(glyphs) {
      const wanted = glyphs.map(({ glyph }) => glyph).filter((glyph) => !font.outlines.has(glyph));
      if (wanted.length > 0) face.withTables((tables) => loadOutlines(font, wanted, tables));
      return [writeSubset(font, glyphs)];
    },
  };
}

interface TrueTypeFont {
  readonly head: DataView;
  readonly hhea: DataView;
  readonly hmtx: DataView;
  readonly maxp: DataView;
  readonly loca: DataView;
  readonly hinting: readonly (readonly [string, Uint8Array])[];
  /** Outlines read so far, with those that they are made of. Empty for a glyph without ink. */
  readonly outlines: Map<number, Uint8Array>;
}

function readFont(tables: FontTables): TrueTypeFont {
  return {
    head: tables.read('head'),
    hhea: tables.read('hhea'),
    hmtx: tables.read('hmtx'),
    maxp: tables.read('maxp'),
    loca: tables.read('loca'),
    hinting: HINTING.filter(tables.has).map((tag) => [tag, bytesOf(tables.read(tag))] as const),
    outlines: new Map(),
  };
}

function loadOutlines(font: TrueTypeFont, glyphs: readonly number[], tables: FontTables): void {
  const { head, loca, outlines } = font;
  const isLong = head.getInt16(50) === 1;
  const offset = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  for (const glyph of glyphs) {
    if (outlines.has(glyph)) continue;
    const [start, end] = [offset(glyph), offset(glyph + 1)];
    const outline = end === start ? new Uint8Array() : bytesOf(tables.read('glyf', start, end - start));
    outlines.set(glyph, outline);
    loadOutlines(
      font,
      components(outline).map(({ glyph: part }) => part),
      tables,
    );
  }
}

/** The glyphs that a composite is made of, and where in its outline their numbers stand (OpenType, glyf). */
function components(outline: Uint8Array): { readonly at: number; readonly glyph: number }[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const found: { at: number; glyph: number }[] = [];
  for (let at = 10, flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0; ) {
    flags = view.getUint16(at);
    found.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + ((flags & ARGS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_XY_SCALE) !== 0) at += 4;
    else if ((flags & HAS_2X2) !== 0) at += 8;
  }
  return found;
}

interface Placed {
  readonly outline: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

function writeSubset(font: TrueTypeFont, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const numbers = new Map<number, number>();
  glyphs.forEach(({ glyph, variant }, k) => {
    if (variant === undefined && !numbers.has(glyph)) numbers.set(glyph, k);
  });
  // What composites are made of comes after what was asked for; the list grows while it is gone through.
  const queue: SubsetGlyph[] = [...glyphs];
  const numberOf = (glyph: number): number => {
    let number = numbers.get(glyph);
    if (number === undefined) {
      number = queue.push({ glyph }) - 1;
      numbers.set(glyph, number);
    }
    return number;
  };
  const placed: Placed[] = [];
  for (const glyph of queue) placed.push(place(font, glyph, numberOf));
  return writeTables(font, placed);
}

function place(
  font: TrueTypeFont,
  { glyph, variant }: SubsetGlyph,
  numberOf: (glyph: number) => number,
): Placed {
  const { advance, bearing } = metrics(font, glyph);
  const outline = font.outlines.get(glyph) ?? new Uint8Array();
  if (variant === undefined) return { outline: renumbered(outline, numberOf), advance, bearing };
  if (variant.left === 0 || outline.length === 0) {
    return { outline: renumbered(outline, numberOf), advance: variant.advance, bearing };
  }
  const moved = composite(outline, numberOf(glyph), -variant.left);
  return { outline: moved, advance: variant.advance, bearing: bearing - variant.left };
}

/** Glyphs past the long metrics share the last one's advance. */
function metrics({ hhea, hmtx }: TrueTypeFont, glyph: number): { advance: number; bearing: number } {
  const long = hhea.getUint16(34);
  const advance = hmtx.getUint16(4 * Math.min(glyph, long - 1));
  const bearing = hmtx.getInt16(glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long));
  return { advance, bearing };
}

function renumbered(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  const parts = components(outline);
  if (parts.length === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  for (const { at, glyph } of parts) view.setUint16(at, numberOf(glyph));
  return copy;
}

/** A composite glyph of one component (OpenType, glyf). */
function composite(outline: Uint8Array, component: number, dx: number): Uint8Array {
  const bounds = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const moved = new DataView(new ArrayBuffer(20));
  moved.setInt16(0, -1);
  for (const at of [2, 6]) moved.setInt16(at, bounds.getInt16(at) + dx);
  for (const at of [4, 8]) moved.setInt16(at, bounds.getInt16(at));
  moved.setUint16(10, ARGS_ARE_WORDS | ARGS_ARE_XY);
  moved.setUint16(12, component);
  moved.setInt16(14, dx);
  moved.setInt16(16, 0);
  return new Uint8Array(moved.buffer);
}

function writeTables(font: TrueTypeFont, glyphs: readonly Placed[]): Uint8Array {
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
  let end = 0;
  glyphs.forEach(({ outline, advance, bearing }, k) => {
    loca.setUint32(4 * k, end);
    hmtx.setUint16(4 * k, advance);
    hmtx.setInt16(4 * k + 2, bearing);
    end += even(outline.length);
  });
  loca.setUint32(4 * glyphs.length, end);
  const glyf = new Uint8Array(end);
  glyphs.forEach(({ outline }, k) => {
    glyf.set(outline, loca.getUint32(4 * k));
  });
  const copy = (table: DataView, set: (view: DataView) => void): Uint8Array => {
    const view = new DataView(bytesOf(table).slice().buffer);
    set(view);
    return bytesOf(view);
  };
  return writeSfnt([
    ...font.hinting,
    ['glyf', glyf],
    ['head', copy(font.head, (head) => head.setInt16(50, 1))],
    ['hhea', copy(font.hhea, (hhea) => hhea.setUint16(34, glyphs.length))],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', copy(font.maxp, (maxp) => maxp.setUint16(4, glyphs.length))],
  ]);
}

/** Outlines begin on even offsets. */
const even = (length: number): number => length + (length % 2);
