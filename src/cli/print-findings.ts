import type { Finding, Language } from '../diagnostics/finding.ts';
import { report } from '../diagnostics/report.ts';

/** Findings go to standard error, so that standard output holds only what was made. */
export function printFindings(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  language: Language,
): void {
  const colour = process.stderr.isTTY === true && !process.env['NO_COLOR'];
  console.error(report(findings, { sources, language, colour }));
}
