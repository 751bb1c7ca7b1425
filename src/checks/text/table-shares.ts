import type { Edition } from '../../editions/edition.ts';
import { keptByObject } from '../../kept/by-object.ts';
import { amount, rowOf, sum } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { ofApplicants } from './applicants.ts';
import type { Figure } from './figures.ts';
import { namesIn, outcomeNames, outcomes, outcomeTotal } from './outcomes.ts';
import { isOwn } from './scope.ts';
import { allSentences, figureAt, type Sentence } from './sentences.ts';

/** A part of 表三, and what it may be a part of. */
interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** A share of 表三 whose count the text does not give: 予以公开占53.3%, 自然人占比85.7%. */
export interface TableShare {
  readonly sentence: Sentence;
  readonly share: Figure;
  /** What it may rightly be, the likeliest first. */
  readonly ratios: readonly [Ratio, ...Ratio[]];
}

const OF_ALL =
  '(?:的|类)?(?:申请)?(?:所)?占(?:办[结理]|答复|申请|全部|总)?(?:申请|结果|件)?总?(?:数|量)?的?(?:比例?|比重)?(?:为|达)?(?<share>█+)';

const patternsOf = keptByObject((edition: Edition) => ({
  outcomes: new RegExp(`${outcomeNames(edition)}${OF_ALL}`, 'dg'),
  applicants: edition.three.columns.flatMap(({ label }, column) =>
    /其他|总计/.test(label) ? [] : [{ column, pattern: new RegExp(`${label}(?:提出|提交)?${OF_ALL}`, 'dg') }],
  ),
}));

/** The shares of outcomes and of kinds of applicants in a report's texts. */
export function tableShares(report: Report): TableShare[] {
  const patterns = patternsOf(report.edition);
  const all = outcomes(report);
  const ofOutcomes = allSentences(report).flatMap((sentence) =>
    sentence.matchAll(patterns.outcomes).flatMap((match) => {
      const rows = namesIn(match.groups?.['names'] ?? '', all).flatMap((one) => one.rows);
      return shareAt(match, sentence, report, ofHandled(report, outcomeTotal(report, rows)));
    }),
  );
  const ofColumns = ofApplicants(report).flatMap((sentence) =>
    patterns.applicants.flatMap(({ column, pattern }) =>
      sentence
        .matchAll(pattern)
        .flatMap((match) => shareAt(match, sentence, report, ofReceived(report, column))),
    ),
  );
  return [...ofOutcomes, ...ofColumns];
}

function shareAt(
  match: RegExpExecArray,
  sentence: Sentence,
  report: Report,
  ratios: readonly Ratio[],
): TableShare[] {
  const [at = -1] = match.indices?.groups?.['share'] ?? [];
  const share = figureAt(sentence, at);
  const [likeliest, ...others] = ratios.filter(({ whole }) => whole > 0);
  if (share?.unit !== '%' || share.approximate || likeliest === undefined) return [];
  return isOwn(sentence, at, report) ? [{ sentence, share, ratios: [likeliest, ...others] }] : [];
}

/** An outcome is a share of what was handled, of what there was to handle, or of what came. */
function ofHandled(report: Report, part: number | undefined): Ratio[] {
  if (part === undefined) return [];
  const [received, toHandle, handled] = allApplications(report) ?? [];
  return [handled, toHandle, received].flatMap((whole) => (whole === undefined ? [] : [{ part, whole }]));
}

/** Applicants of a kind are a share of all in the same rows. */
function ofReceived(report: Report, column: number): Ratio[] {
  const of = (role: 'new' | 'carried' | 'total'): number =>
    sum(rowOf(report, role).cells.slice(column, column + 1)) ?? Number.NaN;
  const all = allApplications(report);
  if (all === undefined) return [];
  const [received, toHandle, handled] = all;
  const ratios = [
    { part: of('new'), whole: received },
    { part: of('new') + of('carried'), whole: toHandle },
    { part: of('total'), whole: handled },
  ];
  return ratios.some(({ part }) => Number.isNaN(part)) ? [] : ratios;
}

/** All applications of 表三: received, to be handled with those carried over, handled; undefined where one is unknown. */
export function allApplications(
  report: Report,
): readonly [received: number, toHandle: number, handled: number] | undefined {
  const total = (role: 'new' | 'carried' | 'total'): number | undefined =>
    amount(rowOf(report, role).cells.at(-1));
  const [received, carried, handled] = [total('new'), total('carried'), total('total')];
  if (received === undefined || carried === undefined || handled === undefined) return undefined;
  return [received, received + carried, handled];
}
