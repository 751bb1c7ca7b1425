import { describe, expect, test } from 'vitest';
import { a10 } from '../../../src/checks/rules/a10.ts';
import { a11 } from '../../../src/checks/rules/a11.ts';
import { a12 } from '../../../src/checks/rules/a12.ts';
import { m18 } from '../../../src/checks/rules/m18.ts';
import { m24 } from '../../../src/checks/rules/m24.ts';
import { m27 } from '../../../src/checks/rules/m27.ts';
import { m28 } from '../../../src/checks/rules/m28.ts';
import { m28b } from '../../../src/checks/rules/m28b.ts';
import { m33 } from '../../../src/checks/rules/m33.ts';
import { m33b } from '../../../src/checks/rules/m33b.ts';
import { m36 } from '../../../src/checks/rules/m36.ts';
import { m40 } from '../../../src/checks/rules/m40.ts';
import { m50 } from '../../../src/checks/rules/m50.ts';
import type { Draft } from '../../support/report.ts';
import { messages, places } from './expect-findings.ts';

/** Rules that look at the report as a whole. */

describe('A10: organs without rule-making power', () => {
  const rules = { 规章: [2, 0, 34] };
  test.each([
    '淄博市政府办公室',
    '淄博市人民政府',
    '生态环境部',
    '国家税务总局',
    '广西壮族自治区人民政府',
  ])('is silent: %s', (organ) => {
    expect(places(a10, { organ, two: rules })).toEqual([]);
  });
  test('a bureau without rules', () => {
    expect(places(a10, { organ: '临川县水务局', two: { 行政规范性文件: [3, 0, 9] } })).toEqual([]);
  });
  test.each([
    '临川县水务局',
    '临川县人民政府',
    '青山镇人民政府',
    '张店区人民政府',
    '淄博市教育局',
    '国家税务总局淄博市税务局',
    '和平街道办事处',
  ])('finds both figures: %s', (organ) => {
    expect(places(a10, { organ, two: rules })).toEqual(['表.yaml 1:1+1', '表.yaml 1:1+1']);
  });
});

describe('M50: 年度 against the texts', () => {
  const period = (year: number): string => `统计期限自${year}年1月1日至${year}年12月31日。`;
  test.each<Draft>([
    { lead: period(2022), texts: { 1: '2022年，我局公开信息3条。' } },
    // One sign alone may be a slip, and is told at its place.
    { lead: period(2021) },
    { lead: period(2021), texts: { 1: '2022年，我局公开信息3条。' } },
    { lead: period(2021), texts: { 1: '2021年以来，我局公开信息3条。较2021年增加2条。' } },
    { texts: { 1: '2021年，我局公开信息3条。\n\n2021年，全局培训2次。' } },
    { texts: { 1: '2022年，我局公开信息3条。', 5: '2023年，我局将加强培训。\n\n2023年，我局改进服务。' } },
  ])('is silent: %j', (draft) => {
    expect(places(m50, draft)).toEqual([]);
  });

  test.each([2021, 2023])('finds texts of %i', (year) => {
    const draft = { lead: period(year), texts: { 1: `${year}年，我局公开信息3条，比2022年多2条。` } };
    expect(places(m50, draft)).toEqual(['0.yaml 1:1+1']);
    expect(messages(m50, draft)[0]).toContain(`都是 ${year} 年（引言.md:1, 1.md:1）`);
    expect(places(m33, draft)).toEqual([]);
  });
});

