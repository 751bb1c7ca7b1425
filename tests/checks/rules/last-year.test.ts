import { describe, expect, test } from 'vitest';
import { a5 } from '../../../src/checks/rules/a5.ts';
import { a6 } from '../../../src/checks/rules/a6.ts';
import { a7 } from '../../../src/checks/rules/a7.ts';
import { a13 } from '../../../src/checks/rules/a13.ts';
import { m26 } from '../../../src/checks/rules/m26.ts';
import { m35 } from '../../../src/checks/rules/m35.ts';
import type { Draft } from '../../support/report.ts';
import { messages, places } from './expect-findings.ts';

/** Rules that compare with last year's report; without it, or with another year's, they are silent. */

describe('A5 (M12): 上年结转', () => {
  const now = (carried: readonly number[]): Draft => ({ three: { 上年结转政府信息公开申请数量: carried } });
  const last: Draft = { three: { 结转下年度继续办理: [12, 3] } };
  test('is silent where the columns agree', () => {
    expect(places(a5, now([12, 3]), last)).toEqual([]);
    expect(places(a5, now([2, 3]))).toEqual([]);
    expect(places(a5, now([2, 3]), { ...last, year: 2020 })).toEqual([]);
  });
  test('finds the column', () => {
    expect(messages(a5, now([2, 3]), last)).toEqual([
      '表三“自然人”列：上年结转是 2，上年报告的结转下年度是 12，相差 −10',
    ]);
    expect(places(a5, now([12, 0, 3]), last)).toEqual(['表.yaml 8:1+1', '表.yaml 8:1+1']);
  });
});

describe('A6 (M11), A7: documents in force', () => {
  const now = (...counts: number[]): Draft => ({ two: { 行政规范性文件: counts } });
  const last = now(5, 1, 49);
  test('is silent', () => {
    expect(places(a6, now(8, 3, 54), last)).toEqual([]);
    expect(places(a6, now(8, 3, 62))).toEqual([]);
    expect(places(a7, now(8, 3, 54), last)).toEqual([]);
    expect(places(a6, now(8, 3, 54), { year: 2020, two: { 规范性文件: [5, 5, 49] } })).toEqual([]);
  });
  test('A6: does not roll forward', () => {
    expect(messages(a6, now(8, 3, 62), last)).toEqual([
      '表二“规范性文件”现行有效是 62，按上年 49 + 本年制发 8 − 本年废止 3 应为 54，相差 +8',
    ]);
    expect(places(a6, now(8, 3, 62), last)).toEqual(['表.yaml 2:1+1']);
  });
  test('A7: fewer in force than were made and kept', () => {
    expect(messages(a7, now(8, 3, 4))).toEqual(['表二“规范性文件”现行有效件数是 4，应不少于 5（8 − 3）']);
  });
  test('A7: more repealed than there were', () => {
    expect(messages(a7, now(8, 60, 0), last)).toEqual([
      '表二“规范性文件”本年废止件数是 60，应不多于 57（49 + 8）',
    ]);
  });
});

describe('A13: pending cases', () => {
  const last: Draft = { four: { 行政复议: [1, 0, 0, 2], 复议后起诉: [0, 0, 0, 1] } };
  test('is silent where they reappear', () => {
    expect(places(a13, { four: { 行政复议: [2], 未经复议直接起诉: [0, 0, 1] } }, last)).toEqual([]);
  });
  test('finds', () => {
    expect(messages(a13, { four: { 行政复议: [1] } }, last)).toEqual([
      '表四“行政复议”总计是 1，上年报告有 2 件尚未审结，应不少于此数',
      '表四“行政诉讼”总计是 0，上年报告有 1 件尚未审结，应不少于此数',
    ]);
  });
});

describe('M26: repeated text', () => {
  const copied =
    '着力规范文件发布格式，在对各镇文件数量和公开情况进行充分摸底的基础上协调平台服务商完善发布字段形成长效机制';
  const own = (k: string): string =>
    `${k}针对河湖管护信息公开不及时的情况，逐月通报并约谈责任科室，年底前完成整改。`;
  test('is silent over phrases that everybody uses', () => {
    const phrase = '以习近平新时代中国特色社会主义思想为指导';
    expect(
      places(m26, { texts: { 5: `${phrase}，抓整改。` } }, { texts: { 5: `${phrase}，促公开。` } }),
    ).toEqual([]);
    expect(places(m26, { texts: { 5: own('今') } }, { texts: { 5: copied } })).toEqual([]);
    expect(places(m26, { lead: copied }, { lead: copied })).toEqual([]);
  });
  test('says the share and shows the passages', () => {
    const draft: Draft = {
      texts: { 5: `${own('本年')}\n\n**${copied.slice(0, 10)}**${copied.slice(10)}。` },
    };
    const last: Draft = { texts: { 5: `前言。${copied}，成效明显。` } };
    expect(places(m26, draft, last)).toEqual(['5.md 3:3+55']);
    expect(messages(m26, draft, last)[0]).toBe(
      `“存在的主要问题及改进情况”有 59% 与上年报告相同（52 字），应在 30% 以下。最长的几段：“${copied}”（52 字）`,
    );
  });
});

describe('M35: jumps', () => {
  test.each([
    [5104, 5310],
    [5104, 700],
    [2, 40],
    [0, 40],
  ])('is silent: %i → %i', (then, now) => {
    expect(places(m35, { two: { 行政许可: [now] } }, { two: { 行政许可: [then] } })).toEqual([]);
  });
  test.each([
    [5104, 531],
    [5104, 0],
    [120, 1200],
  ])('finds: %i → %i', (then, now) => {
    expect(places(m35, { two: { 行政许可: [now] } }, { two: { 行政许可: [then] } })).toEqual([
      '表.yaml 3:1+1',
    ]);
  });
  test('applications, and a fee with its unit mixed up', () => {
    const draft: Draft = {
      three: { 本年新收政府信息公开申请数量: [27], 予以公开: [27] },
      two: { 行政事业性收费: ['15230'] },
    };
    const last: Draft = {
      three: { 本年新收政府信息公开申请数量: [275], 予以公开: [275] },
      two: { 行政事业性收费: ['1.4892'] },
    };
    expect(messages(m35, draft, last)).toEqual([
      '“表二 行政事业性收费 本年收费金额（单位：万元）”上年是 1.4892，本年是 15230，相差悬殊',
      '“表三 一、本年新收政府信息公开申请数量”上年是 275，本年是 27，相差悬殊',
      '“表三 （七）总计”上年是 275，本年是 27，相差悬殊',
    ]);
  });
});
