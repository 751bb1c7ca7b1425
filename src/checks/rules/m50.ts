import { type Finding, finding, type Place } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { toldYear } from '../text/told-year.ts';

/**
 * 年度 is another year than the one that all of the report is of. What is held against the year (`needsYear`) waits until
 * they agree: each finding of it would be of this one cause.
 */
export const m50: Rule = {
  code: 'M50',
  level: 'error',
  title: { zh: '年度与全文不符', en: 'the reporting year and the texts' },
  message: {
    zh: '“年度”是 {found}，而标题、统计期限、发布日期、正文中写明的都是 {expected} 年（{where}）',
    en: '年度 is {found}, but what title, period, date of publication and texts name is {expected} ({where})',
  },
  mend: {
    zh: '“年度”写错了的，改为 {expected}；沿用了上年文稿的，逐处改为 {found} 年，并核对内容',
    en: 'where 年度 is wrong, write {expected}; where the texts are last year’s, mend each of them and what it says',
  },
  why: {
    zh: '年度决定采用哪一版格式、标题和统计期限的年份；它与正文各说一年，有一方必是错的。',
    en: '年度 chooses the format and the year of title and period; if the texts are all of another year, one of the two is wrong.',
  },
  good: '标题: 临川县水务局2022年政府信息公开工作年度报告\n引言: 统计期限自2022年1月1日至2022年12月31日。',
  bad: '标题: 临川县水务局2021年政府信息公开工作年度报告\n引言: 统计期限自2021年1月1日至2021年12月31日。 （2022年度报告）',

  *check(report): Iterable<Finding> {
    const told = toldYear(report);
    if (told === undefined) return;
    yield finding(m50, report.yearPlace ?? report.place, {
      found: report.year,
      expected: told.year,
      where: listed(told.places),
    });
  },
};

const MOST = 5;

function listed(places: readonly Place[]): string {
  const all = [...new Set(places.map(({ file, line }) => `${file}:${line}`))];
  return `${all.slice(0, MOST).join(', ')}${all.length > MOST ? ' …' : ''}`;
}
