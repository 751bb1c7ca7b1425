import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import type { GlyphRun, Item, Page } from '../../src/layout/page.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { testWith } from '../support/programs.ts';
import { document, fonts, LONG, paragraph, write } from './fixture.ts';
import { inspect, Objects, textOf } from './read-pdf.ts';

let bytes: Uint8Array;
let pages: number;

beforeAll(() => {
  ({ bytes, pages } = write(document));
});

describe('a written report', () => {
  test('is the same to the byte each time', () => {
    expect(Buffer.compare(write(document).bytes, bytes)).toBe(0);
  });

  testWith('pdfinfo')('has its properties', () => {
    const info = inspect(bytes, 'pdfinfo', 'FILE');
    const property = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1];
    expect(property('Title')).toBe('某市<办公室>2022年政府信息公开工作年度报告 & 附件');
    expect(property('Author')).toBe('某市政府办公室');
    expect(property('Subject')).toBe('某市政府办公室2022年度政府信息公开工作');
    expect(property('Keywords')).toBe('政府信息公开；年度报告');
    expect(property('Tagged')).toBe('yes');
    expect(property('Pages')).toBe(String(pages));
    expect(property('Page size')).toMatch(/A4/);
  });

  testWith('pdffonts')('embeds its fonts as subsets with Unicode, and no other', () => {
    const lines = inspect(bytes, 'pdffonts', 'FILE').trim().split('\n').slice(2);
    expect(lines.map((line) => /\+(\S+)/.exec(line)?.[1]).sort()).toEqual([
      'FandolFang-Regular',
      'FandolKai-Regular',
      'FandolSong-Bold',
      'GongwenKaiFallback-Light',
      'NotoSansSC-Regular',
      'NotoSerifSC-Regular',
      'Tinos-Bold',
      'Tinos-Regular',
    ]);
    for (const line of lines) expect(line).toMatch(/Identity-H +yes yes yes/);
  });

  testWith('pdftotext')('gives its text back to the letter and in order', () => {
    const text = textOf(bytes).replaceAll(/—\d—/g, '');
    const parts = [
      '某市政府办公室2022年政府信息公开工作年度报告',
      '联系电话：0533-1234567，邮箱bgs@example.gov.cn。',
      `（一）主动公开。${LONG}`,
      '（1）栏目',
      '1.公开制度；2.公开指南。',
      '历年申请数量对比图',
      '办公场所',
      '某市政府办公室2023年1月31日',
      '目录如下，𫖯某、堃某二人负责。',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  testWith('pdftotext')('gives a line back in one line, squeezed marks and all', () => {
    const lines = inspect(bytes, 'pdftotext', '-raw', 'FILE', '-').split('\n');
    expect(lines.filter((line) => /^[，。；、》）]/.test(line))).toEqual([]);
    expect(
      lines.filter((line) => /[一-龥] [一-龥]/.test(line)).filter((line) => !line.includes('自然人')),
    ).toEqual([]);
  });

  testWith('pdftotext')('has the text of its charts', () => {
    const text = textOf(bytes, '-raw');
    for (const part of ['2020年', '2021年', '2022年', '54', '81', '1076', '单位：件'])
      expect(text).toContain(part);
  });

  testWith('qpdf')('has bookmarks as a tree, each at its heading', () => {
    const pdf = new Objects(bytes);
    const read = (first: Parameters<Objects['follow']>[0]): unknown[] => {
      if (first === undefined) return [];
      const item = pdf.dictionary(first);
      const [page, fit, , top] = pdf.list(item['/Dest']);
      const number = pdf.pages.indexOf(pdf.dictionary(page)) + 1;
      expect(fit).toBe('/XYZ');
      expect(top).toBeGreaterThan(100);
      return [[item['/Title'], number, read(item['/First'])], ...read(item['/Next'])];
    };
    const outlines = pdf.dictionary(pdf.catalog['/Outlines']);
    expect(outlines['/Count']).toBe(5);
    expect(pdf.catalog['/PageMode']).toBe('/UseOutlines');
    expect(read(outlines['/First'])).toEqual([
      ['u:一、总体情况', 1, [['u:（一）主动公开。', 1, [['u:（1）栏目', 2, []]]]]],
      ['u:二、办理情况', 2, []],
      ['u:附件 公开目录', 4, []],
    ]);
  });

  testWith('qpdf')('sets black text in DeviceGray', () => {
    const pdf = new Objects(bytes);
    const content = pdf.stream(pdf.pages[0]?.['/Contents']).toString('latin1');
    expect(content).not.toMatch(/ rg| RG| k| K/);
  });
});

describe('a page made by hand', () => {
  const owner = paragraph('');
  const source: Document = { ...document, blocks: [owner] };
  const run = (given: Partial<GlyphRun>): GlyphRun => ({
    kind: 'glyphs',
    owner,
    x: 100,
    y: 200,
    face: 'FandolFang-Regular',
    size: 16,
    text: '',
    advances: [],
    ...given,
  });
  const made = (...items: Item[]): Uint8Array => {
    const page: Page = { number: 1, width: 595.28, height: 841.89, items };
    return writePdf({ document: source, pages: [page], outline: [], fonts });
  };
  /** Where each character's origin is, by mutool: [character, x, y]. */
  const origins = (pdf: Uint8Array): (readonly [string, number, number])[] =>
    [...inspect(pdf, 'mutool', 'draw', '-F', 'stext', '-o', '-', 'FILE').matchAll(CHARACTER)].map(
      ([, x, y, c]) => [decode(c ?? ''), Number(x), Number(y)] as const,
    );
  const CHARACTER = /<char [^>]*?x="([\d.-]+)" y="([\d.-]+)"[^>]*? c="([^"]+)"/g;
  const decode = (entity: string): string =>
    entity.replace(/&#x([0-9a-f]+);/, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

  testWith('mutool')('has every glyph where the layout put it', () => {
    const advances = [16, 15.75, 8, 15.6, 8.25, 16];
    const pdf = made(run({ text: '政府，信《公', advances, offsets: [0, 0, 0, 0, 8, 0] }));
    let pen = 100;
    const expected = [...'政府，信《公'].map((character, k) => {
      const at = [character, pen, 200] as const;
      pen += advances[k] ?? 0;
      return at;
    });
    const found = origins(pdf);
    expect(found.map(([character]) => character).join('')).toBe('政府，信《公');
    found.forEach(([, x, y], k) => {
      // The mark that is drawn 8 pt to the left is a glyph of its own, moved: its origin stays the layout's.
      expect(x).toBeCloseTo(expected[k]?.[1] ?? Number.NaN, 2);
      expect(y).toBeCloseTo(200, 2);
    });
  });

  testWith('pdftoppm', 'base64')('draws a mark that lost its left half where it was', () => {
    const picture = (pdf: Uint8Array) =>
      inspect(pdf, 'sh', '-c', 'pdftoppm -r 288 -gray "$0" | base64', 'FILE');
    for (const face of ['FandolFang-Regular', 'NotoSerifSC-Regular']) {
      const squeezed = run({ face, text: '《（', advances: [8, 8], offsets: [8, 8] });
      const plain = [...'《（'].map((text, k) => run({ face, text, x: 92 + 8 * k, advances: [16] }));
      expect(picture(made(squeezed))).toBe(picture(made(...plain)));
    }
  });

  testWith('pdftotext')('reads two characters of one glyph back as two', () => {
    const pdf = made(run({ face: 'NotoSerifSC-Regular', text: '甲·乙・丙·丁', advances: Array(7).fill(16) }));
    expect(textOf(pdf)).toBe('甲·乙・丙·丁');
  });

  testWith('qpdf')('emboldens by stroking', () => {
    const pdf = new Objects(made(run({ text: '重', advances: [16], emboldened: true })));
    expect(pdf.stream(pdf.pages[0]?.['/Contents']).toString('latin1')).toMatch(
      /q 0 G 2 Tr 0\.4 w BT .* ET Q/,
    );
  });

  testWith('qpdf')('keeps the shade of a band in RGB, as an artifact', () => {
    const pdf = new Objects(
      made({ kind: 'box', owner, x: 10, y: 20, width: 30, height: 40, fill: 'C6D9F1' }),
    );
    const content = pdf.stream(pdf.pages[0]?.['/Contents']).toString('latin1');
    expect(content).toMatch(
      /\/Artifact <<\s*\/Type \/Layout\s*>> BDC\s*q 0\.7765 0\.851 0\.9451 rg 10 20 30 40 re f Q\s*EMC/,
    );
  });

  test('is refused when an item belongs to nothing in the document', () => {
    expect(() => made(run({ owner: paragraph('另一个') }))).toThrow('owner');
  });

  test('is refused when a face lacks a character', () => {
    expect(() => made(run({ text: '堃', advances: [16] }))).toThrow('U+5803');
  });

  test('is refused when advances and characters do not match', () => {
    expect(() => made(run({ text: '政府', advances: [16] }))).toThrow('advances');
  });

  test('is refused when a drawing has a character that no font has', () => {
    const text = {
      kind: 'text',
      text: '\u{20BB7}',
      x: 0,
      y: 0,
      role: 'table',
      size: 10,
      fill: '000000',
    } as const;
    const drawing = { kind: 'drawing', owner, x: 0, y: 0, width: 10, height: 10, strokes: [text] } as const;
    expect(() => made(drawing)).toThrow('no font has');
  });
});
