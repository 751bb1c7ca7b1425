import type { FontFace } from '../../fonts/font-set.ts';

/** What a font says of itself, in font units: for the font descriptor (ISO 32000-1, table 122). */
export interface FontProperties {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly bbox: readonly [minX: number, minY: number, maxX: number, maxY: number];
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Of glyph 0, which stands for what is not there. */
  readonly notdefAdvance: number;
}

/** OS/2 has the heights of capitals and small letters from this version on. */
const OS2_WITH_HEIGHTS = 2;

/** Read once a face. */
const known = new WeakMap<FontFace, FontProperties>();

/** What a face says of itself. @throws {FontFileError} where a table is missing or cut short. */
export function propertiesOf(face: FontFace): FontProperties {
  let properties = known.get(face);
  if (properties === undefined) {
    properties = readProperties(face);
    known.set(face, properties);
  }
  return properties;
}

function readProperties(face: FontFace): FontProperties {
  return face.withTables((tables) => {
    const head = tables.read('head');
    const hhea = tables.read('hhea');
    const post = tables.read('post');
    const os2 = tables.has('OS/2') ? tables.read('OS/2') : undefined;
    const hasHeights = os2 !== undefined && os2.getUint16(0) >= OS2_WITH_HEIGHTS;
    const ascent = hhea.getInt16(4);
    return {
      postscriptName: postscriptName(tables.read('name')) ?? face.id,
      unitsPerEm: head.getUint16(18),
      bbox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
      italicAngle: post.getInt32(4) / 0x10000,
      ascent,
      descent: hhea.getInt16(6),
      capHeight: (hasHeights ? os2.getInt16(88) : 0) || ascent,
      xHeight: hasHeights ? os2.getInt16(86) : 0,
      notdefAdvance: tables.read('hmtx', 0, 2).getUint16(0),
    };
  });
}

const POSTSCRIPT_NAME = 6;
const MACINTOSH = 1;

/** The name for PostScript, which has ASCII only, whatever its encoding. */
function postscriptName(name: DataView): string | undefined {
  const strings = name.getUint16(4);
  for (let i = 0, n = name.getUint16(2); i < n; i++) {
    const at = 6 + 12 * i;
    if (name.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const step = name.getUint16(at) === MACINTOSH ? 1 : 2;
    const [length, offset] = [name.getUint16(at + 8), strings + name.getUint16(at + 10)];
    let text = '';
    for (let k = step - 1; k < length; k += step) text += String.fromCharCode(name.getUint8(offset + k));
    if (text !== '') return text.replaceAll(' ', '_');
  }
  return undefined;
}
