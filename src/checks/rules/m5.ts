import { type Finding, finding } from '../../diagnostics/finding.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { caseClaims, caseDenials, denied } from '../text/cases.ts';
import { contradictions } from '../text/claims.ts';
import { locate } from '../text/sentences.ts';

/** Reviews and lawsuits counted, or denied, in the text, against 表四. */
export const m5: Rule = {
  code: 'M5',
  level: 'warning',
  clause: '{notice} 附件 表四',
  needsYear: true,
  title: { zh: '复议诉讼数与表四不符', en: 'cases against table four' },
  message: {
    zh: '“{term}”计 {found}，{name}是 {expected}，相差 {difference}',
    en: '“{term}” counts {found}; expected {expected}, {nameEn} (difference {difference})',
  },
  mend: {
    zh: '核对案件台账，改正正文或表四；正文说的是别的范围的，写明范围，或在“接受”中写明理由',
    en: 'check the register of cases and mend the text or table four; where the text means other cases, say which, or accept it with a reason',
  },
  why: {
    zh: '正文与表四的案件数不一致，是评估中常见的扣分项（如正文 134 件、表四 170 件）。',
    en: 'Texts and tables that count cases differently are often marked down (134 in the text, 170 in the table).',
  },
  good: '因政府信息公开被申请行政复议5件，其中维持4件。 （表四：结果维持 4，总计 5）',
  bad: '因政府信息公开被申请行政复议4件。 （表四：总计 5）',

  *check(report): Iterable<Finding> {
    yield* contradictions(m5, report, caseClaims(report));
    for (const denial of caseDenials(report)) {
      const { sentence, start, end, kinds, outcome } = denial;
      const expected = denied(report, denial);
      if (expected === 0) continue;
      const name = `${kinds.join('、')}${outcome === undefined ? '总计' : '结果纠正'}`;
      yield finding(m5, locate(sentence, start, end), {
        term: sentence.text.slice(start, end),
        found: 0,
        name: `表四“${name}”`,
        nameEn: `table four, ${name}`,
        expected,
        difference: signed(-expected),
      });
    }
  },
};