describe('A11, M36: fees', () => {
  const draft = (text: string, fee: string): Draft => ({
    texts: { 6: text },
    two: { 行政事业性收费: [fee] },
  });
  test.each([
    ['收取信息处理费120元。', '0.012'],
    ['收取信息处理费1.2万元。', '59237.2449'],
    ['未收取信息处理费。', '0'],
    ['发出收费通知3件，金额360元，未收取信息处理费0元。', '0'],
    ['收取行政事业性收费15000元。', '1.5'],
  ])('are silent: %s with %s', (text, fee) => {
    expect(places(a11, draft(text, fee))).toEqual([]);
    expect(places(m36, draft(text, fee))).toEqual([]);
  });
  test('A11: more than the table has', () => {
    expect(places(a11, draft('全年收取信息处理费120元。', '0'))).toEqual(['6.md 1:3+11']);
    expect(messages(a11, draft('收取信息处理费1.5万元。', '0.2'))).toEqual([
      '“收取信息处理费1.5万元”合 1.5 万元，多于表二行政事业性收费的 0.2 万元',
    ]);
  });
  test('M36: 元 typed as 万元', () => {
    expect(messages(m36, draft('收取行政事业性收费15000元。', '15000'))).toEqual([
      '“行政事业性收费15000元”是 15000 元，表二的收费金额写 15000（单位是万元），应为 1.5',
    ]);
    expect(places(m36, draft('收取信息处理费120元。', '120'))).toEqual(['表.yaml 6:1+1']);
  });
});

describe('A12: unpaid fees', () => {
  const three = { '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': [1] };
  test('is silent where part six tells of the notices, and where there is nothing to tell', () => {
    expect(places(a12, { three, texts: { 6: '发出收费通知1件，金额120元。' } })).toEqual([]);
    expect(places(a12, { texts: { 6: '未收取信息处理费。' } })).toEqual([]);
  });
  test.each(['未收取信息处理费。', '未发出收费通知，未收取信息处理费。'])('finds: %s', (text) => {
    expect(places(a12, { three, texts: { 6: text } })).toEqual(['表.yaml 28:1+1']);
  });
});

describe('M18: the five aspects', () => {
  const whole = [
    '## 主动公开\n\n公开信息156条。',
    '## 依申请公开\n\n答复申请3件。',
    '## 政府信息管理\n\n严格保密审查。',
    '## 平台建设\n\n改进网站专栏。',
    '## 监督保障\n\n培训3期。',
  ];
  test('where headings name the other four, a count of documents does not treat the fifth', () => {
    const [open = '', ...others] = whole;
    const four = [open, ...others.filter((one) => !one.includes('信息管理'))];
    const counted = four.join('\n\n').replace('公开信息156条', '制发规范性文件2件');
    expect(places(m18, { texts: { 1: counted } })).toHaveLength(1);
    expect(places(m18, { texts: { 1: counted.replaceAll('## ', '') } })).toEqual([]);
  });

  test('is silent when all are there, in headings or in one paragraph', () => {
    expect(places(m18, { texts: { 1: whole.join('\n\n') } })).toEqual([]);
    expect(
      places(m18, {
        texts: { 1: '主动公开信息，办理公开申请，完善信息管理，改进网站，强化监督。' },
      }),
    ).toEqual([]);
  });
  test.each([
    [1, '依申请公开'],
    [2, '政府信息管理'],
    [3, '政府信息公开平台建设'],
    [4, '监督保障'],
  ])('aspect %i missing', (missing, name) => {
    const text = whole.filter((_, k) => k !== missing).join('\n\n');
    expect(messages(m18, { texts: { 1: text } })[0]).toContain(`没有写“${name}”`);
    expect(places(m18, { texts: { 1: text } })).toEqual(['1.md 1:1+1']);
  });
});

describe('M24: date of publication', () => {
  test.each([
    ['临川县水务局', '2023-01-31'],
    ['临川县人民政府', '2023-03-31'],
  ])('is silent: %s on %s', (organ, date) => {
    expect(places(m24, { organ, date })).toEqual([]);
  });
  test.each([
    ['临川县水务局', '2023-02-01'],
    ['临川县水务局', '2022-12-31'],
    ['临川县人民政府', '2023-04-01'],
  ])('finds: %s on %s', (organ, date) => {
    expect(places(m24, { organ, date })).toEqual(['0.yaml 1:1+1']);
  });
});

