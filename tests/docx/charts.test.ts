import { beforeAll, describe, expect, test } from 'vitest';
import type { ChartBlock, ChartType } from '../../src/document/document.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { openDocx, partText } from '../support/docx.ts';
import { xpath, xpathAll } from '../support/xml.ts';
import { CHARTS, sampleDocument } from './sample-report.ts';

const document = sampleDocument();
let parts: ReadonlyMap<string, Uint8Array>;

beforeAll(() => {
  parts = openDocx(writeDocx(document));
});

const chartPart = (n: number): string => partText(parts, `word/charts/chart${n}.xml`);

describe.each(CHARTS.map((chart, k) => ({ chart, n: k + 1 })))('$chart.title', ({ chart, n }) => {
  const categories = chart.categories;
  const values = chart.series[0]?.cells.map(({ text }) => text) ?? [];

  test('keeps its data in the chart for programs that do not open the workbook', () => {
    expect(xpathAll(chartPart(n), '//c:cat//c:pt/c:v')).toEqual(categories);
    expect(xpathAll(chartPart(n), '//c:val//c:pt/c:v')).toEqual(values);
  });

  test('has the same data in its workbook, which Word and WPS open to edit it', () => {
    const rels = partText(parts, `word/charts/_rels/chart${n}.xml.rels`);
    const target = /Target="\.\.\/([^"]*\.xlsx)"/.exec(rels)?.[1];
    const workbook = openDocx(parts.get(`word/${target}`) ?? new Uint8Array());
    const sheet = partText(workbook, 'xl/worksheets/sheet1.xml');
    const strings = xpathAll(partText(workbook, 'xl/sharedStrings.xml'), `//*[name()='si']`);
    const column = (letter: string) =>
      xpathAll(sheet, `//*[name()='c'][starts-with(@r,'${letter}') and @r != '${letter}1']/*[name()='v']`);
    expect(column('A').map((index) => strings[Number(index)])).toEqual(categories);
    expect(column('B')).toEqual(values);
    expect(xpath(chartPart(n), ['count(//c:externalData[@r:id])'])).toEqual(['1']);
  });

  test('says its title and unit, labels its values, and starts at zero', () => {
    const read = xpath(chartPart(n), [
      'string(//c:chart/c:title)',
      'string(//c:valAx/c:title)',
      'string(//c:valAx/c:scaling/c:min/@val)',
      'string(//c:ser/c:dLbls/c:showVal/@val)',
      'string(//c:lang/@val)',
      'count(//c:legend)',
    ]);
    expect(read).toEqual([chart.title, '单位：件', '0', '1', 'zh-CN', '0']);
  });

  test('is set in 黑体 and 宋体, the fonts of captions and of charts', () => {
    const fonts = (path: string) => new Set(xpathAll(chartPart(n), `${path}//a:ea/@typeface`));
    expect(fonts('//c:chart/c:title')).toEqual(new Set(['黑体']));
    expect(fonts('//c:plotArea')).toEqual(new Set(['宋体']));
  });

  test('is described with its data for those who do not see it', () => {
    const description = xpathAll(partText(parts, 'word/document.xml'), '//wp:docPr/@descr')[n - 1];
    const data = categories.map((category, k) => `${category}${values[k]}件`);
    expect(description).toBe(`${chart.title}：${data.join('，')}。`);
  });
});

const TYPES: readonly ChartType[] = ['column', 'bar', 'stackedColumn', 'stackedBar', 'line', 'pie'];

function chartOfType(type: ChartType): ChartBlock {
  const [sample] = document.blocks.filter((block): block is ChartBlock => block.kind === 'chart');
  if (sample === undefined) throw new Error('the sample has no chart');
  const series = ['甲', '乙', '丙'].map((name, k) => ({
    name,
    values: sample.categories.map((_, c) => c + k + 0.5),
    labels: sample.categories.map((_, c) => String(c + k + 0.5)),
  }));
  return { ...sample, type, series: type === 'pie' ? series.slice(0, 1) : series };
}

