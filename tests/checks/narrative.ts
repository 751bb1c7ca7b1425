import { check } from '../../src/checks/index.ts';
import { type Draft, report } from '../support/report.ts';

/** A report whose running text is tried out: its tables, and the parts around the text. */

/** Parts five and six as they should be. */
export const OTHERS = {
  5: '一是信息更新不及时，12个栏目超过30天未更新；二是培训不够。',
  6: '2022年度未收取信息处理费。',
};
/** What part one has to touch on. */
export const SUMMARY =
  '2022年，主动公开信息300条；政府信息公开申请依法办理；加强政府信息管理；门户网站平台完善；培训2次，强化监督保障。\n\n';

/** 新收 37, 上年结转 2, 总计 37, 结转下年 2; 予以公开 15, 部分公开 3, 不予公开 3, 无法提供 11, 不予处理 4, 其他处理 1. */
export const TABLES: Draft = {
  organ: '石柏县教育体育局',
  two: {
    行政规范性文件: [3, 1, 22],
    行政许可: [97],
    行政处罚: [4],
    行政事业性收费: ['0.36'],
  },
  three: {
    本年新收政府信息公开申请数量: [30, 4, 0, 1, 2, 0],
    上年结转政府信息公开申请数量: [2],
    予以公开: [12, 2, 0, 0, 1, 0],
    部分公开: [3],
    属于国家秘密: [1],
    属于行政查询事项: [2],
    本机关不掌握相关政府信息: [6, 2, 0, 1, 0, 0],
    补正后申请内容仍不明确: [2],
    重复申请: [3, 0, 0, 0, 1, 0],
    其他: [1],
    结转下年度继续办理: [2],
  },
  four: { 行政复议: [2, 1, 0, 0], 未经复议直接起诉: [1, 0, 0, 1] },
};

/** The codes of what the checks find. */
export const codes = (draft: Draft): string[] =>
  check(report(draft)).map(({ diagnostic }) => diagnostic.code);

/** The report with a text after the summary of part one. */
export const withText = (text: string): Draft => ({ ...TABLES, texts: { 1: SUMMARY + text, ...OTHERS } });
