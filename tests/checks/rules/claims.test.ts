import { describe, expect, test } from 'vitest';
import { m4 } from '../../../src/checks/rules/m4.ts';
import { m5 } from '../../../src/checks/rules/m5.ts';
import { m6 } from '../../../src/checks/rules/m6.ts';
import { m7 } from '../../../src/checks/rules/m7.ts';
import type { Draft } from '../../support/report.ts';
import { marked, messages, places } from './expect-findings.ts';

/** A report of 275 new and 3 carried applications, 266 handled, 12 carried forward. */
const DRAFT: Draft = {
  organ: '临川市政府办公室',
  two: { 规章: [2, 1, 34], 行政规范性文件: [8, 3, 54] },
  three: {
    本年新收政府信息公开申请数量: [260, 15],
    上年结转政府信息公开申请数量: [3],
    予以公开: [123, 5],
    部分公开: [1],
    '危及“三安全一稳定”': [2],
    属于四类过程性信息: [3, 1],
    本机关不掌握相关政府信息: [101, 9],
    没有现成信息需要另行制作: [2],
    其他: [19],
    结转下年度继续办理: [12],
  },
  four: { 行政复议: [4, 0, 0, 1], 未经复议直接起诉: [1], 复议后起诉: [1, 0, 1, 0] },
};
const text = (body: string): Draft => ({ ...DRAFT, texts: { 1: body } });

describe('M4: documents', () => {
  test.each([
    '全年制发行政规范性文件8件，废止3件，现行有效54件。',
    '本年度出台规章2部、规范性文件８件。',
    '印发8份规范性文件，均按时公开。',
    '主动公开规范性文件54件，公开率100%。',
    '累计公开规范性文件312件。',
    '2016年以来清理规范性文件120余件。',
    '审查各镇街报送的规范性文件41件，提出意见96条。',
    '发布规范性文件解读材料12篇，公开规章制度7项。',
    '全县各部门共制发规范性文件63件。',
    '2021年制发规范性文件11件，2022年制发规范性文件8件。',
    '制发规范性文件8件，其中水资源管理规范性文件5件、河道管理规范性文件3件。',
    '按《行政规范性文件9件清单》执行。',
  ])('is silent: %s', (body) => {
    expect(places(m4, text(body))).toEqual([]);
  });

  test.each([
    '全年制发⟦行政规范性文件9件⟧。',
    '本机关印发⟦规范性文件10份⟧，均已公开。',
    '修订3件、废止⟦规范性文件4件⟧。',
    '公开文件156件（其中政府规章2件、⟦市政府规范性文件1件、办公室规范性文件8件⟧）。',
    '全年出台⟦政府规章三部⟧。',
    '现有⟦45件规范性文件⟧现行有效。',
    '印发规范性文件8件，⟦废止4件⟧，⟦现行有效45件⟧。',
    '办理⟦行政许可79件⟧，作出⟦行政处罚决定6件⟧。',
    '全年⟦行政事业性收费0.63万元⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m4, text(plain))).toEqual(expected);
  });

  test('says what was added up', () => {
    expect(messages(m4, text('公开市政府规范性文件1件、市政府办公室规范性文件8件。'))).toEqual([
      '“市政府规范性文件1件、市政府办公室规范性文件8件”计 1+8=9，表二“规范性文件”本年制发件数是 8，相差 +1',
    ]);
  });

  test('a chart’s columns', () => {
    const chart = (office: number): Draft => ({
      ...DRAFT,
      charts: [{ title: '文件公开情况', data: { 规章: 2, 市政府规范性文件: 1, 办公室规范性文件: office } }],
    });
    expect(places(m4, chart(7))).toEqual([]);
    expect(places(m4, chart(8))).toEqual(['表.yaml 100:1+1']);
  });

  test('a chart of half a year, or of several', () => {
    const charted = (title: string, data: Readonly<Record<string, number>>): Draft => ({
      ...DRAFT,
      charts: [{ title, unit: '件', data }],
    });
    expect(places(m4, charted('文件公开情况', { 规章: 3 }))).toHaveLength(1);
    expect(places(m4, charted('上半年文件公开情况', { 规章: 3 }))).toEqual([]);
    expect(places(m4, charted('历年文件公开情况', { '2021年规章': 3, '2022年规章': 2 }))).toEqual([]);
  });
});

