import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { FontFace } from '../../src/fonts/font-set.ts';
import { bundledFontsFolder } from '../../src/fonts/locate.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { openCff } from '../../src/pdf/font/cff-font.ts';
import { collectSubroutines } from '../../src/pdf/font/charstring.ts';
import { outlinesOf } from '../../src/pdf/font/open-outlines.ts';
import type { Outlines } from '../../src/pdf/font/outlines.ts';
import {
  CALLGSUBR,
  CALLSUBR,
  ENDCHAR,
  faceWithSubroutines,
  HINTMASK,
  HSTEMHM,
  openType,
  RETURN,
} from './cff-font.ts';

const fonts = openFontSet({ dir: bundledFontsFolder() });

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

/** The tables of a font that readers ask for beside its outlines. */
const otherTables = (): Map<string, Uint8Array> =>
  fonts
    .face('FandolFang-Regular')
    .withTables(
      (from) =>
        new Map(
          ['head', 'hhea', 'hmtx', 'maxp'].map(
            (tag) => [tag, new Uint8Array(from.read(tag).buffer)] as const,
          ),
        ),
    );

/** A CFF table in a font file. */
const withCff = (program: Uint8Array): Uint8Array => openType(new Map([['CFF ', program], ...otherTables()]));

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

  test('of one with subroutines too, of which those stay that are called', () => {
    const face = faceWithSubroutines(otherTables());
    const outlines = outlinesOf(face);
    expect(drawn(face, 'AB')).toEqual(['M50 50L150 50L150 130Z', 'M0 60L0 130L30 170Z']);
    expect(redrawn(face, outlines, 'AB')).toEqual(drawn(face, 'AB'));
    const program = Buffer.concat(outlines.subset([{ glyph: 0 }, { glyph: 1 }]));
    const { globalSubrs, privates } = openCff(
      (offset, length) => new DataView(program.buffer, program.byteOffset + offset, length),
    );
    const emptied = (subrs: readonly Uint8Array[] = []) => subrs.map(({ length }) => length === 1);
    expect(emptied(globalSubrs)).toEqual([false, true]);
    expect(emptied(privates[0]?.subrs)).toEqual([true, false, true]);
  });
});

test('the order of the characters is the order of the glyphs', () => {
  const face = fonts.face('FandolFang-Regular');
  expect(redrawn(face, outlinesOf(face), '公开公')).toEqual(drawn(face, '公开公'));
});

describe('the subroutines that a charstring calls', () => {
  const number = (value: number) => value + 139;
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
