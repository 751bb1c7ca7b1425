import type { Report } from '../../report/report.ts';
import type { Figure } from './figures.ts';
import { growth } from './growth.ts';
import { chartsBefore, claimsBefore, claimsOfAll, figuresOfLastYear } from './last-year.ts';
import { allSentences, DATE, FIGURE, figureAt, type Sentence } from './sentences.ts';

/** A statement of growth: 275件，同比增长84.6%; 较上年减少12件. */
export interface Comparison {
  readonly sentence: Sentence;
  /** What grew. */
  readonly now: Figure;
  /** By how much: percent, or in the unit of `now`; undefined for 持平. */
  readonly by: Figure | undefined;
  readonly direction: 1 | -1 | 0;
  /** The same last year, as far as the texts, the charts or last year's report say. */
  readonly before: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** 较2021年的120件, 较三季度的92条: the group `base` is what is compared with, where it is said. */
const THAN = `(?:同比|(?:较|同?比|与|同)(?:(?:上年|上一年|去年|${DATE}+)(?:度|同期)?的?(?:（█+）)?|[^█，。；、（）]{2,10}的)(?<base>█+)?(?:相比)?)`;
const COMPARED = new RegExp(
  `${THAN}[，,]?(?<what>[^█，。；、（）]{0,8}?)(?:(?<up>增长|增加|上升|提高|提升|增幅(?:为|达)?|多)|(?<down>下降|减少|降低|回落|下滑|减幅(?:为|达)?|少)|(?<same>持平))(?:了|约|近|出|公开|收到|受理|办理|发布|印发)?(?<by>█+)?`,
  'dg',
);

/** The comparisons of a report's texts whose figures can be told. */
export function comparisons(report: Report, lastYear: Report | undefined): Comparison[] {
  const claims = lastYear === undefined ? [] : claimsOfAll(report);
  return allSentences(report).flatMap((sentence, k, all) =>
    sentence.matchAll(COMPARED).flatMap((match, m, matches): Comparison[] => {
      // 同比分别增长27.3%、22.2% is of several.
      if (match[0].includes('分别')) return [];
      const base = figureAt(sentence, match.indices?.groups?.['base']?.[0] ?? -1);
      if (base === undefined && !isOfLastYear(sentence, match, report.year)) return [];
      // 740条，同比增长5.7%，其中原创500条，同比增长11.1%（上年450条）: what the next one is compared with is not this one's.
      const next = matches[m + 1]?.index ?? sentence.masked.length;
      const lastYears = figuresOfLastYear(sentence, report.year).filter(({ start }) => start < next);
      const { now, said } = subjectOf(sentence, match, lastYears, all[k - 1], report);
      if (now === undefined) return ofAList(sentence, match);
      if (now.approximate) return [];
      const inTexts = lastYears.filter((one) => one !== now && one.unit === now.unit);
      const before = isExact(base, now)
        ? [base.value]
        : [
            ...inTexts.map(({ value }) => value),
            ...chartsBefore(report, now.value, sentence),
            ...claimsBefore(claims, said, now, lastYear),
          ];
      return comparisonOf(sentence, match, now, before);
    }),
  );
}

/**
 * The comparison that a match makes of a figure, and what is also said of it right after; none where it does not say by
 * how much.
 */
function comparisonOf(
  sentence: Sentence,
  match: RegExpExecArray,
  now: Figure,
  before: readonly number[],
): Comparison[] {
  const { up, down } = match.groups ?? {};
  const direction = up !== undefined ? 1 : down !== undefined ? -1 : 0;
  const by = figureAt(sentence, match.indices?.groups?.['by']?.[0] ?? -1);
  if (direction !== 0 && by === undefined) return [];
  if (by !== undefined && by.unit !== '%' && !isExact(by, now)) return [];
  if (by?.approximate) return [];
  const end = match.index + match[0].length;
  const comparison = { sentence, now, by, direction, before, start: match.index, end } as const;
  return [comparison, ...alsoSaid(comparison)];
}

/**
 * 1273条，其中甲618条、乙655条，比上年增加187条，增长17.2%: of the total or of the last part, which nobody knows; but the change
 * and the rate have to fit one of the counts before them.
 */
function ofAList(sentence: Sentence, match: RegExpExecArray): Comparison[] {
  const { up, down } = match.groups ?? {};
  const by = figureAt(sentence, match.indices?.groups?.['by']?.[0] ?? -1);
  const listed = /其中|包括|分别/.test(sentence.masked.slice(0, match.index));
  if (by === undefined || by.approximate || !listed || (up ?? down) === undefined) return [];
  const counts = sentence.figures.filter((one) => one.end <= match.index && isExact(one, by));
  const direction = up !== undefined ? 1 : -1;
  const end = match.index + match[0].length;
  const readings = counts.flatMap((now) =>
    alsoSaid({ sentence, now, by, direction, before: [], start: match.index, end }).filter(
      ({ before: [base = 0] }) => base > 0,
    ),
  );
  const fits = (one: Comparison): boolean => {
    const rate = growth(one.now.value, one.before[0] ?? 0, one.by?.decimals ?? 0)?.value;
    return rate !== undefined && Math.abs(rate) === one.by?.value;
  };
  const [largest] = readings.toSorted((a, b) => b.now.value - a.now.value);
  return largest === undefined || readings.some(fits) ? [] : [largest];
}

/** Whether there is an exact figure of the unit that grew. */
function isExact(figure: Figure | undefined, { unit }: Figure): figure is Figure {
  return figure !== undefined && !figure.approximate && figure.unit === unit;
}

/** Whether a comparison is with last year: 较2019年 is not, nor is 较三季度的. */
function isOfLastYear(
  { dates, masked }: Sentence,
  { 0: words, index }: RegExpExecArray,
  year: number,
): boolean {
  const date = dates.find(({ start, end }) => start >= index && end <= index + words.length);
  if (date !== undefined) return date.year === undefined || date.year === year - 1;
  return /^(?:同比|(?:较|同?比|与|同)(?:上年|上一年|去年))/.test(masked.slice(index));
}

const ALSO =
  /^[，,、（(]?(?:同比)?(?:(?<up>增[长加幅]|上升|提高)|(?<down>下降|减少|降低|[降减]幅))(?:率)?(?:为|达|了|约)?(?<by>█+)/d;

/**
 * 63件，同比增加13件，增长26%; 14件，同比增长27.3%，增加3件: the change in cases says what there was before, and that the rate.
 */
function alsoSaid(comparison: Comparison): Comparison[] {
  const { sentence, now, by, direction, start, end } = comparison;
  const match = ALSO.exec(sentence.masked.slice(end));
  const also = figureAt(sentence, end + (match?.indices?.groups?.['by']?.[0] ?? Number.NaN));
  if (match === null || by === undefined || also === undefined || also.approximate) return [];
  const said = match.groups?.['up'] !== undefined ? 1 : -1;
  if (by.unit !== '%' && also.unit === '%') {
    const from = end + (/^[，,、（(]/.test(match[0]) ? 1 : 0);
    return [
      {
        ...comparison,
        by: also,
        direction: said,
        before: [now.value - direction * by.value],
        start: from,
        end: also.end,
      },
    ];
  }
  // Where it is known what there was, the rate is held to that already.
  if (by.unit !== '%' || also.unit !== now.unit || comparison.before.length > 0) return [];
  return [{ ...comparison, before: [now.value - said * also.value], start, end: also.end }];
}

/**
 * The nearest count before the comparison, past comparisons of the same count (90条，比上年减少30条，同比下降25%) and
 * past what it is compared with (1200条，2022年1000条，同比增长20%).
 */
function figureBefore(sentence: Sentence, offset: number, lastYears: readonly Figure[]): Figure | undefined {
  const before = sentence.masked
    .slice(0, offset)
    .replace(COMPARED, blank)
    .replace(/（[^（）]*）/g, blank)
    .replace(/[，,（(\s]+$/, '');
  const counts = sentence.figures.filter(
    ({ start, end, unit }) => end <= before.length && unit !== '%' && before.charAt(start) === FIGURE,
  );
  const nearest = counts.at(-1);
  const isOfLastYear = nearest !== undefined && lastYears.includes(nearest);
  const within = isOfLastYear
    ? before
        .slice(0, nearest.start)
        .replace(/[^，；]*$/, '')
        .slice(0, -1)
    : before;
  const from = Math.max(within.lastIndexOf('；'), within.lastIndexOf('，')) + 1;
  const own = counts.filter((one) => one.start >= from && !lastYears.includes(one));
  // 其中小学60名、初中40名，较上年增长20%: nobody knows which of them, or their total.
  return own.length > 1 && /^其中/.test(before.slice(from)) ? undefined : own.at(-1);
}

/**
 * What grew, and the sentence that says it: 新收申请151件。较2021年的120件增长25.8%。 is of the only count of the sentence
 * before. 与上年相比，新收申请增加3件 is not: what grew is named.
 */
function subjectOf(
  sentence: Sentence,
  { index, groups }: RegExpExecArray,
  lastYears: readonly Figure[],
  before: Sentence | undefined,
  report: Report,
): { readonly said: Sentence; readonly now: Figure | undefined } {
  const now = figureBefore(sentence, index, lastYears);
  if (now !== undefined || index > 0 || (groups?.['what'] ?? '') !== '') return { said: sentence, now };
  if (before?.passage !== sentence.passage) return { said: sentence, now };
  const earlier = figuresOfLastYear(before, report.year);
  const counts = before.figures.filter((one) => one.unit !== '%' && !earlier.includes(one));
  return { said: before, now: counts.length === 1 ? counts[0] : undefined };
}

function blank(whole: string): string {
  return ' '.repeat(whole.length);
}
