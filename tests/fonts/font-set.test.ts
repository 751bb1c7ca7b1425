import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FONT_ROLES } from '../../src/document/roles.ts';
import { bundledFontsFolder } from '../../src/fonts/locate.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { FontFileError } from '../../src/fonts/sfnt.ts';

const at = (character: string): number => character.codePointAt(0) ?? 0;

describe('the bundled fonts', () => {
  const fonts = openFontSet();
  const id = (character: string, role: (typeof FONT_ROLES)[number], bold = false) =>
    fonts.faceFor(at(character), role, bold)?.id;

  test.each(FONT_ROLES)('%s: all of ASCII is Latin, bold where the role is', (role) => {
    for (let codePoint = 0x20; codePoint <= 0x7e; codePoint++) {
      expect(fonts.faceFor(codePoint, role)?.id).toBe(role === 'title' ? 'Tinos-Bold' : 'Tinos-Regular');
      expect(fonts.faceFor(codePoint, role, true)?.id).toBe('Tinos-Bold');
    }
  });

  test('letter-with-a-mark-in-another-face: é and ü are of the face of the word around them', () => {
    for (const letter of 'éüßŠ') expect(id(letter, 'body'), letter).toBe('Tinos-Regular');
    for (const mark of '×÷Ａ') expect(id(mark, 'body'), mark).toBe('FandolFang-Regular');
  });

  test('marks of Chinese text stay in the Chinese face', () => {
    for (const mark of '“”‘’—…·×，。（）《》') expect(id(mark, 'body')).toBe('FandolFang-Regular');
  });

  test('each role has its face, and a fallback for characters that it lacks', () => {
    expect(FONT_ROLES.map((role) => id('府', role))).toEqual([
      'FandolSong-Bold',
      'FandolFang-Regular',
      'NotoSansSC-Regular',
      'FandolKai-Regular',
      'NotoSerifSC-Regular',
    ]);
    for (const character of '堃镕旻昇玥珺') {
      expect(id(character, 'body')).toBe('GongwenKaiFallback-Light');
      expect(id(character, 'title')).toBe('NotoSerifSC-Bold-fallback');
    }
  });

  test('digits of page numbers are those of 宋体', () => {
    expect(fonts.chineseFaceFor(at('1'), 'table')?.id).toBe('NotoSerifSC-Regular');
  });

  test('a character that a face has another one’s glyph for is taken from the next', () => {
    for (const role of ['title', 'body', 'level2'] as const) {
      expect(fonts.faceFor(0xffe5, role)?.id).not.toMatch(/^Fandol/);
      expect(fonts.faceFor(0xff04, role)?.id).toMatch(/^Fandol/);
    }
  });

  test('minus-sign-without-font: Western letters and signs that no Chinese face has are Latin', () => {
    for (const character of '−‧⅓Ѓ') {
      expect(id(character, 'body'), character).toBe('Tinos-Regular');
      expect(id(character, 'title'), character).toBe('Tinos-Bold');
    }
    // A mark over the letter before it, a direction, a script from right to left: they need more than a glyph.
    for (const codePoint of [0x0302, 0x200f, 0x05d0]) {
      expect(fonts.face('Tinos-Regular').has(codePoint), codePoint.toString(16)).toBe(true);
      expect(fonts.faceFor(codePoint, 'body'), codePoint.toString(16)).toBeUndefined();
    }
  });

  test('a character beyond the chain has no face', () => {
    expect(id('𠀋', 'body')).toBeUndefined();
    expect(id('\uffff', 'body')).toBeUndefined();
  });

  test('bold Chinese text has the regular face, and says so', () => {
    expect(fonts.faceFor(at('府'), 'body', true)?.bold).toBe(false);
    expect(fonts.faceFor(at('A'), 'body', true)?.bold).toBe(true);
  });

  test('a face is known by its id, and gives its file', () => {
    expect(fonts.face('Tinos-Regular').bytes().byteLength).toBeGreaterThan(100_000);
    expect(() => fonts.face('Arial')).toThrow(RangeError);
  });
});

describe('the override folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-fonts-'));
    copyFileSync(join(bundledFontsFolder(), 'NotoSansSC-Regular.ttf'), join(folder, 'Body.TTF'));
    writeFileSync(join(folder, 'readme.txt'), 'no font');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('its files come first and are reported; what they lack falls back', () => {
    const fonts = openFontSet({ overrideDir: folder });
    expect(fonts.overrides).toEqual([{ role: 'body', file: join(folder, 'Body.TTF') }]);
    expect(fonts.faceFor(at('府'), 'body')?.id).toBe('Body');
    expect(fonts.faceFor(at('府'), 'level2')?.id).toBe('FandolKai-Regular');
    expect(fonts.faceFor(at('2'), 'body')?.id).toBe('Tinos-Regular');
    expect(openFontSet().overrides).toEqual([]);
  });

  test('a folder that is not there is an error', () => {
    expect(() => openFontSet({ overrideDir: join(folder, 'absent') })).toThrow(FontFileError);
  });

  test('the same files give the same set; one that was replaced is read anew', () => {
    const file = join(folder, 'Body.TTF');
    const before = openFontSet({ overrideDir: folder });
    expect(openFontSet({ overrideDir: folder })).toBe(before);
    copyFileSync(join(bundledFontsFolder(), 'Tinos-Regular.ttf'), file);
    const after = openFontSet({ overrideDir: folder });
    expect(after.faceFor(at('府'), 'body')?.id).toBe('FandolFang-Regular');
    // A browser that was given the first one under its id asks for the second.
    expect(after.faceFor(at('—'), 'body')).toBe(after.face('Body-2'));
    expect(before.faceFor(at('—'), 'body')).toBe(before.face('Body'));
    copyFileSync(join(bundledFontsFolder(), 'NotoSansSC-Regular.ttf'), file);
  });

  test('a file that is no font is an error when it is first needed', () => {
    writeFileSync(join(folder, 'title.otf'), 'no font');
    const fonts = openFontSet({ overrideDir: folder });
    expect(() => fonts.faceFor(at('府'), 'title')).toThrow(FontFileError);
  });
});
