import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { Block, ParagraphBlock } from '../../src/document/document.ts';
import { mm, TEXT, TYPE_AREA } from '../../src/document/stylesheet.ts';
import { layout } from '../../src/layout/layout.ts';
import { MeasuredText } from '../../src/layout/measure.ts';
import type { GlyphRun } from '../../src/layout/page.ts';
import { setLine } from '../../src/layout/set-line.ts';
import { shape } from '../../src/layout/shape.ts';
import { chart, document, heading, PLACE, paragraph } from '../support/documents.ts';
import { baseline, linesOf } from '../support/lines.ts';
import { fonts, layOut } from './lay-out.ts';

const right = TYPE_AREA.x + TYPE_AREA.width;

describe('characters that no font has', () => {
  test('are all reported, each with its name, code point and place', () => {
    const locate = (offset: number, length = 1) => ({ file: 'a.yaml', line: 3, column: 5 + offset, length });
    const block: Block = { ...paragraph(''), inlines: [{ text: '甲𠀋乙𪚥', locate }, { text: '\u{2f81a}' }] };
    const { findings } = layOut(block);
    expect(findings.map(({ diagnostic, params, place }) => [diagnostic.code, params, place])).toEqual([
      ['T301', { found: '𠀋', codePoint: 'U+2000B' }, { file: 'a.yaml', line: 3, column: 6, length: 2 }],
      ['T301', { found: '𪚥', codePoint: 'U+2A6A5' }, { file: 'a.yaml', line: 3, column: 9, length: 2 }],
      ['T301', { found: '\u{2f81a}', codePoint: 'U+2F81A' }, PLACE],
    ]);
  });

  test('are found in titles, cells and drawings too', () => {
    const title: Block = { kind: 'title', lines: ['𠀋'], place: PLACE };
    const drawChart = () => {
      const stroke = {
        kind: 'text',
        text: '甲𠀋𠀋',
        x: 0,
        y: 0,
        role: 'table',
        size: 9,
        fill: '000000',
      } as const;
      return { width: 60, height: 10, strokes: [stroke] };
    };
    const { findings } = layout(document([title, chart()]), fonts, drawChart);
    expect(findings).toHaveLength(2);
  });

  test('rare ones that a fallback has are set in it', () => {
    const runs = layOut(paragraph('王旻')).pages.flatMap(({ items }) => items) as GlyphRun[];
    expect(runs[0]?.face).toBe('FandolFang-Regular');
    expect(runs[1]).toMatchObject({ face: 'GongwenKaiFallback-Light', text: '旻' });
  });
});

describe('5.2.2 and fonts: faces stand level', () => {
  test('each run is at the line’s baseline, moved by its face’s shift', () => {
    const [line] = linesOf(layOut(paragraph('共2件旻')).pages);
    expect(new Set(line?.runs.map((run) => run.face)).size).toBe(3);
    expect(line?.runs.map((run) => baseline(run))).toEqual(line?.runs.map(() => expect.closeTo(line.y, 6)));
    expect(line?.y).toBeCloseTo(TYPE_AREA.y + (28.95 - 16) / 2 + 0.88 * 16, 6);
  });

  test('bold Chinese text is emboldened, bold Latin text has its own face', () => {
    const block: Block = { ...paragraph(''), inlines: [{ text: '甲A', bold: true }, { text: '乙' }] };
    const [line] = linesOf(layOut(block).pages);
    expect(line?.runs.map(({ text, face, emboldened }) => [text, face, emboldened])).toEqual([
      ['甲', 'FandolFang-Regular', true],
      ['A', 'Tinos-Bold', undefined],
      ['乙', 'FandolFang-Regular', undefined],
    ]);
  });
});

