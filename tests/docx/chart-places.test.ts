import { describe, expect, test } from 'vitest';
import type { ChartBlock, ChartType } from '../../src/document/document.ts';
import { TEXT, TYPE_AREA } from '../../src/document/stylesheet.ts';
import { planNative } from '../../src/docx/chart-plan.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { openDocx, partText } from '../support/docx.ts';
import { docxToPdf } from '../support/libreoffice.ts';
import { run, testWith } from '../support/programs.ts';
import { xpath, xpathAll } from '../support/xml.ts';
import { sampleDocument } from './sample-report.ts';

const { meta } = sampleDocument();
const YEARS = ['2017年', '2018年', '2019年', '2020年', '2021年', '2022年'];

/** Three series with what makes labels run into each other: values that are near, small beside large, and zero. */
const NEAR = {
  予以公开: [60, 55, 70, 50, 90, 128],
  部分公开: [2, 0, 1, 3, 5, 1],
  不予公开: [61, 9, 69, 52, 91, 2],
};

function chart(
  type: ChartType,
  data: Readonly<Record<string, readonly number[]>>,
  categories = YEARS,
): ChartBlock {
  return {
    kind: 'chart',
    type,
    title: `${type}图`,
    unit: '件',
    categories,
    series: Object.entries(data).map(([name, values]) => ({ name, values, labels: values.map(String) })),
    alternative: '图',
    place: { file: '报告.yaml', line: 1, column: 1 },
  };
}

const SLICES = ['予以公开', '部分公开', '国家秘密', '本机关不掌握', '没有现成信息', '其他处理'];
const PIE = chart('pie', { 数量: [128, 1, 2, 104, 2, 16] }, SLICES);
const UPRIGHT_AND_LEVEL = ['column', 'stackedColumn', 'line', 'bar', 'stackedBar'] as const;
const ALL = [...UPRIGHT_AND_LEVEL.map((type) => chart(type, NEAR)), PIE];

function partsOf(...blocks: ChartBlock[]): string[] {
  const parts = openDocx(writeDocx({ meta, blocks }));
  return blocks.map((_, k) => partText(parts, `word/charts/chart${k + 1}.xml`));
}

const numbers = (xml: string, ...paths: string[]): number[] => xpath(xml, paths).map(Number);

describe.each(ALL.map((block) => ({ type: block.type, block })))('a native chart of type $type', ({
  block,
}) => {
  test('has its plot where the drawn chart has it, under a line for the title', () => {
    const [xml = ''] = partsOf(block);
    const { framed, width, height, top: under } = planNative(block);
    const at = '//c:plotArea/c:layout/c:manualLayout';
    const [x = 0, y = 0, w = 0, h = 0] = numbers(
      xml,
      ...['x', 'y', 'w', 'h'].map((n) => `string(${at}/c:${n}/@val)`),
    );
    const { left, top, right, bottom } = framed.chartArea;
    expect(x * width).toBeCloseTo(left, 0);
    expect((x + w) * width).toBeCloseTo(right, 0);
    expect(y * height).toBeCloseTo(under + top, 0);
    expect((y + h) * height).toBeCloseTo(under + bottom, 0);
    expect(xpath(xml, [`string(${at}/c:layoutTarget/@val)`])).toEqual(['inner']);
  });
});

