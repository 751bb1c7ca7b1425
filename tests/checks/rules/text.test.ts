import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/checks/rule.ts';
import { m14 } from '../../../src/checks/rules/m14.ts';
import { m15 } from '../../../src/checks/rules/m15.ts';
import { m16 } from '../../../src/checks/rules/m16.ts';
import { m22 } from '../../../src/checks/rules/m22.ts';
import { m23 } from '../../../src/checks/rules/m23.ts';
import { m25 } from '../../../src/checks/rules/m25.ts';
import { m29 } from '../../../src/checks/rules/m29.ts';
import { m30 } from '../../../src/checks/rules/m30.ts';
import { m31 } from '../../../src/checks/rules/m31.ts';
import { m34 } from '../../../src/checks/rules/m34.ts';
import { m37 } from '../../../src/checks/rules/m37.ts';
import { m42 } from '../../../src/checks/rules/m42.ts';
import { m43 } from '../../../src/checks/rules/m43.ts';
import { m49 } from '../../../src/checks/rules/m49.ts';
import type { Draft } from '../../support/report.ts';
import { marked, messages, places } from './expect-findings.ts';

/** Rules that look at wording alone. Each right text is silent; in each wrong one ⟦…⟧ is what the caret underlines. */
const TEXTS: readonly {
  readonly rule: Rule;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}[] = [
  {
    rule: m14,
    right: [
      '依照国办公开办函〔2021〕30号编制。',
      '按《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
      '根据《条例》（国务院令第711号）编制。',
      '落实国办发〔2019〕61号文件要求。',
    ],
    wrong: [
      '依照⟦国办公开办函〔2019〕60号⟧编制。',
      '依照⟦国办公开办函[2019]60号⟧编制。',
      '按《关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2021〕30号⟧）编制。',
      '根据《条例》（⟦国务院令第492号⟧）编制。',
    ],
  },
  {
    rule: m15,
    right: [
      '根据《中华人民共和国政府信息公开条例》《政府信息公开条例》编制。',
      '按《中华人民共和国政府信息公开工作年度报告格式》编制。',
      '编制《政府信息公开指南》《政府信息公开目录》，印发《政府信息公开申请办理规范》。',
    ],
    wrong: [
      '根据⟦《中华人民共和国政府信息公开》⟧编制。',
      '根据⟦《中华人民共和国政府信息公开条列》⟧第五十条编制。',
      '根据⟦《中华人民共和国信息公开条例》⟧编制。',
    ],
  },
  {
    rule: m16,
    right: [
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
      '本报告共分六个部分。',
      '培训分三个部分推进：组织、实施、总结。',
    ],
    wrong: [
      '本报告由总体情况、主动公开情况、存在的问题等⟦五个部分⟧组成。',
      '本报告包括总体情况、主动公开、申请情况、复议诉讼情况、存在问题⟦六个部分⟧。',
    ],
  },
  {
    rule: m22,
    right: [
      '一是抓培训；二是抓审查；三是抓通报。',
      '一是抓培训。\n\n二是抓审查。',
      '## 甲\n\n一是抓培训；二是抓审查。\n\n## 乙\n\n一是建制度；二是强监督。',
      '统一是为了规范，其中之一是培训。',
      '第一，建章立制；第二，加强监督。',
      '一要学；二要干。一是甲；二是乙。',
      '主要是1.清理文件；2.修订目录；3.归档。',
      '落实2.加强培训的要求。',
    ],
    wrong: [
      '一是抓培训；⟦三是⟧抓审查；⟦三是⟧抓通报。',
      '⟦一是⟧抓培训，持续用力。',
      '⟦二是⟧抓审查；三是抓通报。',
      '主要是1.清理文件；2.修订目录；⟦4.⟧归档。',
      '⟦（一）是⟧抓培训；⟦（二）是⟧抓审查。',
      '## 甲\n\n一是建制度；二是强监督；⟦四是⟧抓落实。',
      '第一，建章立制；⟦第三，⟧加强监督。',
    ],
  },
  {
    rule: m23,
    right: [
      '本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。',
      '统计时段为２０２２年１月１日至１２月３１日。',
      '数据统计截至2022年12月31日，截至2022年底共有54件。',
      '统计期限：2022-01-01至2022-12-31。',
      '2022年5月15日至6月15日开展宣传月活动。',
      '截至2021年底，存量文件已全部清理。',
    ],
    wrong: [
      '所列数据统计期限自2022年1月1日至⟦2022年12月20日⟧。',
      '所列数据统计期限为⟦2021年1月1日⟧至⟦2021年12月31日⟧。',
      '截至⟦12月20日⟧，共公开信息300条。',
      '数据截至⟦2023年1月10日⟧。',
    ],
  },
  {
    rule: m25,
    right: [
      '2022年，全局公开信息156条，较2021年增加20条。',
      '2021年收到149件，2022年收到275件。',
      '2019年修订的《条例》施行以来，公开成为常态。',
      '针对2021年报告指出的问题逐项整改。',
      '落实《2021年政务公开工作要点》和〔2021〕30号文件。',
      '2021年度考核结果于上半年公布。',
      '2023年，我局将继续深化公开。',
    ],
    wrong: [
      '⟦2021年⟧，全局主动公开信息156条。',
      '召开会议3次，⟦2021年⟧共培训126人次。',
      '现公布⟦2021年度⟧政府信息公开工作年度报告。',
      '⟦二〇二一年⟧，我局主动公开信息156条。',
    ],
  },
  {
    rule: m29,
    right: [
      '人民政府政府信息公开工作，为了了解情况，一件一件研究研究。',
      '公开条例全文，共条分缕析，合计件数见表，增长8.5%。',
      '目的的确明确。',
      '2022年1月1日，发布信息12条。',
    ],
    wrong: [
      '加强⟦审核审核⟧，掌握⟦情况情况⟧。',
      '全年⟦共条⟧，公开政府⟦信息条⟧。',
      '同比⟦增长%⟧。',
      '我局⟦的的⟧工作，联系电话⟦____⟧。',
      '于⟦2022年 月 日⟧印发，培训⟦XX⟧次，名单⟦待补充⟧。',
    ],
  },
  {
    rule: m30,
    right: ['《关于印发〈公开指南〉的通知》', '甲<乙，《公开指南》', '《甲》《乙》'],
    wrong: [
      '《关于印发⟦<⟧公开指南⟦>⟧的通知》',
      '《关于印发⟦《⟧公开指南⟦》⟧的通知》',
      '《关于印发⟦＜⟧公开指南⟦＞⟧的通知》',
    ],
  },
  {
    rule: m31,
    right: [
      '答复的规范性（试行），《工作规则》“回头看”。',
      '全年1,234件，12:30开会，电话0533-3183622，网址http://www.a.gov.cn，邮箱a@b.cn。',
      '电话：(0533)3183622。',
      '包括：1）甲；2）乙；A.丙。',
      '采用“人工+技术”的办法；It’s OK, fine.',
      '（一）甲（含（二）乙）。',
      '包括年报、指南……等；见A...B，3.5万件。',
      '公开政策、解读……全年275件；见附件../图/一.png，Wait...OK。',
    ],
    wrong: [
      '提高规范性⟦,⟧2022年办理275件。',
      '《关于⟦...⟧的通知》，公开⟦..⟧，年报⟦。。。⟧，指南⟦…⟧。',
      '联系人⟦:⟧办公室⟦(⟧公开科⟦)⟧',
      '制定⟦《⟧工作规则（试行）。',
      '开展⟦“⟧回头看，形成闭环。',
      '形成闭环⟦）⟧，继续。',
      '印发⟦《《⟧工作规则》。',
      '内容⟦，，⟧重复',
      '依法答复⟦.⟧',
    ],
  },
  {
    rule: m34,
    right: [
      '2022年，全局举办培训3期，较上年增加1期。',
      '《今年工作要点》要求，“今年”一词不用。',
      '于12月31日前完成，并附说明年度数据。',
    ],
    wrong: [
      '⟦今年以来⟧，举办培训3期。',
      '比⟦去年⟧增加1期，⟦明年⟧再办。',
      '⟦截至目前⟧，共公开300条。',
      '⟦近日⟧，网站改版。',
    ],
  },
  {
    rule: m42,
    right: ['电话：0794-8420000，统一社会信用代码11370300004222138M。', '流水号20221234567890123456。'],
    wrong: ['联系人手机⟦13807941234⟧。', '身份证号⟦36100219900307123X⟧。', '手机⟦138 0794 1234⟧'],
  },
  {
    rule: m43,
    right: [
      '拓宽业务培训渠道，扩宽道路。',
      '工作截止时间为12月31日。',
      '截至2022年底。',
      '谁的信息自己公开，年末公开、周末开展，已全部办结。',
    ],
    wrong: [
      '⟦扩宽⟧业务培训渠道。',
      '⟦截止⟧2022年12月31日，⟦布署⟧3次。',
      '办理结果⟦己⟧全部公开，⟦末⟧发生投诉。',
    ],
  },
  {
    rule: m49,
    right: [
      '全年公开信息120条，增长5.2%，不足1‰，由APP公开3．',
      '答复申请{{ 表三．总计．１ }}件。',
      '1．加强公开。',
    ],
    wrong: [
      '全年公开⟦１２０⟧条，增长5.2⟦％⟧。',
      '增长⟦１２．５％⟧，访问⟦１．５⟧万次，占2⟦﹪⟧、3⟦٪⟧。',
      '⟦１⟧．2022年公开⟦３⟧件，由⟦ＡＰＰ⟧受理。',
    ],
  },
];

