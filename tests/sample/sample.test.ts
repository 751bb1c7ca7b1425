import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readReport } from '../../src/content/read-report.ts';
import { compose } from '../../src/document/compose.ts';
import type { Block, Document } from '../../src/document/document.ts';
import { leafRows } from '../../src/editions/edition.ts';
import type { Report } from '../../src/report/report.ts';
import { diskWorld } from '../../src/world/disk.ts';

/** The sample report: that no fact of the published report got lost when its sentences were written anew. */

let report: Report;
let document: Document;

beforeAll(async () => {
  const read = await readReport(diskWorld, 'content');
  expect(read.findings).toEqual([]);
  if (read.report === undefined) throw new Error('the sample cannot be read');
  report = read.report;
  document = compose(report);
});

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.inlines.map(({ text }) => text).join('');
    case 'paragraph':
      return [...(block.runIn?.inlines ?? []), ...block.inlines].map(({ text }) => text).join('');
    case 'list':
      return block.items.map(textOf).join('\n');
    default:
      return '';
  }
}

/** The text of the part with this heading (引言 for what stands before the first), up to the next part. */
function partText(heading: string): string {
  const isPart = (block: Block) => block.kind === 'heading' && block.level === 1;
  const starts = document.blocks.flatMap((block, k) => (isPart(block) ? [k] : []));
  const start =
    heading === '引言'
      ? 0
      : document.blocks.findIndex((block) => isPart(block) && textOf(block).endsWith(heading));
  expect(start).toBeGreaterThanOrEqual(0);
  const end = starts.find((k) => k > start) ?? document.blocks.length;
  return document.blocks.slice(start, end).map(textOf).join('\n');
}

describe.each<[part: string, facts: readonly string[]]>([
  [
    '引言',
    [
      '《中华人民共和国政府信息公开条例》',
      '《中华人民共和国政府信息公开工作年度报告格式》',
      '《条例》',
      '2022年1月1日',
      '2022年12月31日',
      '淄博市政府办公室政务公开办公室',
      '山东省淄博市张店区人民西路8号',
      '255003',
      '0533-3183622',
      'zwgkb@zibo.shandong.cn',
    ],
  ],
  [
    '总体情况',
    [
      ...['习近平新时代中国特色社会主义思想', '指导、协调、监督、推进'],
      ...['《淄博市人民政府公报》', '淄博市人民政府网站', '“淄博政务督查”微信公众号'],
      ...['156件', '政府规章2件', '市政府规范性文件1件', '市政府办公室规范性文件8件', '44条', '9条'],
      ...['《淄博市政府办公室关于进一步规范和加强政策解读工作的通知》', '200余件'],
      ...['“12345市长在线”', '“民意直通车”', '“淄博市政府市民投诉中心”微信公众号', '淄博日报'],
      ...['《公共企事业单位信息公开推进任务表》', '498家'],
      ...['275件', '增长84.6%', '模拟暗访', '行政诉讼', '行政复议'],
      ...['2016年以来', '15000余件', '1500余件', '省数据库', '市政府主动公开基本目录'],
      ...['“机构职能”', '“法规公文”', '159场', '13期', '130件', '62000余册', '市政府新闻办'],
      ...[
        '8个成员单位',
        '4期',
        '“回头看”',
        '300余名',
        '40余名',
        '张店区',
        '拓宽',
        '行政审批、医保、信访、生态环境',
      ],
    ],
  ],
  ['存在的主要问题及改进情况', ['人工+技术', '“管业务就要管公开”', '市司法局', '“会诊”', '淄博市实际']],
  [
    '其他需要报告的事项',
    [
      ...['未收取信息处理费', '人大代表建议', '政协委员提案'],
      ...['《2022年淄博市政务公开工作方案》', '《全市政务公开重点工作任务分解表》', '2022年政务公开工作要点'],
      ...['5月15日', '3周年', '300余块', '54家', '1000册', '分管市长', '淄博日报', '中央政府网', '公益广告'],
    ],
  ],
])('%s', (part, facts) => {
  test.each(facts.map((fact) => [fact]))('has %s', (fact) => {
    expect(partText(part)).toContain(fact);
  });
});

test('title', () => {
  expect(report.title).toEqual(['淄博市政府办公室2022年政府信息公开', '工作年度报告']);
});