describe('M27: generic paragraphs', () => {
  const generic =
    '高度重视政府信息公开工作，进一步提高认识，加强领导，完善机制，狠抓落实，强化责任担当，确保各项工作取得实实在在的成效。';
  test.each([
    `${generic}\n\n## 甲\n\n全年公开156条。`,
    `## 甲\n\n${generic}全年培训3期。`,
    `## 甲\n\n${generic}印发《审查办法》。`,
    `## 甲\n\n${generic}改进“阳光水务”专栏。`,
    '## 甲\n\n加强领导，狠抓落实。',
  ])('is silent: %j', (text) => {
    expect(places(m27, { texts: { 1: text } })).toEqual([]);
  });
  test('finds', () => {
    expect(places(m27, { texts: { 1: `## 甲\n\n${generic}` } })).toEqual(['1.md 3:1+12']);
    expect(messages(m27, { texts: { 1: `## 甲\n\n${generic}` } })[0]).toContain('这一段 52 字');
  });
});

describe('M28: parts five and six', () => {
  const texts = { 5: '公开不够及时，已改进。', 6: '2022年度未收取信息处理费。' };
  test('is silent', () => {
    expect(places(m28, { texts })).toEqual([]);
    expect(places(m28, { texts: { ...texts, 6: '无其他需要报告的事项，未收取信息处理费。' } })).toEqual([]);
    expect(
      places(m28, { texts: { ...texts, 6: '| 项目 | 元 |\n| --- | --- |\n| 信息处理费 | 0 |' } }),
    ).toEqual([]);
  });
  test.each([
    [5, '无', '5.md 1:1+1'],
    [6, '无。', '6.md 1:1+2'],
    [6, '暂无', '6.md 1:1+2'],
  ])('M28: part %i says %s', (part, text, place) => {
    expect(places(m28, { texts: { ...texts, [part]: text } })).toEqual([place]);
  });
  test('M28b: no word of the fees', () => {
    expect(messages(m28b, { texts: { ...texts, 6: '开展普法活动3场。' } })).toEqual([
      '第六部分“其他需要报告的事项”没有写信息处理费的收取情况',
    ]);
  });
  test('M28b: fees denied here and received there', () => {
    const draft = { texts: { ...texts, 3: '收取信息处理费120元。' } };
    expect(messages(m28b, draft)).toEqual(['第六部分“其他需要报告的事项”写未收取，而别处写收取“120元”']);
  });
});

describe('M33, M33b: the title', () => {
  test.each([
    '临川县水务局2022年政府信息公开工作年度报告',
    '2022年临川县水务局政府信息公开年度报告',
    '临川县水务局２０２２年政府信息公开工作年度报告',
    '临川县水务局关于2022年政府信息公开工作情况的报告',
  ])('is silent: %s', (title) => {
    expect(places(m33, { title: [title] })).toEqual([]);
    expect(places(m33b, { title: [title] })).toEqual([]);
  });
  test('organ and year on lines of their own', () => {
    expect(places(m33, { title: ['临川县水务局', '2022年', '政府信息公开工作年度报告'] })).toEqual([]);
  });
  test.each([
    ['2022年政府信息公开工作年度报告', '没有机关名称'],
    ['临川县水务局2021年政府信息公开工作年度报告', '的年份是 2021 年'],
  ])('M33 finds: %s', (title, problem) => {
    expect(messages(m33, { title: [title] })[0]).toContain(problem);
    expect(places(m33, { title: [title] })).toEqual(['0.yaml 1:1+1']);
  });
  test.each([
    ['临川县水务局2022年度政府信息公开工作年度报告', '“年度”重复'],
    ['临川县水务局政府信息公开工作年度报告', '没有年份'],
  ])('M33b finds: %s', (title, problem) => {
    expect(messages(m33b, { title: [title] })[0]).toContain(problem);
  });
});

describe('M40: length of part one', () => {
  const text = (hanzi: number): Draft => ({ texts: { 1: `${'公'.repeat(hanzi - 1)}。` } });
  test('1,000 is the most', () => {
    expect(places(m40, text(1000))).toEqual([]);
    expect(messages(m40, text(1002))).toEqual(['“总体情况”有 1002 字，原则上不超过 1000 字，超出 2 字']);
    expect(places(m40, text(1001))).toEqual(['1.md 1:1+1']);
  });
  test('numbers and words count as Word counts them', () => {
    expect(places(m40, { texts: { 1: `${'公'.repeat(996)}2022年12345` } })).toEqual([]);
  });
  test('the edition of 2019 has no limit', () => {
    expect(places(m40, { ...text(1500), year: 2020 })).toEqual([]);
  });
});
