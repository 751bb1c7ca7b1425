import type { Diagnostic, Finding, Text } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';

/** What a rule may look at beside the report itself. */
export interface CheckContext {
  /** Last year's report, where the content names one (上年). */
  readonly lastYear: Report | undefined;
  /** Its units' reports, where the content names them (下级) and so is a summary. */
  readonly units?: readonly Report[];
}

/** A rule over a whole report: one file, one rule. The docs and `explain` are made from it. */
export interface Rule extends Diagnostic {
  /** A few words for lists: 合计勾稽. */
  readonly title: Text;
  /** Why it matters: who says so, or what evaluators do with it. */
  readonly why: Text;
  /** A right and a wrong example, as content (YAML or text); null where only a whole report shows it. */
  readonly good: string | null;
  readonly bad: string | null;
  /** It holds the content against the reporting year, and is silent where 年度 could not be read, or all texts are of another (M50). */
  readonly needsYear?: true;
  /** Every occurrence. Pure, and total: a report that was read never makes a rule throw. */
  readonly check: (report: Report, context: CheckContext) => Iterable<Finding>;
}
