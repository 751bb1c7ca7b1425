import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Document, ImageBlock } from '../../src/document/document.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { openDocx, partText } from '../support/docx.ts';
import { xpath, xpathAll } from '../support/xml.ts';
import { sampleDocument } from './sample-report.ts';

const document = sampleDocument();
const { place } = document.blocks[0] ?? {};
let parts: ReadonlyMap<string, Uint8Array>;
let xml = '';

beforeAll(() => {
  parts = openDocx(writeDocx(document));
  xml = partText(parts, 'word/document.xml');
});

const written = (...blocks: readonly Block[]) => {
  const changed: Document = { meta: document.meta, blocks };
  const opened = openDocx(writeDocx(changed));
  return { opened, xml: partText(opened, 'word/document.xml') };
};

test('paragraphs stand in the order of the document, each with its whole text', () => {
  const expected = document.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'title':
        return [block.lines.join('')];
      case 'heading':
        return [block.inlines.map(({ text }) => text).join('')];
      case 'paragraph':
        return [[...(block.runIn?.inlines ?? []), ...block.inlines].map(({ text }) => text).join('')];
      case 'list':
        return block.items.map((item) => item.inlines.map(({ text }) => text).join(''));
      case 'annexList':
        return ['', ...block.items.map(({ title }) => `${block.label}${title}`)];
      case 'signature':
        return ['', block.organ, block.date.text];
      case 'annex':
        return [block.label, block.title.join('')];
      case 'chart':
        return [''];
      default:
        return [];
    }
  });
  expect(xpathAll(xml, '//w:body/w:p')).toEqual(expected);
});

test('the title is one paragraph whose lines are broken where the author broke them', () => {
  const [paragraphs, breaks] = xpath(xml, [
    `count(//w:p[w:pPr/w:pStyle/@w:val='Title'])`,
    `count(//w:p[w:pPr/w:pStyle/@w:val='Title']//w:br)`,
  ]);
  expect([paragraphs, breaks]).toEqual(['1', '1']);
});

test('title-digits-thin-in-the-docx: digits and Latin letters of a title are bold beside its heavy Chinese face', () => {
  if (place === undefined) throw new Error('the sample is empty');
  const { xml } = written(
    { kind: 'title', lines: ['某市某局2023年', 'APP年度报告'], place },
    { kind: 'annex', label: '附件1', title: ['2023年目录'], place },
  );
  expect(xpathAll(xml, '//w:r[w:rPr/w:b]')).toEqual(['2023', 'APP', '2023']);
  expect(xpathAll(xml, '//w:body/w:p')).toEqual(['某市某局2023年APP年度报告', '附件1', '2023年目录']);
  expect(xpath(xml, ['count(//w:br)'])).toEqual(['1']);
});

test('a heading that runs in is set in the character style of its level', () => {
  const styled = `//w:r[w:rPr/w:rStyle/@w:val='Heading2Char']`;
  expect(xpathAll(xml, styled).join('')).toBe('（一）解读形式单一。（二）队伍能力不足。');
});

test('bold text of the author is bold', () => {
  expect(xpathAll(xml, '//w:body/w:p/w:r[w:rPr/w:b]')).toContain('一是明确职责。');
});

test('a paragraph with an address that Word cannot break is not justified', () => {
  const ragged = xpathAll(xml, `//w:body/w:p[w:pPr/w:jc/@w:val='left']`);
  expect(ragged).toHaveLength(5);
  for (const text of ragged) expect(text).toContain('zwgkb@zibo.shandong.cn');
});

describe('signature', () => {
  const indents = (organ: string, date: string) => {
    if (place === undefined) throw new Error('the sample is empty');
    const before: Block = { kind: 'paragraph', style: 'body', inlines: [{ text: '正文' }], place };
    const result = written(before, { kind: 'signature', organ, date: { text: date }, place });
    const read = xpath(result.xml, [
      `string(//w:p[w:pPr/w:pStyle/@w:val='Signature']/w:pPr/w:ind/@w:left)`,
      `string(//w:p[w:pPr/w:pStyle/@w:val='Date']/w:pPr/w:ind/@w:left)`,
      // The paragraph before and the blank line say so themselves, the organ by its style.
      'count(//w:body/w:p[w:pPr/w:keepNext])',
    ]);
    return read.map(Number);
  };
  /** Where so many characters begin that end so many in from the right. A character of the body is 315 twips wide. */
  const beginning = (characters: number, inset: number) => Math.round(8844 - (characters + inset) * 315);

  test('signature-date-moved-by-spaces: the organ two characters in, the date begins two right of it', () => {
    const organ = beginning(10, 2);
    expect(indents('淄博市人民政府办公室', '2023年1月31日')).toEqual([organ, organ + 630, 2]);
  });

  test('a date longer than the organ two characters in', () => {
    const date = beginning(6.5, 2);
    expect(indents('某某局', '2023年1月31日')).toEqual([date - 630, date, 2]);
  });
});

