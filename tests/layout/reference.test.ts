import { describe, expect, test } from 'vitest';
import type { Block, ParagraphBlock } from '../../src/document/document.ts';
import { PAPER } from '../../src/document/paper.ts';
import { TEXT, TYPE_AREA } from '../../src/document/stylesheet.ts';
import { composeIndex } from '../../src/document/tables/index-table.ts';
import { chart, figureTable, heading, PLACE, paragraph, tableThree } from '../support/documents.ts';
import { linesOf } from '../support/lines.ts';
import { layOut } from './lay-out.ts';

/**
 * Small documents, one a rule, and how their lines fall: reference/NAME.txt has a line for each printed line, with its
 * page, its baseline below the type area's top, its left and right edge from the type area's left, and its text.
 */

/** 仿宋 text without marks, a different character at each place of the line. */
const filler = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => '政府信息公开工作年度报告主动依法申请办理结果管理平台建设监督保障'[i % 32],
  ).join('');

const runIn = (title: string, text: string): ParagraphBlock => ({
  ...paragraph(text),
  runIn: { level: 2, inlines: [{ text: title }] },
});

const title = (...lines: string[]): Block => ({ kind: 'title', lines, place: PLACE });

const annexList = (...titles: string[]): Block => ({
  kind: 'annexList',
  label: '附件：',
  items: titles.map((title, k) => ({
    ...(titles.length > 1 ? { marker: { text: `${k + 1}.` } } : {}),
    title,
    place: PLACE,
  })),
  place: PLACE,
});

const REFERENCES: Record<string, readonly Block[]> = {
  'gb9704-5.2.3-grid': [paragraph(filler(28 * 22 - 2)), paragraph(filler(60))],
  'gb9704-5.2.2-indent-bold': [
    { ...paragraph(''), inlines: [{ text: '加粗', bold: true }, { text: filler(30) }] },
  ],
  'gb9704-7.3.1-title-one-line': [title('测试市财政局2022年政府信息公开年度报告'), paragraph('正文。')],
  'gb9704-7.3.1-title-broken-at-meaning': [title('测试市政府办公室2022年政府信息公开工作年度报告')],
  'gb9704-7.3.1-title-of-a-long-name': [
    title('测试省测试市人民政府行政审批服务管理局大数据发展中心2022年度政府信息公开工作年度报告'),
  ],
  'gb9704-7.3.1-title-broken-by-the-author': [title('测试市政府办公室2022年政府信息公开', '工作年度报告')],
  'gb9704-7.3.3-headings': [
    heading(1, '一、总体情况'),
    heading(2, '（一）主动公开'),
    heading(3, '1.文件'),
    heading(4, '（1）规范性文件'),
    runIn('（二）依申请公开。', filler(40)),
  ],
  'gb9704-7.3.3-heading-not-at-the-foot': [
    paragraph(filler(28 * 20 - 2)),
    heading(1, '一、总体情况'),
    heading(2, '（一）主动公开'),
    paragraph(filler(54)),
  ],
  'gb9704-7.3.5-signature': [
    paragraph(filler(26)),
    { kind: 'signature', organ: '测试市政府办公室', date: { text: '2023年1月31日' }, place: PLACE },
  ],
  'gb9704-7.3.5-signature-shorter-than-date': [
    paragraph(filler(26)),
    { kind: 'signature', organ: '测试局', date: { text: '2023年1月31日' }, place: PLACE },
  ],
  'gb9704-7.3.5-signature-of-a-long-name': [
    paragraph(filler(26)),
    {
      kind: 'signature',
      organ: '测试自治区测试哈萨克自治州测试锡伯自治县人民政府行政审批服务管理局',
      date: { text: '2023年1月31日' },
      place: PLACE,
    },
  ],
  'gb9704-7.3.4-annex-list': [
    paragraph(filler(26)),
    annexList('公开事项目录', '测试市政府办公室2022年主动公开的规范性文件和政策解读材料目录', '名词解释'),
    { kind: 'signature', organ: '测试市政府办公室', date: { text: '2023年1月31日' }, place: PLACE },
  ],
  'gb9704-7.3.4-annex-list-of-one': [paragraph(filler(26)), annexList('公开事项目录')],
  'gb9704-7.3.7-annex': [
    paragraph(filler(26)),
    { kind: 'annex', label: '附件1', title: ['公开事项目录'], place: PLACE },
    paragraph(filler(30)),
  ],
  'widow-and-orphan': [
    paragraph(filler(28 * 20 - 2)),
    paragraph(filler(28 * 3 - 2)),
    paragraph(filler(28 * 20 - 2)),
    paragraph(filler(28 * 2)),
  ],
  'clreq-6.1.1-line-start': [paragraph(`${filler(26)}，${filler(28)}。${filler(28)}”${filler(9)}`)],
  'clreq-6.1.1-line-end': [paragraph(`${filler(25)}《${filler(6)}》${filler(19)}（${filler(5)}）`)],
  'clreq-6.1.2-dash-and-ellipsis': [paragraph(`${filler(25)}——${filler(25)}……${filler(26)}——${filler(5)}`)],
  'clreq-6.3.2-marks-meet': [paragraph(`根据“《甲》、《乙》（丙）”。“丁”：《戊》${filler(20)}`)],
  'clreq-6.3.2-squeezed-in': [paragraph(`甲，乙，丙，丁，${filler(18)}，${filler(9)}`)],
  'clreq-6.3.2-line-begins-with-opening-mark': [paragraph(`${filler(26)}《${filler(30)}》。`)],
  'gb15834-4.13.3-listing': [
    paragraph(`${filler(10)}：`),
    {
      kind: 'list',
      ordered: false,
      items: [`——${filler(40)}；`, `——“${filler(5)}”。`].map((text) => paragraph(text)),
      place: PLACE,
    },
  ],
  'gb15835-number-and-unit': [
    paragraph(
      `${filler(22)}15000余件，${filler(25)}2022年，${filler(25)}84.6%，${filler(20)}国办公开办函〔2021〕30号。`,
    ),
  ],
  'clreq-6.1.4-latin-address': [
    paragraph(
      `联系方式（邮编：100000；电话：010-12345678；邮箱：${'public.affairs@office.example.gov.cn'}）。${filler(20)}`,
    ),
  ],
  'last-line-of-one-character': [paragraph(`${filler(27)}`), paragraph(`${filler(54)}。`)],
  'table-three-over-two-pages': [paragraph(filler(28 * 12 - 2)), tableThree()],
  'gb9704-8-landscape-table': [
    paragraph(filler(40)),
    heading(3, '1.分月情况'),
    figureTable(13, 8, 5),
    paragraph(filler(30)),
  ],
  'gb9704-7.2.5-document-number-and-date': [
    paragraph('测政办函〔2023〕5号', 'documentNumber'),
    title('测试市财政局2022年政府信息公开年度报告'),
    paragraph('（2023年1月31日）', 'subtitle'),
    paragraph(filler(30)),
  ],
  'covering-letter': [
    paragraph('测政办函〔2023〕5号', 'documentNumber'),
    title('关于报送《测试市政府办公室2022年政府信息公开工作年度报告》的函'),
    paragraph('测试市政府信息公开工作主管部门：', 'plain'),
    paragraph(filler(40)),
    { kind: 'signature', organ: '测试市政府办公室', date: { text: '2023年1月28日' }, place: PLACE },
    {
      kind: 'title',
      lines: ['测试市政府办公室2022年政府信息公开工作年度报告'],
      onNewPage: true,
      place: PLACE,
    },
    paragraph(filler(30)),
  ],
  'index-data': [
    composeIndex({
      entries: [
        { label: '索引号', value: '11370300004221151C/2023-0001', place: PLACE },
        { label: '发文机关', value: '测试市政府办公室', place: PLACE },
      ],
      place: PLACE,
    }),
    title('测试市财政局2022年政府信息公开年度报告'),
    paragraph('正文。'),
  ],
  'chart-moved-whole': [paragraph(filler(28 * 16 - 2)), chart(), paragraph(filler(30))],
};

