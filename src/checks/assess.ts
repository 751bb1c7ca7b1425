import { codeKey } from '../diagnostics/codes.ts';
import { type Finding, hasErrors } from '../diagnostics/finding.ts';
import type { Report, UnreadCodes } from '../report/report.ts';
import { type Assessment, accept } from './accept.ts';
import { check } from './index.ts';
import { applyLevels } from './levels.ts';
import type { CheckContext } from './rule.ts';
import { toldYear } from './text/told-year.ts';

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
  const all = applyLevels([...others, ...check(report, context)], report.levels ?? []);
  const findings = withoutUnsettled(all, report.unreadCodes);
  const isWhole = !hasErrors(others) && toldYear(report) === undefined;
  return accept(findings, report.accepted ?? [], sources, isWhole);
}

/**
 * Findings without those that the author seems to accept, or to set aside, where it could not be read: there is an error in
 * that file, and they come up again with it mended if they are not accepted.
 */
function withoutUnsettled(findings: readonly Finding[], codes: UnreadCodes | undefined): readonly Finding[] {
  if (codes === undefined) return findings;
  if (codes === 'all') return findings.filter(({ diagnostic }) => diagnostic.level === 'error');
  const keys = new Set([...codes].map(codeKey));
  return findings.filter(({ diagnostic: { code, level } }) => level === 'error' || !keys.has(codeKey(code)));
}
