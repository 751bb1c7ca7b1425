import { type Finding, finding, type Text } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { COUNT_UNITS, type Figure } from './figures.ts';
import { isOwn } from './scope.ts';
import { figureAt, locate, type Sentence } from './sentences.ts';

/** A quantity of the statistics tables that texts name. */
export interface Quantity {
  /** As the tables call it: 表三“本年新收”总计. */
  readonly name: Text;
  /**
   * What the wording may rightly mean, the likeliest first; empty where the edition does not count it, and where one of
   * its readings is unknown (`readings`): what it would be cannot contradict anything.
   */
  readonly values: (report: Report) => readonly number[];
}

/** The readings of a quantity: all of them, or none where a cell could not be read. */
export function readings(...values: readonly (number | undefined)[]): number[] {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : [];
}

/** A text's statement of a quantity: 共收到申请275件. */
export interface Claim {
  readonly sentence: Sentence;
  /** One, or the items of a list that are counted together; none where the text says that there was nothing. */
  readonly figures: readonly Figure[];
  readonly quantity: Quantity;
  /** The wording, as offsets of the sentence. */
  readonly start: number;
  readonly end: number;
}

export interface Wording {
  /** Over the mask; the group `n` is the figure. */
  readonly pattern: RegExp;
  readonly quantity: Quantity;
}

/** The claims that wordings find in a sentence; the first wording that takes a figure has it. */
export function claimsOf(sentence: Sentence, wordings: readonly Wording[], report: Report): Claim[] {
  if (sentence.figures.length === 0) return [];
  const taken = new Set<Figure>();
  return wordings.flatMap(({ pattern, quantity }) =>
    sentence.matchAll(pattern).flatMap((match): Claim[] => {
      const span = match.indices?.groups?.['n'];
      const figure = span === undefined ? undefined : figureAt(sentence, span[0]);
      if (figure === undefined || taken.has(figure)) return [];
      taken.add(figure);
      if (!isCount(sentence, figure) || !isOwn(sentence, figure.start, report)) return [];
      const [start, end] = [match.index, Math.max(figure.end, match.index + match[0].length)];
      return [{ sentence, figures: [figure], quantity, start, end }];
    }),
  );
}

/** 予以公开增加1件, 由6件增加到7件: a change, and what there was before it. Ends right before the figure. */
export const CHANGE =
  /(?:增加|增长|增多|减少|下降|降低|上升|提高|[数量][由从]|[较比](?:▒+|上一?年|去年|同期)度?的?)(?:了|约|近)?$/;

/** Whether a figure counts cases or documents: with a unit for them, or with none before a mark. */
export function isCount({ masked }: Sentence, { unit, start, end, approximate }: Figure): boolean {
  if (approximate || CHANGE.test(masked.slice(0, start))) return false;
  return unit === '' ? /^(?:[，。；、（）]|$)/.test(masked.slice(end)) : COUNT_UNITS.has(unit);
}

/** A pattern over masks, with {n} for the figure and ~k for at most k characters without figures and marks. */
export function wording(source: string, quantity: Quantity): Wording {
  const pattern = source
    .replaceAll('{n}', '(?<n>█+)')
    .replace(/~(\d+)/g, (_, most: string) => `[^█，。；：、（）]{0,${most}}?`);
  return { pattern: new RegExp(pattern, 'dg'), quantity };
}

/** The sum of figures. */
export function total(figures: readonly Figure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

/** 县政府印发5件，县政府办公室印发7件，部门制发5件，合计17件: the total is said, and is right. */
function isPartOfSaid({ masked, figures }: Sentence, found: number, expected: number): boolean {
  return (
    found < expected &&
    figures.some(
      ({ start, value }) =>
        value === expected && /(?:合计|共计|总计|共)[为达有]?$/.test(masked.slice(0, start)),
    )
  );
}

/** Findings for the claims that no reading of the tables bears out. */
export function* contradictions(rule: Rule, report: Report, claims: Iterable<Claim>): Iterable<Finding> {
  for (const { sentence, figures, quantity, start, end } of claims) {
    const values = quantity.values(report);
    const found = total(figures);
    const expected = values[0];
    if (expected === undefined || values.includes(found) || isPartOfSaid(sentence, found, expected)) continue;
    yield finding(rule, locate(sentence, start, end), {
      term: sentence.text.slice(start, end),
      found: figures.length > 1 ? `${figures.map(({ value }) => value).join('+')}=${found}` : found,
      name: quantity.name.zh,
      nameEn: quantity.name.en,
      expected,
      difference: signed(found - expected),
    });
  }
}
