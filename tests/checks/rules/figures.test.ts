import { describe, expect, test } from 'vitest';
import { m3 } from '../../../src/checks/rules/m3.ts';
import { m8 } from '../../../src/checks/rules/m8.ts';
import { m9 } from '../../../src/checks/rules/m9.ts';
import { m10 } from '../../../src/checks/rules/m10.ts';
import type { Draft } from '../../support/report.ts';
import { marked, messages, places } from './expect-findings.ts';

const THREE: Draft['three'] = {
  本年新收政府信息公开申请数量: [260, 15],
  予以公开: [123, 5],
  本机关不掌握相关政府信息: [104, 10],
  没有现成信息需要另行制作: [2],
  其他: [19],
  结转下年度继续办理: [12],
};
const text = (body: string): Draft => ({ three: THREE, texts: { 1: body } });

describe('M3: charts', () => {
  const chart = (title: string, data: Readonly<Record<string, number>>, unit = '件'): Draft => ({
    three: THREE,
    four: { 行政复议: [4, 0, 0, 1] },
    charts: [{ title, unit, data }],
  });

  test.each<[string, Readonly<Record<string, number>>, string?]>([
    ['历年政府信息公开申请数量对比图', { '2021年': 149, '2022年': 275 }],
    ['近年申请办理数量', { '2020': 88, '2021': 149, '2022': 263 }],
    ['全市历年政府信息公开申请数量', { '2021年': 4100, '2022年': 5200 }],
    ['历年行政许可申请数量', { '2021年': 4100, '2022年': 5200 }],
    ['申请平均办理天数', { '2021年': 14, '2022年': 12 }, '天'],
    ['历年申请按时答复率', { '2021年': 98, '2022年': 100 }, '%'],
    ['申请办理结果', { 予以公开: 128, 无法提供: 116, 其他: 19 }],
    ['申请渠道', { 网络: 200, 信函: 75 }],
    ['建议提案办理结果', { 予以公开: 42, 部分公开: 8, 不予公开: 4 }],
    ['上半年申请办理结果', { 予以公开: 60, 无法提供: 50 }],
    ['申请人情况', { 自然人: 260, 商业企业: 15 }],
    ['复议和诉讼', { 行政复议: 5, 行政诉讼: 0 }],
    ['举办新闻发布会', { '2021年': 12, '2022年': 15 }],
  ])('is silent: %s %j', (title, data, unit) => {
    expect(places(m3, chart(title, data, unit))).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, number>>]>([
    ['历年政府信息公开申请数量对比图', { '2021年': 149, '2022年': 257 }],
    ['申请办理结果', { 予以公开: 128, 无法提供: 114 }],
    ['申请人情况', { 自然人: 206, 商业企业: 15 }],
    ['行政复议结果', { 结果维持: 5, 尚未审结: 1 }],
  ])('finds: %s %j', (title, data) => {
    expect(places(m3, chart(title, data))).toEqual(['表.yaml 100:1+1']);
  });

  test('of a chart of applications and cases, the names of the series say which they are', () => {
    const both = (cases: number): Draft => ({
      three: THREE,
      four: { 行政复议: [4, 0, 0, 1] },
      charts: [
        {
          title: '申请与复议',
          unit: '件',
          series: { 新收: { '2021年': 149, '2022年': 275 }, 行政复议: { '2021年': 3, '2022年': cases } },
        },
      ],
    });
    expect(places(m3, both(5))).toEqual([]);
    expect(messages(m3, both(6))).toEqual([
      '图表“申请与复议”的“2022年”是 6，表四“行政复议”总计是 5，相差 +1',
    ]);
  });

  test('says the difference, and looks at last year’s column as well', () => {
    const draft = chart('历年申请数量', { '2021年': 194, '2022年': 257 });
    const last: Draft = { three: { 本年新收政府信息公开申请数量: [149], 予以公开: [149] } };
    expect(messages(m3, draft, last)).toEqual([
      '图表“历年申请数量”的“2022年”是 257，表三“本年新收”总计是 275，相差 −18',
      '图表“历年申请数量”的“2021年”是 194，2021年表三“本年新收”总计是 149，相差 +45',
    ]);
  });
});

describe('M8: shares', () => {
  test.each([
    '收到申请805件，其中网上35件，占4.35%。',
    '予以公开128件，占申请总数的48.7%。',
    '自然人申请260件，占94.5%，商业企业15件，占5.5%。',
    '发布政务动态1200条，占全县发布总量的12%。',
    '公开目录共40项，其中民生类约15项，占40%。',
    '按时答复率100%。',
  ])('is silent: %s', (body) => {
    expect(places(m8, text(body))).toEqual([]);
  });

  test.each([
    '收到申请805件，其中网上35件，占⟦4.34%⟧。',
    '共受理来件１０４９件，其中来信301件（占⟦28.6%⟧）。',
    '自然人申请260件，占总数的⟦94%⟧。',
    '公开文件三十件，其中规范性文件八件，占比27%，其余为一般文件22件，占比⟦73.4%⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m8, text(plain))).toEqual(expected);
  });

  test('says what it should be', () => {
    expect(messages(m8, text('受理805件，网上35件占4.34%。'))).toEqual(['35 占 805 写作“4.34%”，应为 4.35%']);
  });
});

describe('M9: growth', () => {
  const last: Draft = { three: { 本年新收政府信息公开申请数量: [149], 予以公开: [149] } };

  test.each([
    '受理来件3646件，较上年3607件增长1.08%。',
    '受理来件3646件，较2021年的3607件增长1.1%。',
    '发布信息90条，比上年同期的120条减少30条，同比下降25%。',
    '收到政府信息公开申请275件，同比增长84.6%。',
    '举办发布会12场，与上年的12场相比持平。',
    '印发文件51件，同比增长8.5%。',
    '2021年发布90条，2022年发布120条，同比增长33.3%。',
    '网站访问量1200余次，较上年1000次增长12%。',
  ])('is silent: %s', (body) => {
    expect(places(m9, text(body), last)).toEqual([]);
  });

  test.each([
    '受理来件3646件，⟦较上年3607件增长1.05%⟧。',
    '受理来件3646件，⟦较2021年的3607件下降1.08%⟧。',
    '收到政府信息公开申请275件，⟦同比增长86.4%⟧。',
    '发布信息90条，⟦比上年同期的120条减少20条⟧。',
    '举办发布会12场，⟦与上年的21场相比持平⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m9, text(plain), last)).toEqual(expected);
  });

  test('a chart of years is a witness too', () => {
    const charts = [{ title: '历年发布会', data: { '2021年': 20, '2022年': 25 } }];
    expect(places(m9, { charts, texts: { 1: '举办发布会25场，同比增长25%。' } })).toEqual([]);
    expect(messages(m9, { charts, texts: { 1: '举办发布会25场，同比增长20%。' } })).toEqual([
      '“同比增长20%”算错：由 20 到 25，应为增长25%',
    ]);
  });
});

describe('M10: parts of a list', () => {
  test.each([
    '收到申请275件，其中自然人260件、商业企业15件。',
    '收到申请275件，其中网上提交200件。',
    '收到申请275件，其中网上提交200件、信函75件，办结263件。',
    '收到申请275件，其中网上提交200件，信函75件，答复263件。',
    '公开信息2599条，包括部门文件99条、政务动态2500条。',
    '公开信息2599条，包括部门文件33条、政务动态2500条等。',
    '公开文件156件（其中政府规章2件、市政府规范性文件1件、办公室规范性文件8件）。',
    '举办活动20余场，其中培训15场、宣讲9场。',
    '公开信息100条，其中财政信息60条（含预算40条、决算20条）、人事信息40条。',
    '举办培训3期，其中参训126人次。',
  ])('is silent: %s', (body) => {
    expect(places(m10, text(body))).toEqual([]);
  });

  test.each([
    '公开信息2599条，包括部门文件⟦33条、政务动态2500条⟧。',
    '收到申请275件，其中网上提交⟦200件、信函85件⟧。',
    '答复263件，分别为予以公开⟦128件、无法提供116件、其他9件⟧。',
    '全年公开文件六十件（其中县政府文件⟦四十件、办公室文件二十一件⟧）。',
    '举办发布会12场，其中专题⟦13场⟧。',
  ])('finds: %s', (body) => {
    const { text: plain, places: expected } = marked(body);
    expect(places(m10, text(plain))).toEqual(expected);
  });

  test('says the sum and the difference', () => {
    expect(messages(m10, text('公开信息2599条，包括文件33条、动态2500条。'))).toEqual([
      '分项之和 33+2500 = 2533，应等于总数“2599条”，相差 −66',
    ]);
  });
});