describe.each(TYPES)('a chart of type %s', (type) => {
  const chartXml = async (block: ChartBlock) =>
    partText(openDocx(writeDocx({ meta: document.meta, blocks: [block] })), 'word/charts/chart1.xml');

  test('names a fill of its own for each series or slice', async () => {
    const xml = await chartXml(chartOfType(type));
    const shapes = type === 'pie' ? '//c:dPt' : '//c:ser';
    const [count] = xpath(xml, [`count(${shapes})`]);
    expect(count).toBe(type === 'pie' ? '5' : '3');
    const looks = Array.from({ length: Number(count) }, (_, k) => {
      const shape = `(${shapes})[${k + 1}]`;
      const fill = [
        `${shape}/c:spPr/a:solidFill/a:srgbClr/@val`,
        `${shape}/c:spPr/a:pattFill/@prst`,
        `${shape}/c:spPr/a:pattFill/a:bgClr/a:srgbClr/@val`,
        `${shape}/c:spPr/a:ln/a:prstDash/@val`,
        `${shape}/c:marker/c:symbol/@val`,
      ];
      return xpath(
        xml,
        fill.map((path) => `string(${path})`),
      ).join('|');
    });
    expect(new Set(looks).size).toBe(looks.length);
  });

  test('has every series alike in its workbook and in the caches', () => {
    const block = chartOfType(type);
    const opened = openDocx(writeDocx({ meta: document.meta, blocks: [block] }));
    const target = /Target="\.\.\/([^"]*\.xlsx)"/.exec(
      partText(opened, 'word/charts/_rels/chart1.xml.rels'),
    )?.[1];
    const workbook = openDocx(opened.get(`word/${target}`) ?? new Uint8Array());
    const sheet = partText(workbook, 'xl/worksheets/sheet1.xml');
    const strings = xpathAll(partText(workbook, 'xl/sharedStrings.xml'), `//*[name()='si']`);
    const cells = (test: string) => xpathAll(sheet, `//*[name()='c'][${test}]/*[name()='v']`);
    const xml = partText(opened, 'word/charts/chart1.xml');
    expect(xpathAll(xml, '(//c:ser)[1]/c:cat//c:v')).toEqual(block.categories);
    block.series.forEach((series, k) => {
      const letter = 'BCD'.charAt(k);
      const values = series.values.map(String);
      expect(cells(`@r='${letter}1'`).map((index) => strings[Number(index)])).toEqual(
        xpathAll(xml, `(//c:ser)[${k + 1}]/c:tx//c:v`),
      );
      expect(cells(`starts-with(@r,'${letter}') and @r != '${letter}1'`)).toEqual(values);
      expect(xpathAll(xml, `(//c:ser)[${k + 1}]/c:val//c:v`)).toEqual(values);
    });
  });

  test('prints a label that is no number as it is', async () => {
    const block = chartOfType(type);
    const series = block.series.map((one) => ({
      ...one,
      labels: one.labels.map((label, k) => (k === 0 ? '/' : label)),
    }));
    const xml = await chartXml({ ...block, series });
    const text = type === 'pie' ? `${block.categories[0]} /${block.unit}` : '/';
    expect(new Set(xpathAll(xml, '//c:dLbl/c:tx'))).toEqual(new Set([text]));
    expect(xpath(xml, ['count(//c:dLbl/c:tx)'])).toEqual([String(series.length)]);
  });
});

test.each(TYPES)('label-stays-when-the-figure-is-edited: 12.50 is a format of the value, in a %s', (type) => {
  const block = chartOfType(type);
  const series = block.series.map((one) => ({ ...one, labels: one.values.map((value) => value.toFixed(2)) }));
  const opened = openDocx(writeDocx({ meta: document.meta, blocks: [{ ...block, series }] }));
  const xml = partText(opened, 'word/charts/chart1.xml');
  expect(xpath(xml, ['count(//c:dLbl/c:tx)'])).toEqual(['0']);
  const formats = xpathAll(xml, '//c:dLbl/c:numFmt[@sourceLinked="0"]/@formatCode');
  expect(formats).toHaveLength(series.length * block.categories.length);
  // pie-label-without-its-name: a slice's own label was its figure alone.
  expect(new Set(formats)).toEqual(new Set([type === 'pie' ? '0.00"件"' : '0.00']));
  expect(new Set(xpathAll(xml, '//c:dLbl/c:showCatName/@val'))).toEqual(
    new Set([type === 'pie' ? '1' : '0']),
  );
  expect(new Set(xpathAll(xml, '//c:dLbl/c:showVal/@val'))).toEqual(new Set(['1']));
});

test('negative values are not cut off at zero', () => {
  const block = chartOfType('column');
  const [first] = block.series;
  if (first === undefined) throw new Error('no series');
  const series = [
    { ...first, values: first.values.map((v) => -v), labels: first.labels.map((l) => `-${l}`) },
  ];
  const opened = openDocx(writeDocx({ meta: document.meta, blocks: [{ ...block, series }] }));
  const minimum = /<c:min val="([^"]*)"/.exec(partText(opened, 'word/charts/chart1.xml'))?.[1];
  expect(Number(minimum)).toBeLessThanOrEqual(-4.5);
});
