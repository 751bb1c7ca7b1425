import type { Report } from '../report/report.ts';
import type { CheckContext } from './rule.ts';

/** Last year's report, if it is given and is the year before: what is carried over comes from no other. */
export function previous(report: Report, { lastYear }: CheckContext): Report | undefined {
  return lastYear?.year === report.year - 1 ? lastYear : undefined;
}
