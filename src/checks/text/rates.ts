import type { Report } from '../../report/report.ts';
import type { Figure } from './figures.ts';
import { countingSentences, type Sentence } from './sentences.ts';

/** A rate in percent of what has been dealt with: 整改率100%. */
export interface Rate {
  readonly sentence: Sentence;
  readonly rate: Figure;
  /** What the sentence counts before it: 通报问题52个，整改完成52个. */
  readonly counts: { readonly part: Figure; readonly wholes: readonly Figure[] } | undefined;
  /** All of it was dealt with, as the sentence says right before: 已全部整改到位. */
  readonly ofAll: boolean;
  readonly start: number;
  readonly end: number;
}

const DEALT_WITH = '整改|办结|办复|答复|回复|解决|审核|公开|解读|回收|满意|采纳|合格|参训|达标';

/** Rates that are parts of a whole. 完成率 is not one: a task may be done beyond what was asked. */
const RATE = new RegExp(
  `(?:${DEALT_WITH}|满意|按时|按期|覆盖|合格|知晓)(?:完成|到位)?率[^█，。；]{0,5}(?<rate>█+)`,
  'dg',
);

/** The same is counted right before its rate. 按期办结率 is of those that were due. */
const COUNTED = new RegExp(
  `(?<verb>${DEALT_WITH})[^█，。；]{0,6}(?<part>█+)[，,、（(][^█，。；]{0,6}\\k<verb>(?:完成|到位)?率[^█，。；]{0,5}(?<rate>█+)`,
  'dg',
);

/** All is said to be dealt with right before the rate. */
const ALL_DEALT_WITH = new RegExp(
  `(?:全部|均)(?:已|按期|按时|如期|依法|完成)*(?<verb>${DEALT_WITH})[^█，。；]{0,4}[，,、（(][^█，。；]{0,6}\\k<verb>(?:完成|到位)?率[^█，。；]{0,5}(?<rate>█+)`,
  'dg',
);

/** The exact rates of a report's texts. */
export function rates(report: Report): Rate[] {
  return countingSentences(report).flatMap((sentence) => {
    const figureAt = (offset: number | undefined): Figure | undefined =>
      sentence.figures.find(({ start }) => start === offset);
    const counted = sentence
      .matchAll(COUNTED)
      .filter(({ 0: words, index }) => !isOfDue(words, sentence.masked.slice(0, index)))
      .map(({ indices }) => ({
        rate: figureAt(indices?.groups?.['rate']?.[0]),
        part: figureAt(indices?.groups?.['part']?.[0]),
      }));
    const ofAll = sentence.matchAll(ALL_DEALT_WITH).map(({ indices }) => indices?.groups?.['rate']?.[0]);
    const found = sentence.matchAll(RATE).flatMap((match): Rate[] => {
      const rate = figureAt(match.indices?.groups?.['rate']?.[0]);
      if (rate?.unit !== '%' || rate.approximate) return [];
      const part = counted.find((one) => one.rate === rate)?.part;
      const counts =
        part === undefined || part.approximate ? undefined : { part, wholes: wholes(sentence, part) };
      return [
        { sentence, rate, counts, ofAll: ofAll.includes(rate.start), start: match.index, end: rate.end },
      ];
    });
    return [...found, ...listed(sentence)];
  });
}

/** 按期办结13件，按期办结率100% is of those that were due, unless the same verb counts them all before: 答复14件，按期答复13件. */
function isOfDue(words: string, before: string): boolean {
  if (!/[按限][期时][^█]*$/.test(words.replace(/█+$/, ''))) return false;
  const verb = words.slice(0, 2);
  return !(/[按限][期时]$/.test(before) && new RegExp(`${verb}[^█，。；]{0,6}█`).test(before));
}

/** 办结率、满意率分别为100%、101%. */
const LISTED = /率[^█，。；]{0,4}分别[为达]?(?<list>█+(?:[、和及]█+)+)/dg;

/** The rates of a list after the first, which RATE finds. */
function listed(sentence: Sentence): Rate[] {
  return sentence.matchAll(LISTED).flatMap((match): Rate[] => {
    const [from, to] = match.indices?.groups?.['list'] ?? [0, 0];
    const all = sentence.figures.filter(({ start, end }) => start >= from && end <= to);
    return all
      .slice(1)
      .filter(({ unit, approximate }) => unit === '%' && !approximate)
      .map((rate) => ({ sentence, rate, counts: undefined, ofAll: false, start: rate.start, end: rate.end }));
  });
}

/** The exact counts of the same unit before a part, the nearest first. */
function wholes({ figures }: Sentence, part: Figure): Figure[] {
  return figures
    .filter(({ end, unit, approximate }) => end <= part.start && unit === part.unit && !approximate)
    .toReversed();
}
