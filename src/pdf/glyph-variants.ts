import type { CffSubset, TrueTypeSubset } from 'fontkit';
import { charstringNumber, firstOperator, HMOVETO, isMoveTo } from './charstring.ts';

/**
 * A glyph with an advance of its own, and moved to the left: what the layout makes of a mark that loses its blank half.
 * The advance could be mended in the text alone, but then a reader of the PDF takes the mark for full width, sees the
 * next character inside it, and breaks the line there when it extracts text.
 */
export interface Variant {
  readonly glyph: number;
  /** In font units. */
  readonly advance: number;
  /** In font units. */
  readonly left: number;
}

/** Whether a variant of a glyph can be made: of CFF glyphs only of those that do not state their own width. */
export function canVary(
  subset: TrueTypeSubset | CffSubset,
  glyph: number,
  advance: number,
  left: number,
): boolean {
  const { cff } = subset;
  if (cff === undefined) return true;
  if (cff.privateDictForGlyph(glyph).defaultWidthX !== advance) return false;
  return left === 0 || isMoveTo(firstOperator(cff.getCharString(glyph)));
}

/**
 * Makes a subset write variants in place of its glyphs.
 * @param variants by their number in the subset.
 */
export function writeVariants(
  subset: TrueTypeSubset | CffSubset,
  variants: ReadonlyMap<number, Variant>,
): void {
  if (subset.cff === undefined) writeTrueType(subset, variants);
  else writeCff(subset, variants);
}

/** The advance goes into hmtx; a moved glyph becomes a composite of the one glyph at its place. */
function writeTrueType(subset: TrueTypeSubset, variants: ReadonlyMap<number, Variant>): void {
  const add = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const cid = add(id);
    const variant = variants.get(cid);
    const metrics = subset.hmtx.metrics[cid];
    const outline = subset.glyf[cid];
    if (variant === undefined || metrics === undefined || outline === undefined) return cid;
    metrics.advance = variant.advance;
    if (variant.left !== 0 && outline.length > 0) {
      const moved = composite(outline, subset.includeGlyph(id), -variant.left);
      metrics.bearing -= variant.left;
      subset.glyf[cid] = moved;
      subset.offset += moved.length - outline.length;
    }
    return cid;
  };
}

const ARGS_ARE_WORDS_AND_XY = 0x0003;

/** A composite glyph of one component (OpenType, glyf). */
function composite(outline: Uint8Array, component: number, dx: number): Uint8Array {
  const bounds = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const moved = new DataView(new ArrayBuffer(20));
  moved.setInt16(0, -1);
  for (const at of [2, 6]) moved.setInt16(at, bounds.getInt16(at) + dx);
  for (const at of [4, 8]) moved.setInt16(at, bounds.getInt16(at));
  moved.setUint16(10, ARGS_ARE_WORDS_AND_XY);
  moved.setUint16(12, component);
  moved.setInt16(14, dx);
  moved.setInt16(16, 0);
  return new Uint8Array(moved.buffer);
}

/** The width is an operand before the first operator's own; a move to the left comes before the first move. */
function writeCff(subset: CffSubset, variants: ReadonlyMap<number, Variant>): void {
  const collect = subset.subsetCharstrings.bind(subset);
  subset.subsetCharstrings = () => {
    collect();
    for (const [cid, { glyph, advance, left }] of variants) {
      const outline = subset.charstrings[cid];
      if (outline === undefined) throw new RangeError(`no glyph ${cid} in the subset`);
      const width = charstringNumber(advance - subset.cff.privateDictForGlyph(glyph).nominalWidthX);
      const move = left === 0 ? [] : [...charstringNumber(-left), HMOVETO];
      subset.charstrings[cid] = Uint8Array.from([...width, ...move, ...outline]);
    }
  };
}

/** Spares the paths of a CFF font without subroutines, such as the bundled ones: they are most of the work. */
export function skipPaths(subset: TrueTypeSubset | CffSubset): void {
  const { cff } = subset;
  if (cff === undefined || cff.globalSubrIndex.length > 0) return;
  if (subset.glyphs.some((glyph) => cff.privateDictForGlyph(glyph).Subrs !== undefined)) return;
  subset.font = { getGlyph: () => ({ path: undefined, _usedSubrs: {}, _usedGsubrs: {} }) };
}
