import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { FontFace } from '../../src/fonts/font-set.ts';
import { bundledFontsFolder } from '../../src/fonts/locate.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { readFontBytes, readMetrics, withTables } from '../../src/fonts/sfnt.ts';
import { collectSubroutines } from '../../src/pdf/font/charstring.ts';
import { outlinesOf } from '../../src/pdf/font/open-outlines.ts';
import type { Outlines } from '../../src/pdf/font/outlines.ts';

const fonts = openFontSet({ dir: bundledFontsFolder() });

/** A font file that is not of the set. */
function faceOf(file: string): FontFace {
  return {
    id: basename(file, extname(file)),
    shift: 0,
    bold: false,
    ...readMetrics(file),
    withTables: (use) => withTables(file, use),
    readWhole: (read) => read(),
    bytes: () => readFontBytes(file),
  };
}

/** The outlines of a font's characters, by a reader that is not ours. */
function drawn(face: FontFace, text: string): string[] {
  const font = create(face.bytes());
  return [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG());
}

/** The outlines of a subset's glyphs from 1 on. A bare CFF program is put into the font that it is of. */
function redrawn(face: FontFace, outlines: Outlines, text: string): string[] {
  const glyphs = [...text].map((character) => ({ glyph: face.glyph(character.codePointAt(0) ?? 0) }));
  const program = Buffer.concat(outlines.subset([{ glyph: 0 }, ...glyphs]));
  const font = create(outlines.format === 'CFF' ? withCff(program) : program);
  return glyphs.map((_, k) => font.getGlyph(k + 1).path.toSVG());
}

/** The same of a subset whose numbers are far apart, found by their numbers. */
function redrawnByCid(face: FontFace, outlines: Outlines, text: string): string[] {
  const glyphs = [...text]
    .map((character) => ({ glyph: face.glyph(character.codePointAt(0) ?? 0), cid: character.charCodeAt(0) }))
    .toSorted((a, b) => a.cid - b.cid);
  const font = create(withCff(Buffer.concat(outlines.subset([{ glyph: 0 }, ...glyphs]))));
  const { charset } = (font as unknown as { 'CFF ': { topDict: { charset: { glyphs: number[] } } } })['CFF ']
    .topDict;
  return [...text].map((character) => {
    const at = charset.glyphs.indexOf(character.charCodeAt(0));
    return font.getGlyph(at + 1).path.toSVG();
  });
}

/** As much of an OpenType file around a CFF table as a reader needs. */
function withCff(program: Uint8Array): Uint8Array {
  const tables = fonts
    .face('FandolFang-Regular')
    .withTables((from) =>
      ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => [tag, new Uint8Array(from.read(tag).buffer)] as const),
    );
  const all = [['CFF ', program] as const, ...tables];
  const start = 12 + 16 * all.length;
  const file = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, start));
  file.write('OTTO', 0, 'latin1');
  file.writeUInt16BE(all.length, 4);
  let offset = start;
  all.forEach(([tag, bytes], k) => {
    file.write(tag, 12 + 16 * k, 'latin1');
    file.writeUInt32BE(offset, 20 + 16 * k);
    file.writeUInt32BE(bytes.length, 24 + 16 * k);
    file.set(bytes, offset);
    offset += Math.ceil(bytes.length / 4) * 4;
  });
  return file;
}

describe('a subset has the outlines of its font', () => {
  test.each([
    ['FandolFang-Regular', '政府信息公开，〔2022〕'],
    ['FandolSong-Bold', '年度报告'],
    ['NotoSerifSC-Regular', '镕喆·—“”'],
    ['NotoSansSC-Regular', '一、总体情况'],
    ['GongwenKaiFallback-Light', '镕堃'],
    // Accented letters are composites: their parts come along.
    ['Tinos-Regular', 'Aéñ0Ǻ9'],
    ['Tinos-Bold', '2022'],
  ])('%s', (id, text) => {
    const face = fonts.face(id);
    expect(redrawn(face, outlinesOf(face), text)).toEqual(drawn(face, text));
  });

  test('whatever the numbers of its glyphs', () => {
    const face = fonts.face('FandolFang-Regular');
    const text = '公开，〔2022〕信息';
    expect(redrawnByCid(face, outlinesOf(face), text)).toEqual(drawn(face, text));
  });

  const WITH_SUBROUTINES = '/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf';
  const title = `a CFF font with subroutines (${dirname(WITH_SUBROUTINES)})`;
  test.skipIf(!existsSync(WITH_SUBROUTINES))(title, () => {
    const face = faceOf(WITH_SUBROUTINES);
    const text = 'Government 2022, (é)&ﬁ';
    expect(redrawn(face, outlinesOf(face), text)).toEqual(drawn(face, text));
  });
});

test('the order of the characters is the order of the glyphs', () => {
  const face = fonts.face('FandolFang-Regular');
  expect(redrawn(face, outlinesOf(face), '公开公')).toEqual(drawn(face, '公开公'));
});

describe('the subroutines that a charstring calls', () => {
  const number = (value: number) => value + 139;
  const [CALLSUBR, CALLGSUBR, RETURN, ENDCHAR, HSTEMHM, HINTMASK] = [10, 29, 11, 14, 18, 19] as const;
  const collect = (charstring: number[], local: number[][], global: number[][] = []) => {
    const used = { local: new Set<number>(), global: new Set<number>() };
    const bytes = (codes: number[][]) => codes.map((code) => Uint8Array.from(code));
    collectSubroutines(Uint8Array.from(charstring), { local: bytes(local), global: bytes(global) }, used);
    return { local: [...used.local], global: [...used.global] };
  };

  test('and those that these call, local and global', () => {
    const local = [[RETURN], [number(-107), CALLGSUBR, RETURN], [RETURN]];
    const found = collect([number(-106), CALLSUBR, ENDCHAR], local, [[number(-105), CALLSUBR, RETURN]]);
    expect(found).toEqual({ local: [1, 2], global: [0] });
  });

  test('after a hint mask, whose bytes are no operators', () => {
    // Nine stems, of which one is left on the stack for the mask: two bytes of mask.
    const stems = Array(16).fill(number(1));
    const mask = [number(1), number(1), HINTMASK, CALLSUBR, CALLSUBR];
    const found = collect([...stems, HSTEMHM, ...mask, number(-107), CALLSUBR, ENDCHAR], [[RETURN]]);
    expect(found.local).toEqual([0]);
  });

  test('one that there is not is an error', () => {
    expect(() => collect([number(0), CALLSUBR], [[RETURN]])).toThrow('subroutine 107');
  });
});
