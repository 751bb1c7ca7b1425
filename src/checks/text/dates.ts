import { chineseNumber } from './numerals.ts';

/** A day, month or year in a text: 2022年12月31日, 12月20日, 2022年底, 2022-12-31, 二〇二二年. */
export interface DateMention {
  /** Undefined where the text leaves the year out: 12月20日. */
  readonly year: number | undefined;
  /** 年底 and 年末 are 31 December. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

/** What stands between the dates of a range: 2022年1月1日至2022年12月31日. */
export const RANGE = /^起?[，,]?(?:至|到|[—－–~～-]{1,2})$/;

const YEAR = String.raw`(?:(?<year>(?<![\d.])(?:19|20)\d{2})|(?<chinese>[一二][〇零九一二]{1}[〇零一二三四五六七八九]{2}))`;
const MENTION = new RegExp(
  [
    String.raw`${YEAR}\s?年度?(?:\s?(?<month>\d{1,2})\s?月(?:份|(?<last>底|末)|\s?(?<day>\d{1,2})\s?日)?|(?<end>底|末|终))?`,
    String.raw`(?<iso>(?<!\d)(?:19|20)\d{2})(?<mark>[-./])(?<isoMonth>\d{1,2})\k<mark>(?<isoDay>\d{1,2})(?!\d)`,
    String.raw`(?<!\d)(?<monthOnly>\d{1,2})\s?月(?<lastOnly>底|末)?(?:\s?(?<dayOnly>\d{1,2})\s?日)`,
  ].join('|'),
  'g',
);

/** The dates of a text with half-width digits, in order. */
export function dates(text: string): DateMention[] {
  return Array.from(text.matchAll(MENTION), (match) => {
    const of = (name: string): number | undefined => {
      const written = match.groups?.[name];
      return written === undefined ? undefined : Number(written);
    };
    const chinese = match.groups?.['chinese'];
    const year = of('year') ?? of('iso') ?? (chinese === undefined ? undefined : chineseNumber(chinese));
    const yearEnd = match.groups?.['end'] !== undefined;
    const month = of('month') ?? of('isoMonth') ?? of('monthOnly') ?? (yearEnd ? 12 : undefined);
    const monthEnd = yearEnd || (match.groups?.['last'] ?? match.groups?.['lastOnly']) !== undefined;
    const day = of('day') ?? of('isoDay') ?? of('dayOnly') ?? (monthEnd ? lastDay(year, month) : undefined);
    return { year, month, day, start: match.index, end: match.index + match[0].length };
  });
}

/** The last day of a month from 1 to 12; of a February whose year is not known, the 29th. */
export function lastDay(year: number | undefined, month: number | undefined): number | undefined {
  return month === undefined ? undefined : new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}