test('headings: part one has its five aspects, parts five and six run in', () => {
  const headings = (level: number) =>
    document.blocks.flatMap((block) => {
      if (block.kind === 'heading' && block.level === level) return [textOf(block)];
      if (block.kind !== 'paragraph' || block.runIn?.level !== level) return [];
      return [`${block.runIn.inlines.map(({ text }) => text).join('')}…`];
    });
  expect(headings(1)).toHaveLength(6);
  expect(headings(2)).toEqual([
    ...[
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ],
    ...['（一）统一文件发布格式。…', '（二）树牢“管业务就要管公开”理念。…', '（三）推动公开常态化。…'],
    ...[
      '（一）信息处理费收取情况：…',
      '（二）建议提案办理公开情况：…',
      '（三）上级部署落实情况：…',
      '（四）创新实践情况：…',
    ],
  ]);
});

const figures = (rows: readonly { readonly cells: readonly { readonly text: string }[] }[]): string[] =>
  rows.map(({ cells }) => cells.map(({ text }) => text).join(' '));

test('表二', () => {
  expect(report.two.sections.flatMap(({ rows }) => figures(rows))).toEqual([
    '2 1 34',
    '8 0 54',
    '0',
    '0',
    '0',
    '0',
  ]);
});

test('表三: all 175 cells', () => {
  const rows: Readonly<Record<string, string>> = {
    本年新收政府信息公开申请数量: '260 15 0 0 0 0 275',
    予以公开: '123 5 0 0 0 0 128',
    部分公开: '1 0 0 0 0 0 1',
    '危及“三安全一稳定”': '2 0 0 0 0 0 2',
    本机关不掌握相关政府信息: '104 10 0 0 0 0 114',
    没有现成信息需要另行制作: '2 0 0 0 0 0 2',
    其他: '16 0 0 0 0 0 16',
    总计: '248 15 0 0 0 0 263',
    结转下年度继续办理: '12 0 0 0 0 0 12',
  };
  const expected = leafRows(report.edition.three).map(({ spec }) => rows[spec.key] ?? '0 0 0 0 0 0 0');
  expect(figures(report.three.rows)).toEqual(expected);
});

test('表四', () => {
  expect(figures(report.four.blocks)).toEqual(['4 0 0 1 5', '0 0 0 0 0', '1 0 1 0 2']);
});

test('both charts stand after part six; the second takes 2022 from 表三', () => {
  const charts = document.blocks.slice(-2);
  expect(charts).toMatchObject([
    {
      kind: 'chart',
      type: 'column',
      title: '政府文件公开情况',
      unit: '件',
      categories: [
        '市政府规章',
        '市政府规范性文件',
        '市政府普通文件',
        '市政府办公室规范性文件',
        '市政府办公室普通文件',
      ],
      series: [{ values: [2, 1, 95, 8, 50] }],
    },
    {
      kind: 'chart',
      type: 'column',
      title: '历年政府信息公开申请数量对比图',
      categories: ['2017年', '2018年', '2019年', '2020年', '2021年', '2022年'],
      series: [{ name: '数量', values: [107, 100, 124, 88, 149, 275] }],
    },
  ]);
});

test('no figure of a table is typed again where a reference can stand', async () => {
  const names = (await readdir('content')).filter((name) => name.endsWith('.yaml'));
  expect(names).toHaveLength(7);
  const texts = await Promise.all(names.map((name) => readFile(`content/${name}`, 'utf8')));
  // 275 is typed once, as the total that is checked in 表三; its growth is computed.
  const count = (figure: RegExp) => texts.join('\n').match(figure)?.length ?? 0;
  expect(count(/275/g)).toBe(1);
  expect(count(/84\.6/g)).toBe(0);
});

test('no half-width punctuation between Chinese characters', async () => {
  for (const block of document.blocks)
    expect(textOf(block)).not.toMatch(/\p{Script=Han}[,;:!?()]\p{Script=Han}/u);
});

test('each file says in its first line what it holds', async () => {
  for (const name of (await readdir('content')).filter((n) => n.endsWith('.yaml'))) {
    expect(await readFile(`content/${name}`, 'utf8')).toMatch(/^# .*\p{Script=Han}/u);
  }
});
