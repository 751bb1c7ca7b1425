import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { isGovernment } from '../text/scope.ts';

/** Departments publish by 31 January, governments by 31 March. */
export const m24: Rule = {
  code: 'M24',
  level: 'hint',
  clause: '《政府信息公开条例》第四十九条',
  needsYear: true,
  title: { zh: '发布时间', en: 'date of publication' },
  message: {
    zh: '发布日期是 {found}，应{relation} {expected}',
    en: 'the date of publication is {found}; expected {relationEn} {expected}',
  },
  mend: { zh: '核对发布日期；确已迟发的，不必改', en: 'check the date; leave it if the report was late' },
  why: {
    zh: '政府部门应在每年 1 月 31 日前、县级以上地方人民政府应在 3 月 31 日前公布。',
    en: 'Departments publish by 31 January, governments of counties and above by 31 March.',
  },
  good: '发布日期: 2023-01-20',
  bad: '发布日期: 2023-06-05',

  *check(report): Iterable<Finding> {
    const { date, year, organ } = report;
    const place = report.datePlace ?? report.place;
    const first = `${year + 1}-01-01`;
    const last = `${year + 1}-${isGovernment(organ) ? '03-31' : '01-31'}`;
    const early = {
      relation: '在报告年度结束之后，不早于',
      relationEn: 'after the end of the reporting year,',
    };
    const late = { relation: '不晚于', relationEn: 'no later than' };
    // ISO dates sort as text.
    if (date < first) yield finding(m24, place, { found: date, expected: first, ...early });
    if (date > last) yield finding(m24, place, { found: date, expected: last, ...late });
  },
};
