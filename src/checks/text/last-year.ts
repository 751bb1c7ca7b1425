import type { Report } from '../../report/report.ts';
import { applicationClaims } from './applications.ts';
import { caseClaims } from './cases.ts';
import { allCharts } from './chart-documents.ts';
import type { Claim } from './claims.ts';
import { documentClaims } from './documents.ts';
import type { Figure } from './figures.ts';
import { outcomeClaims } from './outcomes.ts';
import type { Sentence } from './sentences.ts';

/** What a figure was last year, as far as the sentence, the charts or last year's report say. */

/** Figures that the sentence gives to last year: 2021年149件, 上年的149件. */
export function figuresOfLastYear({ masked, figures, dates }: Sentence, year: number): Figure[] {
  return figures.filter((figure) => {
    if (figure.approximate || figure.unit === '%') return false;
    const before = masked.slice(Math.max(0, figure.start - 12), figure.start);
    const named = dates.some(
      (date) =>
        date.year === year - 1 &&
        date.end <= figure.start &&
        !/[█，。；增减升降多少]|结转/.test(masked.slice(date.end, figure.start)) &&
        figure.start - date.end <= 10,
    );
    return named || /(?:上年|上一年|去年|同期)(?!度?结转)[^█，。；增减升降提高落多少]{0,8}$/.test(before);
  });
}

/** A chart by years whose column for this year is the figure. */
export function chartsBefore(report: Report, now: number, { masked }: Sentence): number[] {
  return allCharts(report).flatMap(({ title, categories, series }) => {
    // A chart of what was finished says nothing of what was received.
    if (/办结|办理|答复/.test(title) && !/办结|办理|答复/.test(masked)) return [];
    const column = (year: number): number => categories.findIndex((name) => name.startsWith(String(year)));
    const [here, last] = [column(report.year), column(report.year - 1)];
    return series.flatMap(({ cells }) => {
      const [value, before] = [cells[here]?.value, cells[last]?.value];
      return value === now && before !== undefined ? [before] : [];
    });
  });
}

/** What the texts say of the quantities that the tables count. */
export function claimsOfAll(report: Report): Claim[] {
  return [
    ...applicationClaims(report),
    ...outcomeClaims(report),
    ...caseClaims(report),
    ...documentClaims(report),
  ];
}

/** What last year's tables say of the quantity that the text names. */
export function claimsBefore(
  claims: readonly Claim[],
  { passage, start }: Sentence,
  now: Figure,
  lastYear: Report | undefined,
): readonly number[] {
  const claim = claims.find(
    ({ sentence, figures }) =>
      sentence.passage.text === passage.text &&
      sentence.start === start &&
      figures.some((figure) => figure.start === now.start),
  );
  return claim === undefined || lastYear === undefined ? [] : claim.quantity.values(lastYear);
}
