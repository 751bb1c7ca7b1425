import type { Report } from '../../report/report.ts';
import { applicantQuantities } from './applicants.ts';
import { type Claim, isCount, type Quantity } from './claims.ts';
import { DECISIONS, decisionQuantity } from './decisions.ts';
import { documentQuantity } from './documents.ts';
import { isOwn } from './scope.ts';
import { countingSentences, FIGURE, type Sentence } from './sentences.ts';

/** Names and then their figures: 行政许可、行政处罚决定分别为18件、2件; 行政处罚、行政强制均为0件. */

const LISTED = new RegExp(
  `(?<names>[^${FIGURE}，。；：（）]{3,40}?)(?:申请|决定|案件|件数|数量|数|的|情况)*(?:分别(?:为|是|有|达)?(?<list>${FIGURE}+(?:[、和及]${FIGURE}+)+)|(?:均|都)(?:为|是)(?<same>${FIGURE}+))`,
  'dg',
);

/** What such a list says of 表二: decisions by kind, documents by what was done with them. */
export function respectiveOfTableTwo(report: Report): Claim[] {
  const acts = { 制发: 'made', 废止: 'repealed', 现行有效: 'inForce' } as const;
  return listed(report, (name, names) => {
    const kind = DECISIONS.find((one) => name.endsWith(one));
    if (kind !== undefined) return decisionQuantity(kind);
    const act = Object.entries(acts).find(([word]) => name.endsWith(word))?.[1];
    const row = /规范性文件/.test(names) ? '规范性文件' : /规章/.test(names) ? '规章' : undefined;
    return act === undefined || row === undefined ? undefined : documentQuantity(row, act);
  });
}

/** What such a list says of 表三: applications by applicant. */
export function respectiveOfTableThree(report: Report): Claim[] {
  const ofApplicants = applicantQuantities(report.edition);
  return listed(report, (name) => ofApplicants.find(({ label }) => name.endsWith(label))?.quantity);
}

/** Asked before the pattern, which begins with anything and is slow where nothing is listed. */
const lists = ({ masked }: Sentence): boolean => masked.includes('分别') || /[均都][为是]/.test(masked);

function listed(report: Report, quantityOf: (name: string, names: string) => Quantity | undefined): Claim[] {
  return countingSentences(report)
    .filter(lists)
    .flatMap((sentence) =>
      sentence.matchAll(LISTED).flatMap((match): Claim[] => {
        const names = match.groups?.['names'] ?? '';
        const { list, same } = match.indices?.groups ?? {};
        const [from, to] = list ?? same ?? [0, 0];
        const written = sentence.figures.filter(({ start, end }) => start >= from && end <= to);
        const each = names.split(/[、和及与]|以及/).filter((name) => name !== '');
        const figures = same === undefined ? written : each.flatMap(() => written);
        if (each.length !== figures.length) return [];
        return figures.flatMap((figure, k): Claim[] => {
          const quantity = quantityOf(each[k] ?? '', names);
          if (
            quantity === undefined ||
            !isCount(sentence, figure) ||
            !isOwnList(sentence, match.index, report)
          )
            return [];
          return [{ sentence, figures: [figure], quantity, start: figure.start, end: figure.end }];
        });
      }),
    );
}

const isOwnList = (sentence: Sentence, at: number, report: Report): boolean =>
  isOwn(sentence, at + 1, report) &&
  !/公开|公示|复议|诉讼/.test(sentence.masked.slice(Math.max(0, at - 12), at));