/** The lines of a document as text. */
function printed(blocks: readonly Block[]): string {
  const { pages, findings } = layOut(...blocks);
  expect(findings).toEqual([]);
  const number = (pt: number) => pt.toFixed(1).padStart(6);
  const lines = linesOf(pages).map(({ page, y, left, right, text }) => {
    const { width, height } = pages[page - 1] ?? {};
    const { area } = PAPER[(width ?? 0) > (height ?? 0) ? 'landscape' : 'portrait'];
    return [
      page,
      number(y - area.y),
      number(left - area.x),
      number(right - area.x),
      String([...text].length).padStart(3),
      ` ${text}`,
    ].join(' ');
  });
  return `page baseline left right characters text\n${lines.join('\n')}\n`;
}

describe('reference pages', () => {
  test.each(Object.entries(REFERENCES))('%s', async (name, blocks) => {
    await expect(printed(blocks)).toMatchFileSnapshot(`reference/${name}.txt`);
  });
});

test('5.2.3: a full page of text has 22 lines of 28 characters', () => {
  const lines = linesOf(layOut(paragraph(filler(28 * 44 - 2))).pages);
  expect(lines).toHaveLength(44);
  expect(lines.map(({ page }) => page)).toEqual([...Array(22).fill(1), ...Array(22).fill(2)]);
  expect(lines.slice(1, 43).map(({ text }) => text.length)).toEqual(Array(42).fill(28));
  for (const line of lines.slice(1, 43)) {
    expect(line.left).toBeCloseTo(TYPE_AREA.x, 6);
    expect(line.right).toBeCloseTo(TYPE_AREA.x + TYPE_AREA.width, 6);
    expect((line.xs[27] ?? 0) + TEXT.body.sizePt).toBeCloseTo(line.right, 6);
  }
  expect(lines[0]?.left).toBeCloseTo(TYPE_AREA.x + 31.5, 6);
  const pitches = lines.slice(1, 22).map((line, i) => line.y - (lines[i]?.y ?? 0));
  for (const pitch of pitches) expect(pitch).toBeCloseTo(28.95, 6);
});
