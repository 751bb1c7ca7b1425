import type { Place } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import { type DateMention, RANGE } from './dates.ts';
import { allSentences, locate, type Sentence } from './sentences.ts';
import { titleParts } from './title.ts';

/** The year that a report's texts are of, where all that says so says another than 年度. */
export interface ToldYear {
  readonly year: number;
  /** Where it is written, in print order. */
  readonly places: readonly Place[];
}

interface Vote {
  readonly year: number;
  readonly place: Place;
  /** It can be of no other year than the report's: title, statistical period, date of publication. */
  readonly sure: boolean;
}

const known = new WeakMap<Report, { readonly told: ToldYear | undefined }>();

/** One sure sign and another one, and none of the reporting year itself. */
export function toldYear(report: Report): ToldYear | undefined {
  const found = known.get(report) ?? { told: judge(report) };
  known.set(report, found);
  return found.told;
}

function judge(report: Report): ToldYear | undefined {
  if (report.yearUnread) return undefined;
  const found: Vote[] = [];
  for (const vote of votes(report)) {
    // Of nearly all reports the first vote is for the reporting year.
    if (vote.year === report.year || vote.year !== (found[0] ?? vote).year) return undefined;
    found.push(vote);
  }
  const [first, another] = found;
  if (first === undefined || another === undefined || !found.some(({ sure }) => sure)) return undefined;
  return { year: first.year, places: found.map(({ place }) => place) };
}

function* votes(report: Report): Iterable<Vote> {
  yield* ofHead(report);
  for (const sentence of allSentences(report)) yield* ofSentence(sentence);
}

/** Of title and date of publication, those that the author wrote; reports are published in the first months of the next year. */
function ofHead({ title, titlePlace, date, datePlace }: Report): Vote[] {
  const years = titlePlace === undefined ? [] : titleParts(title.join('')).years;
  const titles = years.flatMap((year) =>
    titlePlace === undefined ? [] : [{ year, place: titlePlace, sure: true }],
  );
  const [year, month] = date.split('-').map(Number);
  if (datePlace === undefined || year === undefined || (month ?? 12) > 3) return titles;
  return [...titles, { year: year - 1, place: datePlace, sure: true }];
}

function ofSentence(sentence: Sentence): Vote[] {
  return sentence.dates.flatMap((date, k): Vote[] => {
    const { year, start, end } = date;
    const sure = isPeriod(sentence, k);
    if (year === undefined || !(sure || opensReport(sentence, date))) return [];
    // {{ 年度 }} says what 年度 says.
    if ((locate(sentence, start, start + 1).length ?? 1) !== 1) return [];
    return [{ year, place: locate(sentence, start, end), sure }];
  });
}

/** 2022年1月1日至2022年12月31日: whether a sentence's date begins such a range. */
function isPeriod({ dates, masked }: Sentence, k: number): boolean {
  const [from, to] = [dates[k], dates[k + 1]];
  return (
    from?.month === 1 &&
    from.day === 1 &&
    to?.month === 12 &&
    to.day === 31 &&
    (to.year ?? from.year) === from.year &&
    RANGE.test(masked.slice(from.end, to.start))
  );
}

/** 2022年，我局…: a sentence of what was done, where that is reported. */
function opensReport({ passage, masked }: Sentence, { month, start, end }: DateMention): boolean {
  return (
    month === undefined &&
    passage.kind === 'paragraph' &&
    (passage.section === 'lead' || Number(passage.section) <= 4) &&
    masked.slice(0, start).trim() === '' &&
    /^(?:[，,]|共|累计|全|新收|收到|受理|主动公开)/.test(masked.slice(end)) &&
    !/将|拟|计划|下一步/.test(masked)
  );
}
