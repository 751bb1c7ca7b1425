import { beforeAll, describe, expect } from 'vitest';
import { has, testWith } from '../support/programs.ts';
import { document, write } from './fixture.ts';
import { type Dictionary, inspect, Objects } from './read-pdf.ts';

const test = testWith('qpdf');
let bytes: Uint8Array;
let pdf: Objects;

beforeAll(() => {
  bytes = write(document).bytes;
  if (has('qpdf')) pdf = new Objects(bytes);
});

const xmp = (): string => pdf.stream(pdf.catalog['/Metadata']).toString('utf8');

/** W: the widths that are not the default, by CID. */
function widthsOf(font: Dictionary): Map<number, unknown> {
  const array = pdf.list(font['/W']);
  const widths = new Map<number, unknown>();
  for (let k = 0; k < array.length; k += 2) {
    for (const [i, width] of pdf.list(array[k + 1]).entries()) widths.set(Number(array[k]) + i, width);
  }
  return widths;
}

/** The CIDs that the pages show in a font. */
function shownIn(font: Dictionary): number[] {
  const shown = pdf.pages.flatMap((page) => {
    const fonts = pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font']);
    const names = Object.keys(fonts).filter((name) => pdf.dictionary(fonts[name]) === font);
    const content = pdf.stream(page['/Contents']).toString('latin1');
    return [...content.matchAll(/(\/F\d+) [\d.]+ Tf [^[]*(\[[^\]]*\]) TJ/g)]
      .filter(([, name = '']) => names.includes(name))
      .flatMap(([, , operand = '']) => [...operand.matchAll(/<([0-9A-F]+)>/g)])
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((cid) => Number.parseInt(cid, 16));
  });
  return [...new Set(shown)];
}

describe('ISO 19005-2, level A', () => {
  test('6.1: a file without errors of syntax, of version 1.7', () => {
    expect(inspect(bytes, 'qpdf', '--check', 'FILE')).toMatch(
      /PDF Version: 1\.7(.|\n)*No syntax or stream encoding errors/,
    );
  });

  test('6.1.13: an identifier in the trailer', () => {
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
  });

  test('6.2.3: one output intent, with its profile', () => {
    const intents = pdf.list(pdf.catalog['/OutputIntents']).map((intent) => pdf.dictionary(intent));
    expect(intents.map((intent) => intent['/S'])).toEqual(['/GTS_PDFA1']);
    expect(pdf.dictionary(intents[0]?.['/DestOutputProfile'])['/N']).toBe(3);
  });

  test('6.2.10: no transparency anywhere', () => {
    for (const page of pdf.pages) {
      expect(page).not.toHaveProperty('/Group');
      expect(pdf.dictionary(page['/Resources'])).not.toHaveProperty('/ExtGState');
    }
    for (const image of pdf.ofType('/Image')) {
      expect(image).not.toHaveProperty('/SMask');
      expect(image).not.toHaveProperty('/Mask');
    }
  });

  test('6.2.11.4: every font is embedded', () => {
    const descriptors = pdf.ofType('/FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(3);
    for (const descriptor of descriptors) {
      const file = descriptor['/FontFile2'] ?? descriptor['/FontFile3'];
      expect(pdf.stream(file).length).toBeGreaterThan(100);
      expect(descriptor['/FontName']).toMatch(/^\/[A-Z]{6}\+/);
    }
  });

  test('6.2.11.5: widths are those of the font programs', () => {
    const fonts = pdf.ofType('/CIDFontType2');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      const program = pdf.stream(pdf.dictionary(font['/FontDescriptor'])['/FontFile2']);
      const advances = trueTypeAdvances(program);
      expect(advances.length).toBeGreaterThan(2);
      const widths = widthsOf(font);
      for (const [cid, advance] of advances.entries()) {
        expect(widths.get(cid) ?? font['/DW']).toBeCloseTo(advance, 3);
      }
    }
  });

  test('6.2.11.7.2: every glyph has its Unicode, none is U+0000, U+FEFF or U+FFFE', () => {
    for (const font of pdf.ofType('/Type0')) {
      const map = pdf.stream(font['/ToUnicode']).toString('latin1');
      const entries = [
        ...map.slice(map.indexOf('beginbfchar')).matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm),
      ];
      expect(entries.length).toBeGreaterThan(0);
      const mapped = entries.map(([, cid]) => Number.parseInt(cid ?? '', 16));
      const shown = shownIn(font);
      expect(shown.length).toBeGreaterThan(0);
      expect(mapped).toEqual(expect.arrayContaining(shown));
      for (const [, , unicode] of entries) expect(['0000', 'FEFF', 'FFFE']).not.toContain(unicode);
    }
  });

  test('6.6: metadata with its identification, in keeping with the information dictionary', () => {
    expect(xmp()).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(xmp()).toContain('<xmp:CreateDate>2023-01-31T12:00:00Z</xmp:CreateDate>');
    expect(xmp()).toContain('<xmp:ModifyDate>2023-01-31T12:00:00Z</xmp:ModifyDate>');
    expect(Buffer.from(bytes).toString('latin1').split('(D:20230131120000Z)')).toHaveLength(3);
  });

  test('6.6.2: values are escaped', () => {
    expect(xmp()).toContain('某市&lt;办公室&gt;2022年政府信息公开工作年度报告 &amp; 附件');
  });

  test('6.6.2.3.3: the schema of the PDF/UA identification is declared', () => {
    expect(xmp()).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
  });
});

