import type { Place } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import { RANGE } from './dates.ts';
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
  const votes = [...ofHead(report), ...allSentences(report).flatMap(ofSentence)];
  const [year, another] = new Set(votes.map((vote) => vote.year));
  if (year === undefined || another !== undefined || year === report.year) return undefined;
  if (votes.length < 2 || !votes.some(({ sure }) => sure)) return undefined;
  return { year, places: votes.map(({ place }) => place) };
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
  const { dates } = sentence;
  return dates.flatMap(({ year, month, day, start, end }, k): Vote[] => {
    // {{ 年度 }} says what 年度 says.
    const isTyped = (locate(sentence, start, start + 1).length ?? 1) === 1;
    if (year === undefined || !isTyped) return [];
    const next = dates[k + 1];
    const place = locate(sentence, start, end);
    const isPeriod =
      month === 1 &&
      day === 1 &&
      next !== undefined &&
      (next.year ?? year) === year &&
      next.month === 12 &&
      next.day === 31 &&
      RANGE.test(sentence.masked.slice(end, next.start));
    if (isPeriod) return [{ year, place, sure: true }];
    return month === undefined && opensReport(sentence, start, end) ? [{ year, place, sure: false }] : [];
  });
}

/** 2022年，我局…: a sentence of what was done, where that is reported. */
function opensReport({ passage, masked }: Sentence, start: number, end: number): boolean {
  return (
    passage.kind === 'paragraph' &&
    (passage.section === 'lead' || Number(passage.section) <= 4) &&
    masked.slice(0, start).trim() === '' &&
    /^(?:[，,]|共|累计|全|新收|收到|受理|主动公开)/.test(masked.slice(end)) &&
    !/将|拟|计划|下一步/.test(masked)
  );
}
