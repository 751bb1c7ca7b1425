import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { readReport } from '../../src/content/read-report.ts';
import { memoryWorld } from '../../src/world/memory.ts';

/** The examples that docs and `explain` show: each bad one is found by its rule, and each good one is not. */

/** A report's content by its parts, as YAML. */
interface Content {
  readonly report?: string;
  readonly one?: string;
  readonly two?: string;
  readonly three?: string;
  readonly four?: string;
  readonly six?: string;
  readonly charts?: string;
}

const indented = (text: string, by = 4): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

function yamlOf(content: Content, year = 2022): string {
  const text = (heading: string, body: string): string => `${heading}:\n  正文: |\n${indented(body)}`;
  const six = content.six ?? '本年度未收取信息处理费。';
  return [
    `报告:\n  机关: 临川县水务局\n  年度: ${year}\n${indented(content.report ?? '', 2)}`,
    text('总体情况', content.one ?? '全年公开信息300条。'),
    `主动公开政府信息情况:\n${indented(content.two ?? '第二十条第（五）项: { 行政许可: 1 }', 2)}`,
    content.three?.startsWith('收到和处理')
      ? content.three
      : `收到和处理政府信息公开申请情况:\n${indented(content.three ?? '本年新收: [0, 0, 0, 0, 0, 0]', 2)}`,
    `政府信息公开行政复议、行政诉讼情况:\n${indented(content.four ?? '行政复议: {}', 2)}`,
    text('存在的主要问题及改进情况', '12个栏目更新不及时，已整改。'),
    six.startsWith('其他需要') ? six : text('其他需要报告的事项', six),
    content.charts ?? '',
  ].join('\n');
}

async function read(yaml: string) {
  const { report } = await readReport(memoryWorld({ 'r/报告.yaml': yaml }), 'r');
  if (report === undefined) throw new Error(`cannot be read:\n${yaml}`);
  return report;
}

/** What stands in brackets after an example is of its surroundings, not of the content. */
const NOTE = / ?（(?:表[一二三四]|上年|下级|没有写|正文|标题|临川|2022年度报告)[^（）]*）$/;

const documents = (row: string): string => `第二十条第（一）项:\n${indented(row, 2)}`;
const fee = (note: string): string =>
  `第二十条第（八）项: { 行政事业性收费: ${/表二：([\d.]+)/.exec(note)?.[1] ?? 0} }`;
const licences = (row: string): string => `第二十条第（五）项:\n${indented(row, 2)}`;
const results = (rows: string): string => `本年度办理结果:\n${indented(rows, 2)}`;

/** Where a rule's example stands, and the figures around it; a running text of part one by default. */
const PLACED: Readonly<Record<string, (example: string, note: string) => Content>> = {
  A1: (three) => ({ three }),
  A2: (three) => ({ three }),
  A3: (three) => ({ three }),
  A4: (four) => ({ four }),
  A5: (three) => ({ three }),
  A6: (row) => ({ two: documents(row) }),
  A7: (row) => ({ two: documents(row) }),
  A8: (row) => ({ three: results(row) }),
  A10: (row) => ({ two: documents(row) }),
  A11: (six, note) => ({ six, two: fee(note) }),
  A12: (six) => ({
    six,
    three: results(
      '其他处理:\n  申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请: { 自然人: 1 }',
    ),
  }),
  A13: (four) => ({ four }),
  M3: (data) => ({
    charts: `图表:\n  - 标题: 历年申请数量\n    单位: 件\n${indented(data)}`,
    three: '本年新收: { 自然人: 275 }',
  }),
  M4: (one) => ({ one, two: documents('行政规范性文件: { 本年制发件数: 8, 现行有效件数: 54 }') }),
  M5: (one) => ({ one, four: '行政复议: { 结果维持: 4, 尚未审结: 1 }' }),
  M6: (one) => ({
    one: `依申请公开：${one}`,
    three: results(
      '无法提供:\n  本机关不掌握相关政府信息: { 自然人: 114 }\n  没有现成信息需要另行制作: { 自然人: 2 }',
    ),
  }),
  M7: (one) => ({ one, three: '本年新收: { 自然人: 275 }\n上年结转: { 自然人: 3 }' }),
  M48: (one, note) => ({
    one,
    charts: `图表:\n  - 标题: 公开信息\n    单位: 条\n    数据: { ${(/图表为 (.*)）$/.exec(note)?.[1] ?? '').replaceAll('、', ', ').replaceAll(/ (?=\d)/g, ': ')} }`,
  }),
  M24: (report) => ({ report }),
  M27: (text) => ({ one: `## 监督保障\n\n${text}` }),
  M28: (six) => ({ six }),
  M28b: (six) => ({ six }),
  M33: (report) => ({ report }),
  M33b: (report) => ({ report }),
  M50: (report) => ({ report }),
  M35: (row) => ({ two: licences(row) }),
  M36: (one, note) => ({ one, two: fee(note) }),
  M37: (_, note) => ({
    report: `标题: ${/标题：([^…]*)/.exec(note)?.[1] ?? '临川县水务局2022年'}政府信息公开工作年度报告`,
  }),
};

/** What last year's report has, for the rules that compare with it. */
const LAST_YEAR: Readonly<Record<string, Content>> = {
  A5: { three: '本年新收: { 自然人: 12 }\n结转下年度: { 自然人: 12 }' },
  A6: { two: documents('行政规范性文件: { 现行有效件数: 49 }') },
  A13: { four: '行政复议: { 尚未审结: 1 }' },
  M35: { two: licences('行政许可: 5104') },
};

/** The units' reports, for a summary. */
const UNITS: Readonly<Record<string, readonly Content[]>> = {
  A8: [
    { three: results('予以公开: { 自然人: 7 }') },
    { three: results('予以公开: { 自然人: 5 }'), two: licences('行政许可: 0') },
  ],
};

const examples = (kind: 'good' | 'bad') =>
  RULES.flatMap((rule) => {
    const example = rule[kind];
    return example === null ? [] : [[rule.code, example, rule] as const];
  });

async function found(rule: (typeof RULES)[number], example: string): Promise<number> {
  const note = NOTE.exec(example)?.[0] ?? '';
  const placed = PLACED[rule.code] ?? ((one: string): Content => ({ one }));
  const report = await read(yamlOf(placed(example.replace(NOTE, ''), note)));
  const before = LAST_YEAR[rule.code];
  const lastYear = before === undefined ? undefined : await read(yamlOf(before, 2021));
  const units = await Promise.all((UNITS[rule.code] ?? []).map((unit) => read(yamlOf(unit))));
  return [...rule.check(report, { lastYear, units })].length;
}

describe('the examples', () => {
  test.each(examples('bad'))('%s finds: %s', async (_, example, rule) => {
    expect(await found(rule, example)).toBeGreaterThan(0);
  });

  test.each(examples('good'))('%s is silent: %s', async (_, example, rule) => {
    expect(await found(rule, example)).toBe(0);
  });

  test('are missing only where a whole report is the example', () => {
    const without = RULES.filter(({ good, bad }) => good === null || bad === null).map(({ code }) => code);
    expect(without).toEqual(['M16', 'M18', 'M26', 'M40']);
  });
});
