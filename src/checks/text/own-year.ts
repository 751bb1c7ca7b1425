import type { DateMention } from './dates.ts';
import { COUNT_UNITS } from './figures.ts';
import { DATE, type Sentence } from './sentences.ts';

/** Whether a figure of a text is one of the whole reporting year. */

/** Figures of several years, or averages. 全年累计 is this year's. */
const OTHER_TIME =
  /以来|历年|年来|近[两二三四五几]年|(?<!全年|年内|本年|▒)累计|[年月日周]均|平均|上年(?!度?(?:结转|转[来入接]))|上一年(?!度?转[来入接])|去年(?!转[来入接])|前年|同期|十[三四五]五/;

/** A sentence about another time than the year: “十四五”期间，…; 近三年来，…; 春节期间，…. */
const OPENS_OTHER_TIME =
  /^[^，；█]{0,24}?(?:十[二三四五]五”?|(?<!报告|年度|统计)期间|以来|年来|近[两二三四五几]年)(?:时期|期间|以来|来|间)?[，,]/;

const THIS_YEAR = /[本今当]年|全年|年内|(?<!上|上一)年度/;

/** 上半年, 第三季度, 截至6月30日: less than the year; and so are months. */
const PART_OF_YEAR = new RegExp(`[上下]半年|季度|截[至止]到?${DATE}+`);

/** 上年办结11件: the clause begins with the year that it counts. */
const OPENS_LAST_YEAR = /^(?:上年|上一年|去年|前年)(?!度?(?:结转|转[来入接]|报告))/;

/** 较2021年. */
const COMPARED = new RegExp(`[较比与同自从由]${DATE}`);

/** A clause of at most so many characters that counts nothing says when: 截至2024年底，. */
const ADVERBIAL = 16;

/**
 * Whether what a clause counts is of the whole reporting year.
 * @param from where the clause begins. @param offset where the figure stands
 */
export function isOwnYear(sentence: Sentence, from: number, offset: number, year: number): boolean {
  const { masked } = sentence;
  if (OTHER_TIME.test(masked.slice(from, offset)) || opensOtherTime(sentence, offset, year)) return false;
  const own = timeOf(sentence, from, offset, year);
  if (own !== undefined) return own;
  let end = from - 1;
  while (end > 0) {
    const start = Math.max(...[...'，,；'].map((mark) => masked.lastIndexOf(mark, end - 1))) + 1;
    const time = timeOf(sentence, start, end, year);
    if (time === true) return true;
    if (
      time === false &&
      !COMPARED.test(masked.slice(start, end)) &&
      (counts(sentence, start, end) || end - start <= ADVERBIAL)
    )
      return false;
    end = start - 1;
  }
  return true;
}

/** Whether a clause says of itself that it is of this year: true, false, or undefined where it names no time. */
function timeOf(sentence: Sentence, from: number, to: number, year: number): boolean | undefined {
  const clause = sentence.masked.slice(from, to);
  if (THIS_YEAR.test(clause)) return true;
  if (OPENS_LAST_YEAR.test(clause)) return false;
  const depth = brackets(sentence.masked, to);
  const within = sentence.dates.filter(
    (date) => date.start >= from && date.end <= to && brackets(sentence.masked, date.start) === depth,
  );
  const years = within.filter((date) => date.year !== undefined);
  const [first, nearest] = [years.at(-2), years.at(-1)];
  if (nearest !== undefined && endsRange(sentence, first, nearest)) return first?.year === year;
  if (nearest !== undefined && nearest.year !== year)
    return isCarriedOver(sentence, nearest) ? undefined : false;
  if (isPart(sentence, from, to, within.at(-1))) return false;
  return nearest === undefined ? undefined : true;
}

/** How many brackets are open: 增长31.4%（2019年35件） speaks of 2019 within them alone. */
function brackets(masked: string, offset: number): number {
  const before = masked.slice(0, offset);
  return before.split('（').length - before.split('）').length;
}

/** Whether a clause counts anything: dates and shares are no counts. */
function counts({ figures }: Sentence, from: number, to: number): boolean {
  return figures.some(({ start, end, unit }) => start >= from && end <= to && COUNT_UNITS.has(unit));
}

/** Whether a clause is of less than a year, and not of January to December or as of its end. */
function isPart({ masked, text, figures }: Sentence, from: number, to: number, date?: DateMention): boolean {
  const months = figures.some(({ start, end, unit }) => start >= from && end <= to && unit === '月');
  const isMonth = date?.month !== undefined && date.day === undefined;
  if (!months && !isMonth && !PART_OF_YEAR.test(masked.slice(from, to))) return false;
  if (/(?<!\d)1月?[至到—－–~～-]{1,2}12月/.test(text.slice(from, to))) return false;
  return isMonth || date?.month === undefined || date.month < 12 || date.day !== 31;
}

/** 2021年结转, 2021年转来: the year is named, and the count is the reporting year's. */
function isCarriedOver({ masked }: Sentence, { start, end }: DateMention): boolean {
  return /结转|转[来入接]/.test(masked.slice(Math.max(0, start - 4), end + 4));
}

/** 2021年至2025年; 2021—2025年. */
function endsRange({ text }: Sentence, first: DateMention | undefined, { start }: DateMention): boolean {
  const before = text.slice(first?.end ?? 0, start);
  return first === undefined
    ? /(?:19|20)\d{2}年?(?:至|到|[—－–~～-]{1,2})$/.test(before)
    : /^(?:至|到|[—－–~～-]{1,2})$/.test(before);
}

/** Whether the sentence begins with another time, which no later word takes back. */
function opensOtherTime({ masked, dates }: Sentence, offset: number, year: number): boolean {
  if (!OPENS_OTHER_TIME.test(masked) || THIS_YEAR.test(masked.slice(0, offset))) return false;
  return !dates.some((date) => date.year === year && date.start < offset);
}
