import type { Report } from '../../report/report.ts';
import { isCount } from './claims.ts';
import { formPattern, type Outcome, type OutcomeClaim, outcomeQuantity, outcomes } from './outcomes.ts';
import { isOwn } from './scope.ts';
import { allSentences, figureAt } from './sentences.ts';

/** Why applications were refused: 不予公开1件，为行政执法案卷信息; 无法提供3件，均为本机关不掌握. Then the row has that many. */

const GROUPS = '(?<group>不予公开|无法提供|不予处理)';
const REASON = [
  `${GROUPS}的?(?<n>█+)[，,]?(?<all>均|全部|都)?(?:申请)?(?:为|系|是|属于?|因|涉及|由于|原因[为是])(?<what>[^█，。；]{2,24})(?=[，。；]|$)`,
  `因(?:为)?(?<what>[^█，。；]{2,20})(?:而|被)?${GROUPS}的?(?<n>█+)`,
].map((source) => new RegExp(source, 'dg'));

/** Words that only reasons have: counts of them are of one word each, and the row is of all. */
const SYNONYMS: Readonly<Record<string, RegExp>> = {
  保护第三方合法权益: /商业秘密|个人隐私|第三方/,
  没有现成信息需要另行制作: /另行(?:制作|加工)|现成信息/,
};

/** Claims of the one row that a reason names, where it is the reason of all that are counted. */
export function reasonClaims(report: Report): OutcomeClaim[] {
  const all = outcomes(report);
  const refusals = allSentences(report).filter(({ masked }) => /不予公开|无法提供|不予处理/.test(masked));
  return refusals.flatMap((sentence) =>
    REASON.flatMap((pattern) =>
      sentence.matchAll(pattern).flatMap((match): OutcomeClaim[] => {
        const { group = '', what = '', all: everyOne } = match.groups ?? {};
        const figure = figureAt(sentence, match.indices?.groups?.['n']?.[0] ?? -1);
        if (figure === undefined || !isCount(sentence, figure) || !isOwn(sentence, figure.start, report))
          return [];
        if (what.includes('等')) return [];
        const [row, ...others] = rowsNamed(what, group, all);
        if (row === undefined || others.length > 0) return [];
        if (figure.value !== 1 && everyOne === undefined && !match[0].startsWith('因')) return [];
        const [start, end] = [match.index, match.index + match[0].length];
        return [{ sentence, figures: [figure], quantity: outcomeQuantity(row), rows: row.rows, start, end }];
      }),
    ),
  );
}

/** The rows of a group that a reason names. */
function rowsNamed(what: string, group: string, all: readonly Outcome[]): Outcome[] {
  const rows = all.find(({ word }) => word === group)?.rows ?? [];
  return all.filter(
    (one) =>
      one.rows.length === 1 &&
      rows.length > 1 &&
      rows.includes(one.rows[0] ?? -1) &&
      (formPattern(one).test(what) || SYNONYMS[one.word]?.test(what)),
  );
}