describe('7.5: page numbers', () => {
  const { pages } = layOut(paragraph('字'.repeat(28 * 22 * 11)));
  const numbers = pages.map(({ items }) => items.filter((item) => item.owner === 'artifact') as GlyphRun[]);

  test('— 1 — in 宋体, an artifact on every page', () => {
    expect(pages.length).toBe(12);
    numbers.forEach((runs, i) => {
      expect(runs.map(({ text }) => text).join('')).toBe(`— ${i + 1} —`);
      expect(runs.map(({ face }) => face)).toEqual(['NotoSerifSC-Regular']);
      expect(runs[0]?.size).toBe(14);
    });
  });

  test('right on odd and left on even pages, one character in', () => {
    for (const [i, [run]] of numbers.entries()) {
      if (run === undefined) throw new Error('no page number');
      const width = run.advances.reduce((sum, advance) => sum + advance, 0);
      if (i % 2 === 0) expect(run.x + width).toBeCloseTo(right - 14, 6);
      else expect(run.x).toBeCloseTo(TYPE_AREA.x + 14, 6);
    }
  });

  test('page-number-measured-to-its-em-box: the upper edge of the 一字线 is 7 mm below the type area', () => {
    const song = create(readFileSync('fonts/NotoSerifSC-Regular.ttf'));
    const dashTop = (song.glyphForCodePoint(0x2014).bbox.maxY / song.unitsPerEm) * 14;
    for (const [run] of numbers) {
      const below = (run?.y ?? 0) - dashTop - TYPE_AREA.y - TYPE_AREA.height;
      expect(Math.abs(below - mm(7))).toBeLessThan(0.1);
    }
  });
});

describe('owners and bookmarks', () => {
  const runIn = { level: 2, inlines: [{ text: '（一）主动公开。' }] } as const;
  const block: ParagraphBlock = { ...paragraph('全年公开文件。'), runIn };
  const first = heading(1, '一、总体情况');
  const list: Block = {
    kind: 'list',
    ordered: true,
    items: [paragraph('1.甲'), paragraph('2.乙')],
    place: PLACE,
  };
  const annex: Block = { kind: 'annex', label: '附件', title: ['目录'], place: PLACE };
  const { pages, outline } = layOut(first, block, list, annex);
  const runs = pages.flatMap(({ items }) => items) as GlyphRun[];

  test('a run belongs to its block, its run-in heading, its item', () => {
    const owners = runs.filter(({ owner }) => owner !== 'artifact').map(({ owner }) => owner);
    expect([...new Set(owners)]).toEqual([first, runIn, block, ...list.items, annex]);
    expect(runs.find(({ owner }) => owner === runIn)?.face).toBe('FandolKai-Regular');
  });

  test('7.3.7: 附件 and its number are in one face', () => {
    const annex: Block = { kind: 'annex', label: '附件1', title: ['目录'], place: PLACE };
    const label = layOut(annex).pages[0]?.items.find(
      (item) => item.kind === 'glyphs' && item.owner === annex,
    );
    expect(label).toMatchObject({ text: '附件1', face: 'NotoSansSC-Regular' });
  });

  test('headings, run-in headings and annexes are bookmarks, with their pages', () => {
    expect(outline.map(({ level, title, page, owner }) => [level, title, page, owner])).toEqual([
      [1, '一、总体情况', 1, first],
      [2, '（一）主动公开。', 1, runIn],
      [1, '附件 目录', 2, annex],
    ]);
    expect(outline.map(({ y }) => y - TYPE_AREA.y)).toEqual([0, expect.closeTo(28.95), 0]);
  });
});

test('what comes to stand on another page, at the same height as before, is bookmarked there', () => {
  const page = () => paragraph('字'.repeat(28 * 22 - 2));
  const blocks = [heading(1, '一、总体情况'), paragraph('正文。')];
  const places = (...before: Block[]) => layOut(...before, ...blocks).outline.map(({ page, y }) => [page, y]);
  expect(places(page())).toEqual([[2, TYPE_AREA.y]]);
  expect(places(page(), page())).toEqual([[3, TYPE_AREA.y]]);
});

