import { ByteWriter } from './bytes.ts';
import { entry, integer, writeIndex, writeIndexOffsets } from './cff-data.ts';
import { type CffFont, OPERATOR, type PrivateDict } from './cff-font.ts';
import { charstringNumber, collectSubroutines, HMOVETO } from './charstring.ts';
import type { SubsetGlyph } from './outlines.ts';

/** Standard strings are numbered up to 390; these two are the font's own. */
const ADOBE = 391;
const IDENTITY = 392;
const RETURN = 11;

/** Charstrings are cut where their CIDs differ in more than their last bits: some 100 glyphs of a report’s 700. */
const GROUP_BITS = 12;

/**
 * A CID-keyed CFF font of some glyphs, in the order of their CIDs. Subroutines that they do not call are emptied, so that
 * the others keep their numbers.
 * @param outlines the glyphs' charstrings.
 */
export function writeCff(
  font: CffFont,
  glyphs: readonly SubsetGlyph[],
  outlines: readonly Uint8Array[],
): Uint8Array[] {
  const cids = glyphs.map(({ cid }, k) => cid ?? k);
  const selection = glyphs.map(({ glyph }) => font.privateOf(glyph));
  const kept = [...new Set(selection)].sort((a, b) => a - b);
  const { globalSubrs, localSubrs } = usedSubroutines(font, selection, outlines);
  const parts = {
    charset: charset(cids),
    selection: Uint8Array.from([0, ...selection.map((dict) => kept.indexOf(dict))]),
    charStrings: indexPieces(
      glyphs.map((glyph, k) => charstring(font, glyph, outlines[k] ?? new Uint8Array())),
      (k) => (cids[k] ?? 0) >> GROUP_BITS,
    ),
    privates: kept.map((dict, k) => writePrivate(font.privates[dict], localSubrs[k] ?? [])),
  };
  const head = (offsets: Offsets): Uint8Array =>
    writeHead(font, (cids.at(-1) ?? 0) + 1, globalSubrs, offsets);
  const none = { charset: 0, selection: 0, charStrings: 0, fontDicts: 0 };
  // Offsets have one length whatever they are, so the head is as long with the right ones.
  const fontDicts = (from: number): Uint8Array => writeFontDicts(font, kept, parts.privates, from);
  const start = head(none).length;
  const selectionAt = start + parts.charset.length;
  const charStringsAt = selectionAt + parts.selection.length;
  const fontDictsAt = charStringsAt + parts.charStrings.reduce((sum, { length }) => sum + length, 0);
  const privatesAt = fontDictsAt + fontDicts(0).length;
  const writer = new ByteWriter();
  writer.raw(
    head({ charset: start, selection: selectionAt, charStrings: charStringsAt, fontDicts: fontDictsAt }),
  );
  writer.raw(parts.charset);
  writer.raw(parts.selection);
  const end = new ByteWriter();
  end.raw(fontDicts(privatesAt));
  for (const { dict, subrs } of parts.privates) {
    end.raw(dict);
    end.raw(subrs);
  }
  return [writer.finish(), ...parts.charStrings, end.finish()];
}

interface Offsets {
  readonly charset: number;
  readonly selection: number;
  readonly charStrings: number;
  readonly fontDicts: number;
}

function writeHead(
  font: CffFont,
  cidCount: number,
  globalSubrs: readonly Uint8Array[],
  offsets: Offsets,
): Uint8Array {
  const top = [
    ...entry(OPERATOR.ros, [...integer(ADOBE), ...integer(IDENTITY), ...integer(0)]),
    ...(font.fontMatrix === undefined ? [] : entry(OPERATOR.fontMatrix, font.fontMatrix)),
    ...(font.fontBBox === undefined ? [] : entry(OPERATOR.fontBBox, font.fontBBox)),
    ...entry(OPERATOR.cidCount, integer(cidCount)),
    ...entry(OPERATOR.charset, integer(offsets.charset)),
    // Some readers take the number of glyphs from the charstrings for what comes after them.
    ...entry(OPERATOR.charStrings, integer(offsets.charStrings)),
    ...entry(OPERATOR.fdSelect, integer(offsets.selection)),
    ...entry(OPERATOR.fdArray, integer(offsets.fontDicts)),
  ];
  const writer = new ByteWriter();
  writer.raw([1, 0, 4, 4]);
  writeIndex(writer, [font.name]);
  writeIndex(writer, [top]);
  writeIndex(
    writer,
    ['Adobe', 'Identity'].map((text) => Array.from(text, (c) => c.charCodeAt(0))),
  );
  writeIndex(writer, globalSubrs);
  return writer.finish();
}

