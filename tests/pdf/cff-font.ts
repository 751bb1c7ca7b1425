import type { FontFace } from '../../src/fonts/font-set.ts';
import { FontFileError } from '../../src/fonts/sfnt.ts';
import { ByteWriter } from '../../src/pdf/font/bytes.ts';
import { entry, integer, writeIndex } from '../../src/pdf/font/cff-data.ts';
import { OPERATOR } from '../../src/pdf/font/cff-font.ts';
import { charstringNumber as number } from '../../src/pdf/font/charstring.ts';

/** Operators of Type 2 charstrings (Adobe Technical Note 5177). */
export const [RLINETO, HLINETO, VLINETO, CALLSUBR, RETURN, ENDCHAR] = [5, 6, 7, 10, 11, 14] as const;
export const [HSTEMHM, HINTMASK, RMOVETO, CALLGSUBR] = [18, 19, 21, 29] as const;

/** The operand that calls a subroutine, in fonts that have few. */
const called = (subroutine: number): number[] => number(subroutine - 107);

/** The second is called by none of the glyphs. */
const GLOBAL = [
  [...number(80), VLINETO, RETURN],
  [...number(9), VLINETO, RETURN],
];

/** The first is called by none; the second calls one of the font's; the third ends the glyph. */
const LOCAL = [
  [...number(9), HLINETO, RETURN],
  [...number(100), HLINETO, ...called(0), CALLGSUBR, RETURN],
  [...number(70), VLINETO, ...number(30), ...number(40), RLINETO, ENDCHAR],
];

/** .notdef, A and B; before B stands a hint mask. */
const GLYPHS = [
  [ENDCHAR],
  [...number(50), ...number(50), RMOVETO, ...called(1), CALLSUBR, ENDCHAR],
  [
    ...[...number(10), ...number(20), HSTEMHM, HINTMASK, 0x80],
    ...[...number(0), ...number(60), RMOVETO, ...called(2), CALLSUBR],
  ],
];

function indexOf(items: readonly (readonly number[])[]): Uint8Array {
  const writer = new ByteWriter();
  writeIndex(writer, items);
  return writer.finish();
}

/** A CFF table that is not CID-keyed, as Latin fonts are. */
function cffTable(): Uint8Array {
  const charStrings = indexOf(GLYPHS);
  const width = entry(OPERATOR.defaultWidthX, integer(1000));
  const length = width.length + entry(OPERATOR.subrs, integer(0)).length;
  const privateDict = [...width, ...entry(OPERATOR.subrs, integer(length))];
  const head = (from: number): Uint8Array => {
    const top = [
      ...entry(OPERATOR.charStrings, integer(from)),
      ...entry(OPERATOR.private, [...integer(privateDict.length), ...integer(from + charStrings.length)]),
    ];
    const name = Array.from('Subroutines', (letter) => letter.charCodeAt(0));
    return Buffer.concat([Uint8Array.of(1, 0, 4, 4), ...[[name], [top], [], GLOBAL].map(indexOf)]);
  };
  // Offsets have one length whatever they are.
  return Buffer.concat([head(head(0).length), charStrings, Uint8Array.from(privateDict), indexOf(LOCAL)]);
}

/** A character map of one stretch (format 12): A and B are the first two glyphs. */
function characterMap(): Uint8Array {
  const map = Buffer.alloc(40);
  map.writeUInt16BE(1, 2);
  for (const [at, value] of [3, 10].entries()) map.writeUInt16BE(value, 4 + 2 * at);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  for (const [at, value] of [28, 0, 1, 0x41, 0x42, 1].entries()) map.writeUInt32BE(value, 16 + 4 * at);
  return map;
}

/** An OpenType file of these tables, as much of it as a reader needs. */
export function openType(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const start = 12 + 16 * tables.size;
  const file = Buffer.alloc([...tables.values()].reduce((sum, { length }) => sum + padded(length), start));
  file.write('OTTO', 0, 'latin1');
  file.writeUInt16BE(tables.size, 4);
  let offset = start;
  [...tables].forEach(([tag, bytes], k) => {
    file.write(tag, 12 + 16 * k, 'latin1');
    file.writeUInt32BE(offset, 20 + 16 * k);
    file.writeUInt32BE(bytes.length, 24 + 16 * k);
    file.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return file;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A face whose glyphs A and B call subroutines, of their own private dictionary and of the font: no bundled font has any.
 * @param others the tables of a font that are not about outlines
 */
export function faceWithSubroutines(others: ReadonlyMap<string, Uint8Array>): FontFace {
  const tables = new Map([['CFF ', cffTable()], ...others, ['cmap', characterMap()]]);
  const glyph = (codePoint: number): number =>
    Math.max(0, ['A', 'B'].indexOf(String.fromCodePoint(codePoint)) + 1);
  return {
    id: 'Subroutines',
    shift: 0,
    bold: false,
    has: (codePoint) => glyph(codePoint) > 0,
    glyph,
    advance: () => 1,
    readWhole: (read) => read(),
    withTables: (use) =>
      use({
        has: (tag) => tables.has(tag),
        read(tag, offset = 0, length) {
          const table = tables.get(tag);
          if (table === undefined) throw new FontFileError('made in memory', `has no table ${tag}`);
          return new DataView(table.buffer, table.byteOffset + offset, length ?? table.length - offset);
        },
      }),
    bytes: () => openType(tables),
  };
}