test('margins-shrunk-in-print: 5.2.1 of GB/T 9704 holds on paper, as the print dialog begins with actual size', () => {
  expect(pdf.dictionary(pdf.catalog['/ViewerPreferences'])['/PrintScaling']).toBe('/None');
});

describe('ISO 14289-1', () => {
  test('5: the identification', () => expect(xmp()).toContain('<pdfuaid:part>1</pdfuaid:part>'));

  test('7.1: tagged, titled, in Chinese', () => {
    expect(pdf.dictionary(pdf.catalog['/MarkInfo'])['/Marked']).toBe(true);
    expect(pdf.dictionary(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
    expect(pdf.catalog['/Lang']).toBe('u:zh-CN');
    expect(pdf.dictionary(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/RoleMap'])).toEqual({
      '/Title': '/P',
    });
  });

  test('7.1: everything that is drawn belongs to the structure or is an artifact', () => {
    pdf.pages.forEach((page) => {
      const content = pdf.stream(page['/Contents']).toString('latin1');
      expect(unmarked(content)).toEqual([]);
    });
  });

  test('7.1: each marked content has its element in the parent tree', () => {
    const tree = pdf.list(
      pdf.dictionary(pdf.dictionary(pdf.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums'],
    );
    pdf.pages.forEach((page) => {
      const content = pdf.stream(page['/Contents']).toString('latin1');
      const ids = [...content.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
      expect(ids).toEqual(ids.map((_, k) => k));
      const key = tree.indexOf(page['/StructParents'] ?? null);
      const parents = pdf.list(tree[key + 1]);
      expect(parents).toHaveLength(ids.length);
      for (const parent of parents) expect(pdf.dictionary(parent)).toHaveProperty('/S');
    });
  });

  test('7.18.3: tabs follow the structure', () => {
    for (const page of pdf.pages) expect(page['/Tabs']).toBe('/S');
  });

  test('7.3: figures have alternative texts and bounding boxes', () => {
    const figures = elements(pdf).filter((element) => element['/S'] === '/Figure');
    expect(figures.map((figure) => figure['/Alt'])).toEqual([
      'u:历年申请数量对比图：2020年54件，2021年81件，2022年1076件。',
      'u:办公楼的照片',
    ]);
    for (const figure of figures) {
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(
        pdf.dictionary(figure['/A'])['/BBox'],
      ) as number[];
      expect(right).toBeGreaterThan(left);
      expect(top).toBeGreaterThan(bottom);
    }
  });
});

/** The structure elements, parents before children. */
function elements(objects: Objects): Dictionary[] {
  const walk = (element: Dictionary): Dictionary[] => {
    const kids = element['/K'] === undefined ? [] : objects.list(element['/K']);
    const below = kids.filter((kid) => typeof kid === 'string').map((kid) => objects.dictionary(kid));
    return [element, ...below.flatMap(walk)];
  };
  return walk(objects.dictionary(objects.catalog['/StructTreeRoot'])).slice(1);
}

const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'b', 'TJ', 'Tj', 'Do', 'sh']);

/** Painting operators outside of BDC … EMC. */
function unmarked(content: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const token of content.replace(/<<.*?>>|<[0-9A-F]*>/gs, '').split(/[\s[\]]+/)) {
    if (token === 'BDC' || token === 'BMC') depth += 1;
    else if (token === 'EMC') depth -= 1;
    else if (PAINTING.has(token) && depth === 0) found.push(token);
    expect(depth).toBeGreaterThanOrEqual(0);
    expect(depth).toBeLessThanOrEqual(1);
  }
  expect(depth).toBe(0);
  return found;
}

/** The advances in a TrueType program's hmtx, in thousandths of an em. */
function trueTypeAdvances(program: Buffer): number[] {
  const table = (tag: string): Buffer => {
    for (let at = 12; at < 12 + 16 * program.readUInt16BE(4); at += 16) {
      if (program.toString('latin1', at, at + 4) !== tag) continue;
      return program.subarray(
        program.readUInt32BE(at + 8),
        program.readUInt32BE(at + 8) + program.readUInt32BE(at + 12),
      );
    }
    throw new Error(`no table ${tag}`);
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const count = table('hhea').readUInt16BE(34);
  const hmtx = table('hmtx');
  return Array.from({ length: count }, (_, k) => (hmtx.readUInt16BE(4 * k) * 1000) / unitsPerEm);
}