describe('CLREQ 6.3.2: what marks lose, in em', () => {
  /** The distances between the drawn characters of a line of its own width. */
  function distances(text: string): number[] {
    const [characters = []] = shape([{ text }], TEXT.body, {}, PLACE, { fonts, report: () => {} });
    const measured = new MeasuredText(characters, { sizePt: 1, trackingPt: 0 });
    const { runs } = setLine(measured, { start: 0, end: characters.length });
    const xs = runs.flatMap((run) => {
      let pen = run.x;
      return run.advances.map((advance, k) => {
        pen += advance;
        return pen - advance - (run.offsets?.[k] ?? 0);
      });
    });
    return xs.slice(1).map((x, k) => Math.round((x - (xs[k] ?? 0)) * 1000) / 1000);
  }

  test.each([
    ['甲，乙', [1, 1]],
    ['甲）。乙', [1, 0.5, 1]],
    ['甲、《乙', [1, 0.5, 1]],
    ['甲（《乙', [1, 0.5, 1]],
    ['甲：“乙', [1, 0.5, 1]],
    ['甲》）。乙', [1, 0.5, 0.5, 1]],
    ['甲？”乙', [1, 0.75, 1]],
    ['甲——乙……丙', [1, 1, 1, 1, 1, 1]],
    ['（甲）', [1, 1]],
  ])('%s', (text, expected) => expect(distances(text)).toEqual(expected));

  test('an opening mark at a line’s start loses its blank half', () => {
    const [line] = linesOf(layOut(paragraph('《甲》乙', 'plain')).pages);
    expect(line?.left).toBeCloseTo(TYPE_AREA.x, 6);
    expect((line?.xs[0] ?? 0) - TYPE_AREA.x).toBeCloseTo(-8, 6);
  });

  test('Chinese and Latin characters stand side by side', () => {
    expect(distances('甲A乙')).toEqual([1, 0.722]);
  });
});

test('an image is scaled down to the type area, never up, with its caption below', () => {
  const image = (width: number, height: number): Block => ({
    kind: 'image',
    bytes: new Uint8Array(),
    format: 'png',
    width,
    height,
    caption: '图1 网站',
    alternative: '网站',
    place: PLACE,
  });
  const pictures = [image(884.4, 200), image(100, 50), image(100, 6000)].map((block) => {
    const [picture, caption] = layOut(block).pages[0]?.items ?? [];
    if (picture?.kind !== 'picture' || caption?.kind !== 'glyphs') throw new Error('no picture');
    expect(caption.y).toBeGreaterThan(picture.y + picture.height);
    expect(picture.x + picture.width / 2).toBeCloseTo(TYPE_AREA.x + TYPE_AREA.width / 2, 6);
    return [Math.round(picture.width), Math.round(picture.height)];
  });
  expect(pictures).toEqual([
    [442, 100],
    [100, 50],
    [10, 601],
  ]);
});

test('the same document gives the same pages', () => {
  const laidOut = () => layOut(heading(1, '一、总体情况'), paragraph('公开，共2件。'.repeat(90)), chart());
  expect(laidOut()).toEqual(laidOut());
});

test('7.3.4: up to five names of annexes stay on one page; a longer list is parted between its names', () => {
  const pagesOf = (count: number): number[] => {
    const items = Array.from({ length: count }, (_, k) => ({
      marker: { text: `${k + 1}.` },
      title: '目录',
      place: PLACE,
    }));
    const list: Block = { kind: 'annexList', label: '附件：', items, place: PLACE };
    const lines = linesOf(layOut(...Array<Block>(18).fill(paragraph('正文。')), list).pages);
    return lines.filter(({ text }) => text === '目录').map(({ page }) => page);
  };
  expect(pagesOf(5)).toEqual([2, 2, 2, 2, 2]);
  expect(pagesOf(6)).toEqual([1, 1, 1, 2, 2, 2]);
});

test('7.3.5: an organ of many words signs on more than one line, and loses none of them', () => {
  const organ = '测试省测试市测试经济技术开发区管理委员会党政办公室政务公开与信息化工作领导小组办公室';
  const block: Block = { kind: 'signature', organ, date: { text: '2023年1月31日' }, place: PLACE };
  const lines = linesOf(layOut(block).pages);
  expect(lines.map(({ text }) => text).join('')).toBe(`${organ}2023年1月31日`);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(line.left).toBeGreaterThanOrEqual(TYPE_AREA.x);
    expect(line.right).toBeLessThanOrEqual(TYPE_AREA.x + TYPE_AREA.width + 0.1);
  }
});
