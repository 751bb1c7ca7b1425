import type { Finding } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import { a1 } from './a1.ts';
import { a2 } from './a2.ts';
import { a3 } from './a3.ts';
import { a4 } from './a4.ts';
import type { CheckContext, Rule } from './rule.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [a1, a2, a3, a4];

/** What all rules find in a report. */
export function check(report: Report, context: CheckContext = { lastYear: undefined }): Finding[] {
  return RULES.flatMap((rule) => [...rule.check(report, context)]);
}