test('signature-date-falls-apart: a long name is broken before it leaves the date no room', () => {
  if (place === undefined) throw new Error('the sample is empty');
  const organ = '测试自治区测试哈萨克自治州测试锡伯自治县人民政府行政审批服务管理局';
  const { xml } = written({ kind: 'signature', organ, date: { text: '2023年1月31日' }, place });
  const named = (style: string) => `//w:p[w:pPr/w:pStyle/@w:val='${style}']`;
  const lines = xpathAll(xml, `${named('Signature')}//w:t`);
  expect(lines.join('')).toBe(organ);
  expect(lines).toHaveLength(2);
  const [left = 0, date = 0] = xpath(xml, [
    `string(${named('Signature')}/w:pPr/w:ind/@w:left)`,
    `string(${named('Date')}/w:pPr/w:ind/@w:left)`,
  ]).map(Number);
  // The date's first character two right of the name's (7.3.5.2).
  expect(date - left).toBe(2 * 315);
});

test("7.3.7: an annex's number is in 黑体, as 附件 is", () => {
  if (place === undefined) throw new Error('the sample is empty');
  const { xml } = written({ kind: 'annex', label: '附件1', title: ['甲表'], place });
  const run = '//w:r[w:t="附件1"]';
  // annex-label-set-on-the-run: the style alone says it, so that what a clerk types there looks the same.
  expect(
    xpath(xml, [`string(${run}/../w:pPr/w:pStyle/@w:val)`, `count(${run}/w:rPr/w:rFonts/@w:ascii)`]),
  ).toEqual(['AnnexLabel', '0']);
  const fonts = "//w:style[@w:styleId='AnnexLabel']/w:rPr/w:rFonts";
  const names = ['ascii', 'hAnsi', 'eastAsia'].map((script) => `string(${fonts}/@w:${script})`);
  expect(xpath(partText(parts, 'word/styles.xml'), names)).toEqual(['黑体', '黑体', '黑体']);
});

test('7.3.4: a name of an annex that goes on begins under its first character', () => {
  if (place === undefined) throw new Error('the sample is empty');
  const items = ['甲表', '乙表'].map((title, k) => ({ marker: { text: `${k + 1}.` }, title, place }));
  const { xml } = written({ kind: 'annexList', label: '附件：', items, place });
  expect(xpathAll(xml, '//w:body/w:p')).toEqual(['', '附件：1.甲表', '2.乙表']);
  const indent = (p: number, side: string) => `string(//w:body/w:p[${p}]/w:pPr/w:ind/@w:${side})`;
  const marker = 0.75 * 320 - 2 * 5;
  expect(
    xpath(
      xml,
      [2, 3].flatMap((p) => [indent(p, 'left'), indent(p, 'hanging')]),
    ).map(Number),
  ).toEqual([5 * 315 + marker, 3 * 315 + marker, 5 * 315 + marker, marker]);
});

describe('page', () => {
  test('A4, margins, and 22 lines on the grid', () => {
    const sect = '//w:body/w:sectPr';
    const read = xpath(xml, [
      ...['w', 'h'].map((name) => `string(${sect}/w:pgSz/@w:${name})`),
      ...['top', 'right', 'bottom', 'left'].map((name) => `string(${sect}/w:pgMar/@w:${name})`),
      `string(${sect}/w:docGrid/@w:type)`,
      `string(${sect}/w:docGrid/@w:linePitch)`,
    ]);
    const [width = 0, , top = 0, right = 0, bottom = 0, left = 0] = read.map(Number);
    expect(read.slice(0, 2)).toEqual(['11906', '16838']);
    expect(width - left - right).toBe(8844);
    expect(16838 - top - bottom).toBeGreaterThanOrEqual(22 * 579);
    expect(read.slice(6)).toEqual(['lines', '579']);
  });

  test('page numbers with the middle of their line, where the 一字线 is, 7 mm below the type area', () => {
    const margin = (name: string) => `string(//w:body/w:sectPr/w:pgMar/@w:${name})`;
    const [bottom = 0, footer = 0] = xpath(xml, [margin('bottom'), margin('footer')]).map(Number);
    const [line = 0] = xpath(partText(parts, 'word/styles.xml'), [
      `string(//w:style[@w:styleId='Footer']/w:pPr/w:spacing[@w:lineRule='exact']/@w:line)`,
    ]).map(Number);
    expect(Math.abs(bottom - footer - line / 2 - (7 * 1440) / 25.4)).toBeLessThan(2);
  });

  test('page numbers right on odd pages and left on even ones', () => {
    const read = (name: string) =>
      xpath(partText(parts, name), [
        'string(//w:jc/@w:val)',
        'string(//w:instrText)',
        'string(//w:ind/@w:right)',
        'string(//w:ind/@w:left)',
        `string(//w:pStyle/@w:val)`,
      ]);
    const target = (type: string) => {
      const [id = ''] = xpath(xml, [`string(//w:footerReference[@w:type='${type}']/@r:id)`]);
      const rels = partText(parts, 'word/_rels/document.xml.rels');
      return `word/${/Target="([^"]*)"/.exec(rels.slice(rels.indexOf(`Id="${id}"`)))?.[1]}`;
    };
    expect(read(target('default'))).toEqual(['right', 'PAGE', '280', '', 'Footer']);
    expect(read(target('even'))).toEqual(['left', 'PAGE', '', '280', 'Footer']);
  });
});

