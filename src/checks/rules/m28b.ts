import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { receivedFees } from '../text/fees.ts';
import { partText } from '../text/passages.ts';

/** Part six reports the fees for handling applications, and does not deny those that were received. */
export const m28b: Rule = {
  code: 'M28b',
  level: 'warning',
  clause: '国办公开办函〔2021〕30号；国办函〔2020〕109号',
  needsYear: true,
  title: { zh: '信息处理费情况', en: 'fees for handling in part six' },
  message: { zh: '第六部分“{part}”{problem}', en: '“{part}” {problemEn}' },
  mend: {
    zh: '写明信息处理费的收取情况：未收取的也要写“未收取信息处理费”',
    en: 'say what fees were received, or that none were (未收取信息处理费)',
  },
  why: {
    zh: '发出收费通知的件数和总金额、实际收取的总金额，须在“其他需要报告的事项”中报告。',
    en: 'The number and amount of fee notices and what was received are to be reported in this part.',
  },
  good: '2022年度未发出收费通知，未收取信息处理费。',
  bad: '（一）建议提案办理情况……（没有写信息处理费）',

  *check(report): Iterable<Finding> {
    const part = report.parts.find(({ spec }) => spec.number === 6);
    // The fees exist since 2021: 国办函〔2020〕109号.
    if (part === undefined || report.year < 2021) return;
    const text = partText(report, 6);
    // A part that is missing or could not be read is told as that.
    if (text === '' && part.before.length === 0) return;
    const about = { part: part.heading };
    if (!/信息处理费|收费|处理费用|收取.{0,6}费/.test(text)) {
      const problem = '没有写信息处理费的收取情况';
      yield finding(m28b, part.place, { ...about, problem, problemEn: 'does not mention 信息处理费' });
      return;
    }
    const [received] = receivedFees(report);
    if (received !== undefined && /未收取[^。；]{0,6}(?:信息处理费|费用)/.test(text)) {
      const problem = `写未收取，而别处写收取“${received.figure.text}”`;
      const problemEn = `says that none were received, but elsewhere “${received.figure.text}” were`;
      yield finding(m28b, part.place, { ...about, problem, problemEn });
    }
  },
};
