import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Built, buildReport } from '../../src/builder/build.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { placedCells, readTable } from '../docx/read-tables.ts';
import { textOf } from '../pdf/read-pdf.ts';
import { openDocx, partText } from '../support/docx.ts';
import { testWith } from '../support/programs.ts';
import { madeUp } from './made-up.ts';

/**
 * A third edition is a file in src/editions and its name in the list there. The list is what is replaced here; the
 * reader, the checks, the pages and both writers are those of the program.
 */
vi.mock('../../src/editions/index.ts', async (original) => {
  const { EDITIONS } = await original<typeof import('../../src/editions/index.ts')>();
  const { madeUp } = await import('./made-up.ts');
  const all = [madeUp, ...EDITIONS];
  return {
    EDITIONS: all,
    editionOfYear: (year: number) =>
      all.find(({ years }) => year >= years.from && (years.to === undefined || year <= years.to)),
    editionById: (id: string) => all.find((edition) => edition.id === id),
  };
});

const CONTENT = `报告: { 机关: 某市某局, 年度: 2026 }
总体情况: { 正文: "新收申请{{ 表三.本年新收.总计 }}件，其中新闻媒体{{ 表三.本年新收.新闻媒体 }}件；并案处理{{ 表三.并案处理.总计 }}件。" }
主动公开政府信息情况:
  第二十条第（一）项:
    规章: { 本年制发件数: 1, 本年修改件数: 2 }
    行政规范性文件: [3, 4]
  第二十条第（七）项:
    重大建设项目: { 项目数量: 56, 增减: -7, 金额: 89.50亿元 }
  第二十条第（十）项:
    民生支出: 12.345600
收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 20, 新闻媒体: 3 }
  本年度办理结果:
    予以公开: [18, 0, 0, 0, 0, 2, 0]
    其他处理: { 并案处理: { 自然人: 2 }, 移送档案馆: { 新闻媒体: 1 } }
政府信息公开行政复议、行政诉讼情况:
  行政复议: [1, 0, 0, 0]
  行政诉讼: { 再审: { 结果维持: 61, 尚未审结: 2 } }
问题与改进: { 正文: 公开不够及时，已制定清单。 }
其他需要报告的事项: { 正文: 未收取信息处理费。 }
`;

let built: Built;
beforeAll(async () => {
  built = await buildReport(memoryWorld({ 'r/a.yaml': CONTENT }), 'r');
});

const file = (format: string): Uint8Array =>
  built.files.find((one) => one.format === format)?.bytes ?? new Uint8Array();

test('the edition that binds the year is chosen, and its report has no error', () => {
  expect(built.findings.filter(({ diagnostic }) => diagnostic.level === 'error')).toEqual([]);
  expect(built.report?.edition).toBe(madeUp);
  expect(built.files.map(({ format }) => format)).toEqual(['docx', 'pdf']);
});

test('what the edition does not have is refused, with its own keys named', async () => {
  const content = CONTENT.replace('本年修改件数: 2', '本年废止件数: 2').replace('新闻媒体: 3', '新闻媒休: 3');
  const { findings } = await buildReport(memoryWorld({ 'r/a.yaml': content }), 'r');
  expect(findings.map(({ diagnostic: { code }, params }) => [code, params['expected']])).toEqual(
    expect.arrayContaining([
      ['K104', '本年制发件数、本年修改件数'],
      ['K102', '新闻媒体'],
    ]),
  );
});

describe('the DOCX', () => {
  const texts = (n: number): string[] => {
    const xml = partText(openDocx(file('docx')), 'word/document.xml');
    return placedCells(readTable(xml, n)).map(({ text }) => text);
  };

  test('has table two with its sections, columns and figures', () => {
    expect(texts(1)).toEqual([
      ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年修改件数'],
      ...['规章', '1', '2', '规范性文件', '3', '4'],
      ...[
        '第二十条第（七）项',
        '信息内容',
        '项目数量',
        '增减',
        '金额',
        '重大建设项目',
        '56',
        '-7',
        '89.50亿元',
      ],
      ...['第二十条第（十）项', '信息内容', '支出金额（单位：亿元）', '民生支出', '12.345600'],
    ]);
  });

  test('has table three with a column and rows more', () => {
    const all = texts(2);
    const row = (label: string): string[] => all.slice(all.indexOf(label) + 1, all.indexOf(label) + 9);
    expect(all.slice(0, 3)).toEqual(['（第一项加第二项，等于第三项加第四项）', '申请人情况', '自然人']);
    expect(row('一、本年新收政府信息公开申请数量')).toEqual(['20', '0', '0', '0', '0', '3', '0', '23']);
    expect(row('3.移送档案馆')).toEqual(['0', '0', '0', '0', '0', '1', '0', '1']);
    expect(row('（七）总计')).toEqual(['20', '0', '0', '0', '0', '3', '0', '23']);
  });

  test('has table four with a block more', () => {
    expect(texts(3).slice(-20)).toEqual(
      [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 61, 0, 0, 2, 63].map(String),
    );
    expect(texts(3)).toContain('再审');
  });
});

testWith('pdftotext')('the PDF has the same labels and figures', () => {
  const text = textOf(file('pdf')).replace(/\s/g, '');
  for (const piece of [
    '重大建设项目',
    '89.50亿元',
    '12.345600',
    '新闻媒体',
    '移送档案馆',
    '再审',
    '问题与改进',
  ]) {
    expect(text).toContain(piece);
  }
  expect(text).toContain('新收申请23件，其中新闻媒体3件；并案处理2件。');
});
