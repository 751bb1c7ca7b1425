import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';
import { type DateMention, RANGE } from '../text/dates.ts';
import { allSentences, DATE, locate, type Sentence } from '../text/sentences.ts';

/** The statistical period is the reporting year, 1 January to 31 December; nothing is counted as of another day. */
export const m23: Rule = {
  code: 'M23',
  level: 'warning',
  clause: '《政府信息公开条例》第四十九条、第五十条；{notice}',
  needsYear: true,
  title: { zh: '统计期限', en: 'statistical period' },
  message: {
    zh: '统计期限或截止日期写作“{found}”，应为 {expected}',
    en: 'the statistical period or cut-off is “{found}”; expected {expected}',
  },
  mend: {
    zh: '改为报告年度的 1 月 1 日至 12 月 31 日，并确认数据已补到年底',
    en: 'write 1 January to 31 December of the reporting year, and make sure that the figures reach to its end',
  },
  why: {
    zh: '年度报告统计整个年度，数据截至 12 月 31 日；截至 12 月 20 日的数据不是年度数据。',
    en: 'The report is of the whole year; figures as of 20 December are not those of the year.',
  },
  good: '所列数据统计期限自2022年1月1日至2022年12月31日。',
  bad: '所列数据统计期限自2022年1月1日至2022年12月20日。',

  *check(report): Iterable<Finding> {
    for (const sentence of allSentences(report)) {
      for (const { date, expected } of wrongDates(sentence, report)) {
        yield finding(m23, locate(sentence, date.start, date.end), {
          found: sentence.text.slice(date.start, date.end),
          expected,
        });
      }
    }
  },
};

const STATISTICS =
  /统计(?:数据)?的?(?:期限|时限|时段|周期|期间|时间|范围|截止|截至)|数据[^。；]{0,12}(?:起止|时限|时段|期限|截至|截止)|起止(?:时间|日期)/;
const AS_OF = /截[至止](?:到)?$/;

/** What the report counts as of the end of the year. */
const COUNTED = /公开|申请|信息|文件|规章|许可|处罚|强制|收费|复议|诉讼|发布|受理|办结/;

interface WrongDate {
  readonly date: DateMention;
  readonly expected: string;
}

function wrongDates(sentence: Sentence, { year }: Report): WrongDate[] {
  const { masked, dates } = sentence;
  const first = { text: `${year}年1月1日`, month: 1, day: 1 };
  const last = { text: `${year}年12月31日`, month: 12, day: 31 };
  const isStatistical = STATISTICS.test(masked.replaceAll(DATE, ''));
  return dates.flatMap((date, k): WrongDate[] => {
    const [previous, next] = [dates[k - 1], dates[k + 1]];
    const begins = next !== undefined && RANGE.test(masked.slice(date.end, next.start));
    const ends = previous !== undefined && RANGE.test(masked.slice(previous.end, date.start));
    const asOf = AS_OF.test(masked.slice(0, date.start));
    const counts = isStatistical
      ? begins || ends || asOf
      : asOf && COUNTED.test(masked) && isAboutYearEnd(date, year) && !goesOn(sentence, date, year);
    const due = begins ? first : last;
    if (!counts || date.month === undefined || fits(date, due, year, previous)) return [];
    return [{ date, expected: due.text }];
  });
}

/** 截至5月10日 tells how far something had got by then; from October on it stands for the end of the year. */
function isAboutYearEnd(date: DateMention, year: number): boolean {
  const of = date.year ?? year;
  return of > year || (of === year && (date.month ?? 0) >= 10);
}

/** 截至10月31日办结12件；11月至12月办结2件: the rest of the year follows. */
function goesOn({ text }: Sentence, { end, year: of }: DateMention, year: number): boolean {
  // 截至2026年1月15日，结转的1件已办结: what became of it after the year.
  if (of !== undefined && of > year && /结转/.test(text.slice(end))) return true;
  return /(?:1[12]|十[一二])月/.test(text.slice(end));
}

/** A date of a range that leaves its year out has that of the date before it. */
function fits(
  date: DateMention,
  due: { readonly month: number; readonly day: number },
  year: number,
  previous: DateMention | undefined,
): boolean {
  const of = date.year ?? previous?.year ?? year;
  const day = date.day ?? (due.day === 1 ? 1 : due.day);
  return of === year && date.month === due.month && day === due.day;
}
