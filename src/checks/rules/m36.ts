import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount } from '../../report/figures.ts';
import type { Rule } from '../rule.ts';
import { feeCell, namedFees } from '../text/fees.ts';
import { locate } from '../text/sentences.ts';

/** 表二 takes 万元: a fee of 15000元 is 1.5 there. */
export const m36: Rule = {
  code: 'M36',
  level: 'warning',
  clause: '{notice} 附件 表二',
  title: { zh: '元与万元混淆', en: '元 and 万元' },
  message: {
    zh: '“{term}”是 {yuan} 元，表二的收费金额写 {found}（单位是万元），应为 {expected}',
    en: '“{term}” is {yuan} yuan, and table two has {found} (in 万元); expected {expected}',
  },
  mend: {
    zh: '表二的单位是万元：把元数除以 10000；或改正正文的单位',
    en: 'the table is in 万元: divide by 10000, or mend the unit in the text',
  },
  why: {
    zh: '把元当万元填，金额会差一万倍。',
    en: 'An amount in 元 typed where 万元 is meant is wrong ten thousand times.',
  },
  good: '收取行政事业性收费15000元。 （表二：1.5）',
  bad: '收取行政事业性收费15000元。 （表二：15000）',

  *check(report): Iterable<Finding> {
    const cell = feeCell(report);
    const value = amount(cell);
    if (cell === undefined || value === undefined || value === 0) return;
    for (const { sentence, figure, start, end } of namedFees(report)) {
      const term = sentence.text.slice(start, end);
      const inText = locate(sentence, start, end);
      const params = { term, yuan: figure.value, found: cell.text };
      if (figure.value === value) {
        const at = cell.written ? cell.place : inText;
        yield finding(m36, at, { ...params, expected: `${value / 10_000}` });
      } else if (figure.value === Math.round(value * 1e8)) {
        // 125000万元 of a text, where the table rightly has 12.5.
        yield finding(m36, inText, { ...params, expected: `${value}万元` });
      }
    }
  },
};
