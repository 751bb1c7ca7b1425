import { type Finding, finding } from '../../diagnostics/finding.ts';
import { previous } from '../previous.ts';
import type { Rule } from '../rule.ts';
import { type CaseKind, caseTotal } from '../text/cases.ts';

const PENDING = 3;

/** Cases that were pending at the end of last year are in this year's table, decided or still pending. */
export const a13: Rule = {
  code: 'A13',
  level: 'hint',
  clause: '{notice} 附件 表四',
  title: { zh: '上年未审结案件', en: 'cases pending last year' },
  message: {
    zh: '表四“{kind}”总计是 {found}，上年报告有 {expected} 件尚未审结，应不少于此数',
    en: 'table four, {kind}, has {found} cases; expected at least the {expected} that were pending last year',
  },
  mend: {
    zh: '把上年未审结、本年审结（或仍未审结）的案件计入本年表四',
    en: 'count the cases of last year that were decided this year, or are still pending',
  },
  why: {
    zh: '上年未审结的案件本年应有结果，或仍列在尚未审结。',
    en: 'A pending case ends, or stays pending; it does not vanish.',
  },
  good: '行政复议: { 结果维持: 1 } （上年：尚未审结 1）',
  bad: '行政复议: {} （上年：尚未审结 1）',

  *check(report, context): Iterable<Finding> {
    const lastYear = previous(report, context);
    if (lastYear === undefined) return;
    for (const kind of ['行政复议', '行政诉讼'] satisfies CaseKind[]) {
      const [found, expected] = [caseTotal(report, kind), caseTotal(lastYear, kind, PENDING)];
      if (found === undefined || expected === undefined || found >= expected) continue;
      const k = report.edition.four.blocks.findIndex(({ label, under }) => label === kind || under === kind);
      yield finding(a13, report.four.blocks[k]?.place ?? report.four.place, { kind, found, expected });
    }
  },
};