describe.each(UPRIGHT_AND_LEVEL)('a native chart of type %s', (type) => {
  test('has the unit at the top left, level, whichever way its bars go', () => {
    const [xml = ''] = partsOf(chart(type, NEAR));
    const title = '//c:valAx/c:title';
    expect(xpath(xml, [`string(${title}//c:manualLayout/c:x/@val)`])).toEqual(['0']);
    expect(new Set(xpathAll(xml, `${title}//a:bodyPr/@rot`))).toEqual(new Set(['0']));
    expect(xpath(xml, [`string(${title}//a:t)`])).toEqual(['单位：件']);
  });

  test('has its labels on white, so that no grid line goes through them', () => {
    const [xml = ''] = partsOf(chart(type, NEAR));
    const labels = '//c:ser/c:dLbls//c:spPr';
    const [all, white] = numbers(
      xml,
      `count(${labels})`,
      `count(${labels}[a:solidFill/a:srgbClr/@val = 'FFFFFF'])`,
    );
    expect(all).toBeGreaterThanOrEqual(3);
    expect(white).toBe(all);
  });

  test('has both axes in black, with marks at the values, and names at the foot', () => {
    const [xml = ''] = partsOf(chart(type, NEAR));
    const line = 'c:spPr/a:ln/a:solidFill/a:srgbClr/@val';
    expect(
      xpath(xml, [
        `string(//c:catAx/${line})`,
        `string(//c:valAx/${line})`,
        'string(//c:valAx/c:majorTickMark/@val)',
        'string(//c:catAx/c:tickLblPos/@val)',
      ]),
    ).toEqual(['000000', '000000', 'out', 'low']);
  });
});

describe('the bars of a native chart', () => {
  test('go down from the first category, with the values under the last one', () => {
    const [level = '', upright = ''] = partsOf(chart('bar', NEAR), chart('column', NEAR));
    const order = ['string(//c:catAx/c:scaling/c:orientation/@val)', 'string(//c:valAx/c:crosses/@val)'];
    expect(xpath(level, order)).toEqual(['maxMin', 'max']);
    expect(xpath(upright, order)).toEqual(['minMax', 'autoZero']);
  });

  test.each([
    'column',
    'bar',
    'stackedColumn',
    'stackedBar',
  ] as const)('%s: are as thick as the drawn ones', (type) => {
    const block = chart(type, NEAR);
    const [xml = ''] = partsOf(block);
    const [gap = 0, overlap = 0] = numbers(xml, 'string(//c:gapWidth/@val)', 'string(//c:overlap/@val)');
    const { framed } = planNative(block);
    const { left, top, right, bottom } = framed.chartArea;
    const level = type === 'bar' || type === 'stackedBar';
    const pitch = (level ? bottom - top : right - left) / block.categories.length;
    const bar = framed.getDatasetMeta(0).data[0];
    const columns = type === 'column' || type === 'bar' ? 3 : 1;
    // ECMA-376, 21.2.2.75 and 21.2.2.131: a gap beside each group, and bars that overlap within it.
    const thickness = pitch / (columns - ((columns - 1) * overlap) / 100 + gap / 100);
    if (columns === 1) expect(overlap).toBe(100);
    expect(thickness).toBeCloseTo((level ? bar?.height : bar?.width) ?? 0, 0);
  });
});

test('a title of two lines has room over the plot, and is no reason to make it smaller', () => {
  const block = chart('column', NEAR);
  const [short, long] = [planNative(block), planNative({ ...block, title: '政府信息公开申请'.repeat(4) })];
  expect(long.framed.chartArea).toEqual(short.framed.chartArea);
  expect(long.top - short.top).toBeCloseTo(TEXT.caption.pitchPt);
  expect(long.height - short.height).toBeCloseTo(TEXT.caption.pitchPt);
});

