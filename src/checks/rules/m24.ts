import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { isGovernment } from '../text/scope.ts';

/** Departments publish by 31 January, governments by 31 March. */
export const m24: Rule = {
  code: 'M24',
  level: 'hint',
  clause: '《政府信息公开条例》第四十九条',
  title: { zh: '发布时间', en: 'date of publication' },
  message: {
    zh: '发布日期是 {found}，应不晚于 {expected}',
    en: 'the date of publication is {found}; expected {expected} or earlier',
  },
  mend: { zh: '核对发布日期；确已迟发的，不必改', en: 'check the date; leave it if the report was late' },
  why: {
    zh: '政府部门应在每年 1 月 31 日前、县级以上地方人民政府应在 3 月 31 日前公布。',
    en: 'Departments publish by 31 January, governments of counties and above by 31 March.',
  },
  good: '发布日期: 2023-01-20',
  bad: '发布日期: 2023-06-05',

  *check(report): Iterable<Finding> {
    const { date, year, organ, place } = report;
    const expected = `${year + 1}-${isGovernment(organ) ? '03-31' : '01-31'}`;
    // ISO dates sort as text.
    if (date > expected) yield finding(m24, place, { found: date, expected });
  },
};
