import { type Finding, hasErrors } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import { type Assessment, accept } from './accept.ts';
import { check } from './index.ts';
import { applyLevels } from './levels.ts';
import type { CheckContext } from './rule.ts';

/**
 * The whole judgement of a report: all rules, at the levels it sets, without what it accepts.
 * @param others findings of the reader and the layout, which may be accepted as well.
 * @param sources the content files' texts by name.
 */
export function assess(
  report: Report,
  sources: ReadonlyMap<string, string>,
  context: CheckContext = { lastYear: undefined },
  others: readonly Finding[] = [],
): Assessment {
  const findings = applyLevels([...others, ...check(report, context)], report.levels ?? []);
  return accept(findings, report.accepted ?? [], sources, !hasErrors(others));
}