test('stacks: only labels too large for their segments are moved beside them, with leader lines', () => {
  const [xml = ''] = partsOf(chart('stackedColumn', NEAR));
  const moved = (series: number) =>
    xpathAll(xml, `//c:ser[c:idx/@val=${series}]//c:dLbl[c:layout]/c:idx/@val`);
  expect(moved(0)).toEqual([]);
  expect(moved(1)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(moved(2)).toContain('5');
  const leaders = (series: number) =>
    xpathAll(xml, `//c:ser[c:idx/@val=${series}]//*[local-name()='showLeaderLines']/@val`);
  expect([leaders(0), leaders(1)]).toEqual([[], ['1']]);
});

test('lines: every second one has hollow points, and no label of a point has a leader', () => {
  const [xml = ''] = partsOf(chart('line', NEAR));
  expect(xpathAll(xml, '//c:marker/c:spPr/a:solidFill/a:srgbClr/@val')).toEqual([
    '000000',
    'FFFFFF',
    '000000',
  ]);
  expect(xpathAll(xml, `//*[local-name()='showLeaderLines']/@val`).every((shown) => shown === '0')).toBe(
    true,
  );
});

test('a label of its own keeps its text where it is moved', () => {
  const pie = { ...PIE, series: PIE.series.map((one) => ({ ...one, labels: one.labels.with(1, '/') })) };
  const [xml = ''] = partsOf(pie);
  expect(xpathAll(xml, '//c:dLbl[c:idx/@val=1]/*').length).toBeGreaterThan(3);
  expect(xpath(xml, ['string(//c:dLbl[c:idx/@val=1]/c:tx)', 'count(//c:dLbl[c:idx/@val=1])'])).toEqual([
    '部分公开 /件',
    '1',
  ]);
});

test('names at the foot of a chart whose bars go below zero stay out of the bars', () => {
  const block = chart('column', { 增减: [-5, 10, 24, -36, 61, 126] });
  const [xml = ''] = partsOf(block);
  const [low = 0] = numbers(xml, 'string(//c:valAx/c:scaling/c:min/@val)');
  expect(low).toBe(planNative(block).axis?.min);
  expect(xpath(xml, ['string(//c:catAx/c:tickLblPos/@val)'])).toEqual(['low']);
});

test('the words of a pie are moved outwards, those of the first half to the right', () => {
  const moved = planNative(PIE).moved.map(({ x }) => Math.sign(x));
  expect(moved).toEqual([1, -1, -1, -1, -1, -1]);
});

test('unit-of-a-slice-on-a-line-of-its-own: a value that has no room beside its name stands under it', () => {
  const [xml = ''] = partsOf(
    chart('pie', { 数量: [30, 2, 9] }, ['人事与离退休干部处', '信息中心', '宣传教育处']),
  );
  const labels = ['0', '1', '2'].map((point) => `string(//c:dLbl[c:idx/@val='${point}']/c:separator) = ' '`);
  expect(xpath(xml, labels)).toEqual(['false', 'true', 'true']);
  expect(xml).toContain('<c:separator>\n</c:separator>');
});

interface Word {
  readonly text: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** The words of each page of a PDF with their places, in pt. */
function wordsOf(pdf: string): Word[][] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  const pages = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      text,
      box: [Number(left), Number(top), Number(right), Number(bottom)],
    })),
  );
}

/** How much of their height and width two words share, in pt; line boxes of fonts are taller than what they print. */
function overlap({ box: a }: Word, { box: b }: Word): boolean {
  const tall = Math.min(a[3] - a[1], b[3] - b[1]);
  return (
    Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 0.5 &&
    Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.4 * tall
  );
}

const LONG_NAMES = chart('bar', { 数量: [12, 95, 33] }, [
  '市政府办公室制发的行政规范性文件数量',
  '市政府办公室转发部门的普通政策性文件及其解读材料',
  '经济社会发展类政策文件公开数量统计',
]);

const testPages = testWith('soffice', 'fc-scan', 'pdftotext');

testPages('LibreOffice prints every value, no text over another, and none cut at the edge', () => {
  const blocks = [...ALL, LONG_NAMES];
  const words = expectReadable(blocks);
  for (const block of blocks) {
    for (const value of block.series.flatMap(({ labels }) => labels)) expect(words).toContain(value);
  }
});

const LONG_SERIES = '国家市场监督管理总局粤港澳大湾区国际一流营商环境建设协调推进领导小组办公室综合协调处';
const SIX = [
  '互联网门户网站在线提交的申请',
  '邮政特快专递寄送的书面申请',
  '当面提交',
  '传真',
  '电子邮件',
  '窗口代收的申请',
];
const values = (names: readonly string[]) =>
  Object.fromEntries(names.map((name, k) => [name, [40 + k, 70 - k, 50 + 2 * k]]));

