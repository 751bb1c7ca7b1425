import { type Finding, finding } from '../../diagnostics/finding.ts';
import { halfWidth } from '../../source/half-width.ts';
import type { Rule } from '../rule.ts';
import { dates, lastDay } from '../text/dates.ts';
import { allMatches } from '../text/matches.ts';
import { passages } from '../text/passages.ts';

/** A month has no 32nd day, and a year no 13th month. */
export const m45: Rule = {
  code: 'M45',
  level: 'warning',
  title: { zh: '不存在的日期', en: 'dates that do not exist' },
  message: { zh: '没有“{found}”这个日期，应为 {expected}', en: 'there is no “{found}”; expected {expected}' },
  mend: { zh: '核对日期', en: 'check the date' },
  why: {
    zh: '2月没有30日，4、6、9、11月没有31日；这样的日期是打错的。',
    en: 'A date that no calendar has is a slip of the keyboard.',
  },
  good: '2022年6月30日，召开推进会。',
  bad: '2022年6月31日，召开推进会。',

  *check(report): Iterable<Finding> {
    for (const { text, locate } of passages(report)) {
      for (const { 0: found, index } of allMatches(MONTH, halfWidth(text))) {
        yield finding(m45, locate(index, found.length), { found, expected: '1～12月' });
      }
      for (const { year, month, day, start, end } of dates(halfWidth(text))) {
        const found = text.slice(start, end);
        // Of 2022.13.1 nobody knows that it is a date.
        if (month === undefined || !found.includes('月')) continue;
        const isMonth = month >= 1 && month <= 12;
        const last = isMonth ? (lastDay(year, month) ?? 31) : 31;
        if (isMonth && (day === undefined || (day >= 1 && day <= last))) continue;
        const expected = isMonth ? `1～${last}日` : '1～12月';
        yield finding(m45, locate(start, end - start), { found, expected });
      }
    }
  },
};

/** A month without its year or day, which is no date: 13月和9月各举办1期. */
const MONTH = /(?<![\d.年第-])(?:1[3-9]|[2-9]\d)月(?![\d龄\s]|底|末)/g;