/** The CIDs of all glyphs but .notdef, one by one (format 0). */
function charset(cids: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  writer.uint8(0);
  for (const cid of cids.slice(1)) writer.uint16(cid);
  return writer.finish();
}

/** An INDEX in pieces: its offsets, and its items by the groups that follow one another. */
function indexPieces(items: readonly Uint8Array[], groupOf: (k: number) => number): Uint8Array[] {
  const groups: Uint8Array[][] = [];
  items.forEach((item, k) => {
    if (k === 0 || groupOf(k) !== groupOf(k - 1)) groups.push([]);
    groups.at(-1)?.push(item);
  });
  const offsets = new ByteWriter();
  writeIndexOffsets(
    offsets,
    items.map(({ length }) => length),
  );
  return [offsets.finish(), ...groups.map((group) => Buffer.concat(group))];
}

function index(entries: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  writeIndex(writer, entries);
  return writer.finish();
}

/** The width is an operand before the first operator's own; a move to the left comes before the first move. */
function charstring(font: CffFont, { glyph, variant }: SubsetGlyph, outline: Uint8Array): Uint8Array {
  if (variant === undefined) return outline;
  const nominal = font.privates[font.privateOf(glyph)]?.nominalWidthX ?? 0;
  const width = charstringNumber(variant.advance - nominal);
  const move = variant.left === 0 ? [] : [...charstringNumber(-variant.left), HMOVETO];
  return Uint8Array.from([...width, ...move, ...outline]);
}

interface PrivatePart {
  readonly dict: Uint8Array;
  readonly subrs: Uint8Array;
}

function writePrivate(dict: PrivateDict | undefined, subrs: readonly Uint8Array[]): PrivatePart {
  const entries = [...(dict?.entries ?? [])].flatMap(([operator, { raw }]) =>
    operator === OPERATOR.subrs ? [] : entry(operator, raw),
  );
  if (subrs.length === 0) return { dict: Uint8Array.from(entries), subrs: new Uint8Array() };
  // Subroutines stand right behind the dictionary; their offset is counted from its start.
  const length = entries.length + entry(OPERATOR.subrs, integer(0)).length;
  return {
    dict: Uint8Array.from([...entries, ...entry(OPERATOR.subrs, integer(length))]),
    subrs: index(subrs),
  };
}

function writeFontDicts(
  font: CffFont,
  kept: readonly number[],
  privates: readonly PrivatePart[],
  from: number,
): Uint8Array {
  let offset = from;
  const dicts = kept.map((dict, k) => {
    const part = privates[k];
    const matrix = font.privates[dict]?.fontMatrix;
    const written = [
      ...(matrix === undefined ? [] : entry(OPERATOR.fontMatrix, matrix)),
      ...entry(OPERATOR.private, [...integer(part?.dict.length ?? 0), ...integer(offset)]),
    ];
    offset += (part?.dict.length ?? 0) + (part?.subrs.length ?? 0);
    return Uint8Array.from(written);
  });
  return index(dicts);
}

/** @param selection the private dictionary of each glyph. */
function usedSubroutines(
  { globalSubrs, privates }: CffFont,
  selection: readonly number[],
  outlines: readonly Uint8Array[],
): { globalSubrs: Uint8Array[]; localSubrs: Uint8Array[][] } {
  const kept = [...new Set(selection)].sort((a, b) => a - b);
  const global = new Set<number>();
  const used = new Map(kept.map((dict) => [dict, { local: new Set<number>(), global }]));
  const hasAny = globalSubrs.length > 0 || privates.some(({ subrs }) => subrs.length > 0);
  for (const [k, outline] of hasAny ? outlines.entries() : []) {
    const dict = selection[k] ?? 0;
    const subroutines = { local: privates[dict]?.subrs ?? [], global: globalSubrs };
    collectSubroutines(outline, subroutines, used.get(dict) ?? { local: new Set(), global });
  }
  return {
    globalSubrs: emptied(globalSubrs, global),
    localSubrs: kept.map((dict) => emptied(privates[dict]?.subrs ?? [], used.get(dict)?.local)),
  };
}

const emptied = (subrs: readonly Uint8Array[], used: ReadonlySet<number> | undefined): Uint8Array[] =>
  subrs.map((subr, k) => (used?.has(k) ? subr : Uint8Array.of(RETURN)));