testPages(
  'legend-over-the-axis: a legend of several lines stands under the names, and none of it is left out',
  () => {
    const counties = ['甲县', '乙县', '丙县'];
    const blocks = UPRIGHT_AND_LEVEL.flatMap((type) => [
      chart(type, values([LONG_SERIES, '当面提交']), counties),
      chart(type, values(SIX), counties),
    ]);
    const text = expectReadable(blocks).join('');
    // In two places each: LibreOffice begins grouped horizontal bars with the last series.
    for (const name of [...SIX, LONG_SERIES.slice(0, 20)]) {
      expect(text.split(name).length - 1, name).toBeGreaterThanOrEqual(UPRIGHT_AND_LEVEL.length);
    }
  },
);

test('a legend of one line has no box of its own, one of several lies at the foot of the chart', () => {
  const box = (data: Parameters<typeof chart>[1]): number[] => {
    const [xml = ''] = partsOf(chart('column', data));
    const at = '//c:legend/c:layout/c:manualLayout';
    return numbers(xml, `count(${at})`, `number(${at}/c:y/@val) + number(${at}/c:h/@val)`);
  };
  expect(box(NEAR)[0]).toBe(0);
  const [count, foot = 0] = box(values(SIX));
  expect(count).toBe(1);
  expect(foot).toBeCloseTo(1, 3);
});

/** Charts whose highest value is at a step of the axis, or just under one; no two have their ends in common. */
const FULL = [
  chart('column', { 数量: [19.5, 15] }, YEARS.slice(0, 2)),
  chart('bar', { 数量: [2000, 1500] }, YEARS.slice(0, 2)),
  chart('line', { 数量: [300000, 1] }, YEARS.slice(0, 2)),
  chart('stackedColumn', { 甲: [29, 41], 乙: [32, 23] }, YEARS.slice(0, 2)),
];

test('figure-edited-past-the-axis: the axis begins where the drawn one does, and its end is left to the program', () => {
  for (const xml of partsOf(...FULL)) {
    const scaling = '//c:valAx/c:scaling';
    expect(numbers(xml, `number(${scaling}/c:min/@val)`, `count(${scaling}/c:max)`)).toEqual([0, 0]);
  }
});

test('percent-beyond-the-whole: an axis of shares ends at 100, in both charts', () => {
  const shares: ChartBlock = {
    ...chart('column', { 按时答复率: [96.5, 100] }, YEARS.slice(0, 2)),
    unit: '%',
  };
  expect(planNative(shares).axis?.max).toBe(100);
  for (const xml of partsOf(shares))
    expect(numbers(xml, 'number(//c:valAx/c:scaling/c:max/@val)')).toEqual([100]);
});

testPages('LibreOffice ends an axis where the drawn one ends', () => {
  const words = wordsOf(docxToPdf(writeDocx({ meta, blocks: FULL })))
    .flat()
    .map(({ text }) => text);
  for (const block of FULL) {
    const { max = 0, step = 0 } = planNative(block).axis ?? {};
    expect(words).toContain(String(max));
    expect(words).not.toContain(String(max + step));
  }
});

/** Checks that LibreOffice prints no text of charts over another, and cuts none at the edge. @returns the words */
function expectReadable(blocks: readonly ChartBlock[]): string[] {
  const pages = wordsOf(docxToPdf(writeDocx({ meta, blocks })));
  for (const { text, box } of pages.flat()) {
    expect(box[0], text).toBeGreaterThanOrEqual(TYPE_AREA.x - 1);
    expect(box[2], text).toBeLessThanOrEqual(TYPE_AREA.x + TYPE_AREA.width + 1);
  }
  for (const page of pages) {
    page.forEach((one, k) => {
      for (const other of page.slice(k + 1)) {
        if (overlap(one, other)) expect.fail(`${JSON.stringify(one)} over ${JSON.stringify(other)}`);
      }
    });
  }
  return pages.flat().map(({ text }) => text);
}
