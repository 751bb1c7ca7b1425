import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { bundledFontsFolder } from '../../src/fonts/locate.ts';
import { LAST_RESORT, LATIN, ROLES } from '../../src/fonts/manifest.ts';
import { FontFileError, readFontBytes, readMetrics } from '../../src/fonts/sfnt.ts';

const folder = bundledFontsFolder();
const files = [
  ...Object.values(ROLES).flatMap(({ faces }) => faces),
  ...LAST_RESORT,
  LATIN.regular,
  LATIN.bold,
].map(({ file }) => file);

describe('metrics agree with fontkit', () => {
  test.each([...new Set(files)])('%s: the same characters, the same advances', (file) => {
    const path = join(folder, file);
    const metrics = readMetrics(path);
    const font = fontkit.create(readFontBytes(path));
    for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
      const glyph = font.glyphForCodePoint(codePoint);
      if (metrics.glyph(codePoint) !== glyph.id) {
        expect.fail(`U+${codePoint.toString(16)}: glyph ${metrics.glyph(codePoint)}`);
      }
      if (glyph.id === 0 || codePoint % 7 > 0) continue;
      const expected = glyph.advanceWidth / font.unitsPerEm;
      expect(metrics.advance(glyph.id), `U+${codePoint.toString(16)}`).toBeCloseTo(expected, 9);
    }
  });
});

test('a file that is no font is an error that names it', () => {
  const file = join(folder, 'NOTICE.md');
  expect(() => readMetrics(file)).toThrow(FontFileError);
  expect(() => readMetrics(file)).toThrow(file);
  expect(() => readMetrics(join(folder, 'absent.ttf'))).toThrow(FontFileError);
});

test('of a collection the first face is read, and given as a font of its own', () => {
  const face = readFileSync(join(folder, 'Tinos-Bold.ttf'));
  const temporary = mkdtempSync(join(tmpdir(), 'nianbao-ttc-'));
  const file = join(temporary, 'both.ttc');
  writeFileSync(file, collectionOf(face, readFileSync(join(folder, 'Tinos-Regular.ttf'))));
  const metrics = readMetrics(file);
  const font = fontkit.create(readFontBytes(file));
  rmSync(temporary, { recursive: true });
  expect(font.postscriptName).toBe('Tinos-Bold');
  expect(font.glyphForCodePoint(0x41).id).toBe(fontkit.create(face).glyphForCodePoint(0x41).id);
  expect(metrics.advance(metrics.glyph(0x41))).toBeCloseTo(
    font.glyphForCodePoint(0x41).advanceWidth / font.unitsPerEm,
    9,
  );
});

/** Puts fonts one after the other behind a collection's header, their tables' offsets moved. */
function collectionOf(...faces: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * faces.length);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(faces.length, 8);
  let start = header.length;
  const moved = faces.map((face, i) => {
    header.writeUInt32BE(start, 12 + 4 * i);
    const copy = Buffer.alloc(Math.ceil(face.length / 4) * 4);
    face.copy(copy);
    for (let table = 0; table < face.readUInt16BE(4); table++) {
      const at = 12 + 16 * table + 8;
      copy.writeUInt32BE(face.readUInt32BE(at) + start, at);
    }
    start += copy.length;
    return copy;
  });
  return Buffer.concat([header, ...moved]);
}