describe('M5: cases', () => {
  test.each([
    '因政府信息公开被申请行政复议5件，其中维持4件、尚未审结1件；被提起行政诉讼3件。',
    '政府信息公开行政诉讼案件3件，其中复议后起诉2件，未经复议直接起诉1件。',
    '围绕信息公开，全年无行政诉讼败诉案件和行政复议被纠错案件。',
    '县司法局作为复议机关审理行政复议案件320件，推进政府信息公开。',
    '办理行政复议案件47件。',
    '信息公开方面，2021年行政复议9件，2022年5件。',
    '全市政府信息公开行政复议170件。',
  ])('is silent: %s', (body) => {
    expect(places(m5, text(body))).toEqual([]);
  });

  test.each([
    '因政府信息公开被申请⟦行政复议4件⟧。',
    '政府信息公开行政复议5起，结果⟦维持5起⟧。',
    '因信息公开引发行政⟦诉讼２件⟧。',
    '涉及信息公开的案件中，⟦复议后起诉3件⟧。',
    '全年⟦未发生因政府信息公开引起的行政复议、行政诉讼⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m5, text(plain))).toEqual(expected);
  });

  test('a denial says how many there were', () => {
    const body = '信息公开工作无行政诉讼败诉案件。';
    const lost: Draft = { texts: { 1: body }, four: { 复议后起诉: [0, 2] } };
    expect(messages(m5, lost)).toEqual(['“无行政诉讼败诉案件”计 0，表四“行政诉讼结果纠正”是 2，相差 −2']);
    expect(places(m5, { texts: { 1: body } })).toEqual([]);
  });
});

describe('M6: outcomes', () => {
  test.each([
    '予以公开128件、部分公开1件、不予公开6件、无法提供112件。',
    '其中128件予以公开，6件不予公开。',
    '予以公开和部分公开共129件。',
    '予以公开、部分公开分别为128件、1件。',
    '自然人申请的予以公开123件。',
    '2021年予以公开90件。',
    '全市各级共答复：予以公开5300件。',
    '予以公开率达48.1%，不予公开占2.3%。',
    '本机关不掌握相关政府信息110件。',
  ])('is silent: %s', (body) => {
    expect(places(m6, text(body))).toEqual([]);
  });

  test.each([
    '⟦予以公开123件⟧，其余另行答复。',
    '办理结果：⟦不予公开4件⟧。',
    '共有⟦110件无法提供⟧。',
    '予以公开、部分公开分别为128件、⟦11件⟧。',
    '⟦予以公开和部分公开一百二十八件⟧。',
    '⟦“予以公开”和“部分公开”128件⟧。',
    '⟦予以公开128件⟧（含部分公开1件）。',
    '申请中，⟦本机关不掌握相关信息101件⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m6, text(plain))).toEqual(expected);
  });

  test('names the row or column that was quoted instead of the sum', () => {
    expect(messages(m6, text('不予公开4件。'))).toEqual([
      '“不予公开4件”计 4（表三“6.属于四类过程性信息”一项的数），表三“（三）不予公开”总计是 6，相差 −2',
    ]);
    expect(messages(m6, text('予以公开123件。'))[0]).toContain('（表三“自然人”一项的数）');
  });
});

describe('M7: applications', () => {
  test.each([
    '2022年共代市政府办理政府信息公开申请275件，同比增长84.6%。',
    '全年收到政府信息公开申请275件，上年结转3件，办结266件，结转下年12件。',
    '收到和结转政府信息公开申请278件。',
    '全年新收政府信息公开申请２７５件。',
    '办理依申请公开政府信息公开申请266件。',
    '自2016年以来，累计收到政府信息公开申请1500余件。',
    '全县共收到政府信息公开申请5000件，办结4900件。',
    '通过网络收到政府信息公开申请200件，信函收到申请75件。',
    '收到自然人政府信息公开申请260件。',
    '较2021年收到政府信息公开申请149件有所增加。',
    '受理行政许可申请5300件，推进政府信息公开。',
    '收到政府信息公开申请约280件。',
  ])('is silent: %s', (body) => {
    expect(places(m7, text(body))).toEqual([]);
  });

  test.each([
    '全年共⟦收到政府信息公开申请257件⟧。',
    '本年⟦新收政府信息公开申请278件⟧。',
    '收到申请275件，⟦办结依申请公开275件⟧。',
    '收到信息公开申请275件，⟦结转下年度继续办理21件⟧。',
    '收到信息公开申请275件，⟦上年度结转2件⟧。',
    '收到信息公开申请275件，其中⟦自然人申请250件⟧，⟦法人或其他组织51件⟧。',
    '信息公开申请⟦共依法办理263件⟧。',
    '今年我局⟦接到二百五十七件政府信息公开申请⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m7, text(plain))).toEqual(expected);
  });

  test('in a government’s own report its region is its own', () => {
    const own = { ...text('全县共收到政府信息公开申请5000件。'), organ: '临川县人民政府' };
    expect(places(m7, own)).toEqual(['1.md 1:4+15']);
    const office = { ...text('县政府办公室共收到政府信息公开申请50件。'), organ: '临川县人民政府' };
    expect(places(m7, office)).toEqual([]);
  });
});
