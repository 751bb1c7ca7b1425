import { citing, type Finding } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import type { CheckContext, Rule } from './rule.ts';
import { a1 } from './rules/a1.ts';
import { a2 } from './rules/a2.ts';
import { a3 } from './rules/a3.ts';
import { a4 } from './rules/a4.ts';
import { a5 } from './rules/a5.ts';
import { a6 } from './rules/a6.ts';
import { a7 } from './rules/a7.ts';
import { a8 } from './rules/a8.ts';
import { a10 } from './rules/a10.ts';
import { a11 } from './rules/a11.ts';
import { a12 } from './rules/a12.ts';
import { a13 } from './rules/a13.ts';
import { m3 } from './rules/m3.ts';
import { m4 } from './rules/m4.ts';
import { m5 } from './rules/m5.ts';
import { m6 } from './rules/m6.ts';
import { m7 } from './rules/m7.ts';
import { m8 } from './rules/m8.ts';
import { m9 } from './rules/m9.ts';
import { m10 } from './rules/m10.ts';
import { m14 } from './rules/m14.ts';
import { m15 } from './rules/m15.ts';
import { m16 } from './rules/m16.ts';
import { m18 } from './rules/m18.ts';
import { m22 } from './rules/m22.ts';
import { m23 } from './rules/m23.ts';
import { m24 } from './rules/m24.ts';
import { m25 } from './rules/m25.ts';
import { m26 } from './rules/m26.ts';
import { m27 } from './rules/m27.ts';
import { m28 } from './rules/m28.ts';
import { m28b } from './rules/m28b.ts';
import { m29 } from './rules/m29.ts';
import { m30 } from './rules/m30.ts';
import { m31 } from './rules/m31.ts';
import { m33 } from './rules/m33.ts';
import { m33b } from './rules/m33b.ts';
import { m34 } from './rules/m34.ts';
import { m35 } from './rules/m35.ts';
import { m36 } from './rules/m36.ts';
import { m37 } from './rules/m37.ts';
import { m40 } from './rules/m40.ts';
import { m42 } from './rules/m42.ts';
import { m43 } from './rules/m43.ts';
import { m44 } from './rules/m44.ts';
import { m45 } from './rules/m45.ts';
import { m46 } from './rules/m46.ts';
import { m47 } from './rules/m47.ts';
import { m48 } from './rules/m48.ts';
import { m49 } from './rules/m49.ts';
import { m50 } from './rules/m50.ts';
import { toldYear } from './text/told-year.ts';

/**
 * Every rule, in the order of their codes. A… are the arithmetic of the national format, M… mistakes that published
 * reports make. Codes that are not here are seen to elsewhere:
 *
 * | code | mistake | where |
 * |---|---|---|
 * | A9, M2, M32 | a cell blank, /, negative or no number | the reader (V… findings) |
 * | M1 | outcomes do not add up | A2 |
 * | M11 | 现行有效 does not roll forward | A6 |
 * | M12 | 上年结转 against last year | A5 |
 * | M13 | columns of two editions mixed | the reader: keys of another edition are unknown |
 * | M17, M19, M20, M21 | headings, labels and numerals altered | impossible: the edition prints them |
 * | M38 | a table split badly | impossible: the layout |
 * | M39 | versions that differ | the same content gives the same bytes |
 * | M41 | a co-defendant's case counted twice | for people: no report shows it |
 */
export const RULES: readonly Rule[] = [
  ...[a1, a2, a3, a4, a5, a6, a7, a8, a10, a11, a12, a13],
  ...[m3, m4, m5, m6, m7, m8, m9, m10, m14, m15, m16, m18, m22, m23, m24, m25, m26, m27, m28, m28b, m29],
  ...[m30, m31, m33, m33b, m34, m35, m36, m37, m40, m42, m43, m44, m45, m46, m47, m48, m49, m50],
];

/** What all rules find in a report, at the rules' own levels; accept.ts and levels.ts apply what the report itself says. */
export function check(report: Report, context: CheckContext = { lastYear: undefined }): Finding[] {
  const { notice } = report.edition;
  const doubtful = report.yearUnread || toldYear(report) !== undefined;
  const rules = doubtful ? RULES.filter(({ needsYear }) => !needsYear) : RULES;
  return rules.flatMap((rule) => Array.from(rule.check(report, context), (one) => citing(one, notice)));
}
