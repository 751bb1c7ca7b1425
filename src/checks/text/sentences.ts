import type { Place } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Report } from '../../report/report.ts';
import { halfWidth } from '../../source/half-width.ts';
import { type DateMention, dates } from './dates.ts';
import { type Figure, figures } from './figures.ts';
import { allMatches } from './matches.ts';
import { type Passage, prose } from './passages.ts';

/** What stands for the characters of a figure, of a date, and of a title or document number in a sentence's mask. */
export const FIGURE = '█';
export const DATE = '▒';
const TITLE = '▓';

/** A sentence of a passage, with its figures and dates found. Offsets are of the sentence. */
export interface Sentence {
  readonly passage: Passage;
  /** Where it begins in its passage. */
  readonly start: number;
  readonly text: string;
  /**
   * The text with half-width digits, in which figures, dates and 《titles》 are blotted out character by character, so
   * that a pattern can say “a figure” and never takes a title's words for the report's own. Of the same length.
   */
  readonly masked: string;
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  /**
   * The matches of a pattern over the mask. They are kept with the sentence from report to report.
   * @param pattern a constant: each one that a sentence is asked for is kept
   */
  matchAll(pattern: RegExp): readonly RegExpExecArray[];
}

/** A report never changes, and a dozen rules read its sentences. */
const known = new WeakMap<Report, readonly Sentence[]>();

/** All sentences of the report's running text: headings, paragraphs and items. */
export function allSentences(report: Report): readonly Sentence[] {
  const found = known.get(report) ?? prose(report).flatMap(sentences);
  known.set(report, found);
  return found;
}

/** Those that have a figure: half of them have none, and nothing can be wrong in what they count. */
export function countingSentences(report: Report): readonly Sentence[] {
  const found = counting.get(report) ?? allSentences(report).filter(({ figures }) => figures.length > 0);
  counting.set(report, found);
  return found;
}

const counting = new WeakMap<Report, readonly Sentence[]>();

/** The sentences of a passage: up to 。！？ and the quotation marks and brackets that close after it. */
export function sentences(passage: Passage): Sentence[] {
  return cut(passage.text).map((sentence) => ({ ...sentence, passage }));
}

const cut = keptByText((whole): readonly Omit<Sentence, 'passage'>[] => {
  const plain = blot(halfWidth(whole), TITLES, TITLE);
  const allDates = dates(plain);
  const undated = blotSpans(plain, allDates, DATE);
  const allFigures = figures(undated);
  const masked = blotSpans(undated, allFigures, FIGURE);
  const takeFigures = taker(allFigures);
  const takeDates = taker(allDates);
  return Array.from(masked.matchAll(SENTENCE), ({ 0: sentence, index: start }) => {
    const end = start + sentence.length;
    return {
      start,
      text: whole.slice(start, end),
      masked: sentence,
      figures: takeFigures(start, end),
      dates: takeDates(start, end),
      matchAll: matcher(sentence),
    };
  });
});

function matcher(masked: string): Sentence['matchAll'] {
  const known = new Map<RegExp, readonly RegExpExecArray[]>();
  return (pattern) => {
    const matches = known.get(pattern) ?? allMatches(pattern, masked);
    known.set(pattern, matches);
    return matches;
  };
}

/** Rules may take the square of a sentence's length, so that what goes on for pages without a stop is cut. */
const SENTENCE = /[^。！？]{1,1000}(?:[。！？]+[”’）》]*)?/g;

/** Gives sentence after sentence its share of spans that stand in order, with offsets of the sentence. */
function taker<T extends { readonly start: number; readonly end: number }>(all: readonly T[]) {
  let next = 0;
  return (start: number, end: number): T[] => {
    const taken: T[] = [];
    for (let one = all[next]; one !== undefined && one.start < end; one = all[++next]) {
      if (one.start >= start && one.end <= end) {
        taken.push({ ...one, start: one.start - start, end: one.end - start });
      }
    }
    return taken;
  };
}

/** 《…》 with whatever titles are within, and 〔2021〕30号. */
const TITLES = /《(?:[^《》]|《[^《》]*》)*》|〔[^〔〕]*〕\d*号?/g;

function blot(text: string, pattern: RegExp, mark: string): string {
  return text.replace(pattern, (whole) => mark.repeat(whole.length));
}

function blotSpans(text: string, spans: readonly { start: number; end: number }[], mark: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + mark.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}

/** The place of a stretch of a sentence. */
export function locate({ passage, start }: Sentence, from: number, to: number): Place {
  return passage.locate(start + from, to - from);
}

/** The figure that begins at an offset, or undefined. */
export function figureAt({ figures: all }: Sentence, offset: number): Figure | undefined {
  return all.find(({ start }) => start === offset);
}