describe.each(TEXTS)('$rule.code', ({ rule, right, wrong }) => {
  test.each(right)('is silent: %s', (text) => {
    expect(places(rule, { texts: { 1: text } })).toEqual([]);
  });

  test.each(wrong)('finds: %s', (body) => {
    const { text, places: expected } = marked(body);
    expect(places(rule, { texts: { 1: text } })).toEqual(expected);
    expect(messages(rule, { texts: { 1: text } })).toHaveLength(expected.length);
  });
});

describe('M25 beside last year’s report', () => {
  const body = '我局完善制度，2021年度的台账已全部建立。';
  test('the same sentence again', () => {
    expect(places(m25, { texts: { 1: body } })).toEqual([]);
    expect(places(m25, { texts: { 1: body } }, { texts: { 1: body } })).toEqual(['1.md 1:8+6']);
  });
});

describe('M37: the organ’s name', () => {
  const draft = (more: Draft): Draft => ({ organ: '临川县市场监督管理局', ...more });

  test.each<Draft>([
    { texts: { 1: '临川县市场监督管理局严格落实，临川县财政局配合。' } },
    { title: ['临川县市场监督管理局', '2022年政府信息公开工作年度报告'] },
    { title: ['2022年临川县市场监督管理局政府信息公开年度报告'] },
    { title: ['临川县市场监督管理局关于2022年政府信息公开工作年度报告'] },
    { organ: '临川县民政局', texts: { 1: '会同临川县财政局、临川县水务局办理。' } },
    { organ: '淄博市政府办公室', texts: { 1: '依托淄博市人民政府网站。' } },
    { signature: '临川县市场监督管理局' },
  ])('is silent: %j', (more) => {
    expect(places(m37, draft(more))).toEqual([]);
  });

  test('a letter that differs, in the text', () => {
    const { text, places: expected } = marked(
      '⟦临川县市场监督管理处⟧公开。'.replace('处', '局').replace('监', '临'),
    );
    expect(places(m37, draft({ texts: { 1: text } }))).toEqual(expected);
  });

  test('人民 left out or put in', () => {
    const { text, places: expected } = marked('⟦淄博市人民政府办公室⟧负责。');
    expect(places(m37, { organ: '淄博市政府办公室', texts: { 1: text } })).toEqual(expected);
  });

  test('title and signature', () => {
    expect(messages(m37, draft({ title: ['临川县工商局2022年政府信息公开工作年度报告'] }))).toEqual([
      '标题的机关名称是“临川县工商局”，应为“临川县市场监督管理局”',
    ]);
    expect(places(m37, draft({ signature: '临川县工商局' }))).toEqual(['0.yaml 1:1+1']);
  });
});
