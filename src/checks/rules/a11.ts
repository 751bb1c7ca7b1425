import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { feeCell, feeInYuan, receivedFees } from '../text/fees.ts';
import { locate } from '../text/sentences.ts';

/** Fees for handling applications are 行政事业性收费 too, so that 表二's amount is at least theirs. */
export const a11: Rule = {
  code: 'A11',
  level: 'warning',
  clause: '国办函〔2020〕109号',
  title: { zh: '信息处理费与表二', en: 'fees for handling in table two' },
  message: {
    zh: '“{term}”合 {found} 万元，多于表二行政事业性收费的 {expected} 万元',
    en: '“{term}” is {found} 万元; expected at most {expected}, the amount of 行政事业性收费 in table two',
  },
  mend: {
    zh: '信息处理费属于行政事业性收费，计入表二（单位：万元）；或改正正文的金额',
    en: 'count these fees in table two (in 万元), or mend the amount in the text',
  },
  why: {
    zh: '信息处理费按行政事业性收费管理，第六部分的金额不应大于表二的金额。',
    en: 'These fees are administrative charges; part six cannot have more of them than table two.',
  },
  good: '收取信息处理费120元。 （表二：0.012）',
  bad: '收取信息处理费120元。 （表二：0）',

  *check(report): Iterable<Finding> {
    const yuan = feeInYuan(report);
    if (yuan === undefined) return;
    for (const { sentence, figure, start, end } of receivedFees(report)) {
      if (figure.approximate || figure.value <= yuan) continue;
      yield finding(a11, locate(sentence, start, end), {
        term: sentence.text.slice(start, end),
        found: figure.value / 10000,
        expected: feeCell(report)?.text ?? '0',
      });
    }
  },
};
