import type { Edition } from '../../editions/edition.ts';
import { keptByObject } from '../../kept/by-object.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from './figures.ts';
import { namesIn, outcomeNames, outcomes, outcomeTotal } from './outcomes.ts';
import { isOwn } from './scope.ts';
import { allSentences, figureAt, type Sentence } from './sentences.ts';

/** A share of an outcome whose count the text does not give: 予以公开占53.3%. */
export interface OutcomeShare {
  readonly sentence: Sentence;
  /** What 表三 counts of it. */
  readonly part: number;
  readonly share: Figure;
}

const patternOf = keptByObject(
  (edition: Edition) =>
    new RegExp(
      `${outcomeNames(edition)}(?:的|类)?(?:申请)?(?:所)?占(?:办[结理]|答复|申请|全部|总)?(?:申请|结果|件)?总?(?:数|量)?的?(?:比例?|比重)?(?:为|达)?(?<share>█+)`,
      'dg',
    ),
);

/** The shares of outcomes in a report's texts. */
export function outcomeShares(report: Report): OutcomeShare[] {
  const all = outcomes(report);
  return allSentences(report).flatMap((sentence) =>
    sentence.matchAll(patternOf(report.edition)).flatMap((match): OutcomeShare[] => {
      const [at = -1] = match.indices?.groups?.['share'] ?? [];
      const share = figureAt(sentence, at);
      const rows = namesIn(match.groups?.['names'] ?? '', all).flatMap((outcome) => outcome.rows);
      const part = outcomeTotal(report, rows);
      if (share?.unit !== '%' || share.approximate || part === undefined) return [];
      return isOwn(sentence, at, report) ? [{ sentence, part, share }] : [];
    }),
  );
}