describe('characters that XML has words for', () => {
  test('come out as they went in', () => {
    if (place === undefined) throw new Error('the sample is empty');
    const text = `a & b < c > "d" 'e' ]]> 𠮷 “引” 　全角`;
    const result = written({ kind: 'paragraph', style: 'body', inlines: [{ text }], place });
    expect(xpathAll(result.xml, '//w:body/w:p')).toEqual([text]);
  });

  test('in the title of the properties too', () => {
    const meta = { ...document.meta, title: 'A & B <C>', organ: '“甲”&乙' };
    const opened = openDocx(writeDocx({ meta, blocks: [] }));
    const core = partText(opened, 'docProps/core.xml');
    expect(xpath(core, ['string(//dc:title)', 'string(//dc:creator)'])).toEqual(['A & B <C>', '“甲”&乙']);
  });
});

describe('images', () => {
  /** One black pixel. */
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  const image = (bytes: Uint8Array): ImageBlock => {
    if (place === undefined) throw new Error('the sample is empty');
    return {
      kind: 'image',
      bytes,
      format: 'png',
      width: 884.4,
      height: 300,
      caption: '图1 栏目',
      alternative: '栏目的截图',
      place,
    };
  };

  test('are scaled to the type area, described, and captioned on the same page', () => {
    const result = written(image(png));
    const read = xpath(result.xml, [
      'string(//wp:extent/@cx)',
      'string(//wp:docPr/@descr)',
      `string(//w:p[2]/w:pPr/w:pStyle/@w:val)`,
      'string(//w:p[2])',
      'count(//w:p[1]/w:pPr/w:keepNext)',
    ]);
    const [cx, ...rest] = read;
    expect(Math.abs(Number(cx) / 12700 - 442.2)).toBeLessThan(0.1);
    expect(rest).toEqual(['栏目的截图', 'Caption', '图1 栏目', '1']);
    const media = [...result.opened.keys()].filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect(Buffer.from(result.opened.get(media[0] ?? '') ?? []).equals(png)).toBe(true);
  });
});

test('apostrophe-as-closing-quote: the mark between two letters is of its word’s font, in the title too', () => {
  if (place === undefined) throw new Error('the sample is empty');
  const { xml } = written(
    { kind: 'title', lines: ['与O’Neill公司'], place },
    { kind: 'paragraph', style: 'body', inlines: [{ text: '‘A’型、don’t' }], place },
  );
  const runs = [...xml.matchAll(/<w:rFonts w:hint="(\w+)"\/>(<w:b\/>)?.*?<w:t [^>]*>(.*?)<\/w:t>/g)];
  expect(runs.map(([, hint, bold, piece]) => [hint, bold !== undefined, piece])).toEqual([
    ['eastAsia', false, '与'],
    ['default', true, 'O’Neill'],
    ['eastAsia', false, '公司'],
    ['eastAsia', false, '‘A’型、'],
    ['default', false, 'don’t'],
  ]);
});

test('marked-letter-in-the-chinese-font: letters with marks are Latin with the word around them, marks and signs Chinese', () => {
  const block = document.blocks.find((one) => one.kind === 'paragraph');
  if (block === undefined) throw new Error('the sample has no paragraph');
  const { runIn: _, ...plain } = block;
  const text = '“École Müller·史密斯”——3×8±0.5°、nǚ、Cafe…';
  const { xml } = written({ ...plain, inlines: [{ text }] });
  const runs = [...xml.matchAll(/<w:rFonts w:hint="(\w+)"\/>.*?<w:t [^>]*>(.*?)<\/w:t>/g)];
  expect(runs.map(([, hint, piece]) => [hint, piece])).toEqual([
    ['eastAsia', '“'],
    ['default', 'École'],
    ['eastAsia', ' '],
    ['default', 'Müller'],
    ['eastAsia', '·史密斯”——3×8±0.5°、'],
    ['default', 'nǚ'],
    ['eastAsia', '、Cafe…'],
  ]);
});
