import { bytesOf } from './bytes.ts';
import { ESCAPE, type Index, type Operands, type Read, readDict, readIndex } from './cff-data.ts';

/** Operators of DICTs (Adobe Technical Note 5176, tables 9, 10 and 23). */
export const OPERATOR = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subrs: 19,
  defaultWidthX: 20,
  nominalWidthX: 21,
  fontMatrix: ESCAPE + 7,
  ros: ESCAPE + 30,
  cidCount: ESCAPE + 34,
  fdArray: ESCAPE + 36,
  fdSelect: ESCAPE + 37,
} as const;

/** A private dictionary with what its charstrings share. */
export interface PrivateDict {
  readonly entries: ReadonlyMap<number, Operands>;
  /** Of the font dictionary that it belongs to. */
  readonly fontMatrix: Uint8Array | undefined;
  readonly defaultWidthX: number;
  readonly nominalWidthX: number;
  readonly subrs: readonly Uint8Array[];
}

/** A CFF font, as much of it as was asked for. */
export interface CffFont {
  readonly name: Uint8Array;
  readonly fontMatrix: Uint8Array | undefined;
  readonly fontBBox: Uint8Array | undefined;
  readonly globalSubrs: readonly Uint8Array[];
  readonly privates: readonly PrivateDict[];
  /** Which of the private dictionaries a glyph has. */
  privateOf(glyph: number): number;
  /** Where the charstrings of the glyphs stand. */
  readonly charStrings: Index;
}

/** Opens a CFF table. @throws {RangeError} where it is damaged. */
export function openCff(read: Read): CffFont {
  const names = readIndex(read, read(2, 1).getUint8(0));
  const tops = readIndex(read, names.end);
  const strings = readIndex(read, tops.end);
  const globals = readIndex(read, strings.end);
  const top = readDict(first(tops));
  const charStrings = readIndex(read, numberOf(top, OPERATOR.charStrings) ?? 0);
  const isCid = top.has(OPERATOR.ros);
  const dicts = isCid
    ? readIndex(read, numberOf(top, OPERATOR.fdArray) ?? 0)
        .all()
        .map(readDict)
    : [top];
  return {
    name: first(names),
    fontMatrix: top.get(OPERATOR.fontMatrix)?.raw,
    fontBBox: top.get(OPERATOR.fontBBox)?.raw,
    globalSubrs: globals.all(),
    privates: dicts.map((dict) => readPrivate(read, dict, isCid)),
    privateOf: isCid
      ? readSelection(read, numberOf(top, OPERATOR.fdSelect) ?? 0, charStrings.count)
      : () => 0,
    charStrings,
  };
}

const first = (index: Index): Uint8Array => index.all()[0] ?? new Uint8Array();

const numberOf = (dict: ReadonlyMap<number, Operands>, operator: number): number | undefined =>
  dict.get(operator)?.values[0];

function readPrivate(read: Read, dict: ReadonlyMap<number, Operands>, isCid: boolean): PrivateDict {
  const [size = 0, offset = 0] = dict.get(OPERATOR.private)?.values ?? [];
  const entries = readDict(bytesOf(read(offset, size)));
  const subrs = numberOf(entries, OPERATOR.subrs);
  return {
    entries,
    fontMatrix: isCid ? dict.get(OPERATOR.fontMatrix)?.raw : undefined,
    defaultWidthX: numberOf(entries, OPERATOR.defaultWidthX) ?? 0,
    nominalWidthX: numberOf(entries, OPERATOR.nominalWidthX) ?? 0,
    subrs: subrs === undefined ? [] : readIndex(read, offset + subrs).all(),
  };
}

/** FDSelect, of format 0 (a byte a glyph) or 3 (ranges). */
function readSelection(read: Read, at: number, glyphs: number): (glyph: number) => number {
  const format = read(at, 1).getUint8(0);
  if (format === 0) {
    const bytes = read(at + 1, glyphs);
    return (glyph) => bytes.getUint8(glyph);
  }
  if (format !== 3) throw new RangeError(`a CFF font with an FDSelect of format ${format}`);
  const count = read(at + 1, 2).getUint16(0);
  const ranges = read(at + 3, 3 * count);
  return (glyph) => {
    let k = count - 1;
    while (k > 0 && ranges.getUint16(3 * k) > glyph) k--;
    return ranges.getUint8(3 * k + 2);
  };
}
