import type { Checked } from '../builder/build.ts';
import { type Finding, fill, type Language } from '../diagnostics/finding.ts';
import { report } from '../diagnostics/report.ts';
import { printable } from '../diagnostics/width.ts';
import { MESSAGES } from './messages.ts';
import { complain, say } from './say.ts';

/** Findings go to standard error, so that standard output holds only what was made. */
export function printFindings(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  language: Language,
): void {
  const colour = process.stderr.isTTY === true && !process.env['NO_COLOR'];
  complain(report(findings, { sources, language, colour }));
}

/** What the author accepts, with the reasons: nobody should have to take it on trust. */
export function printAccepted(accepted: Checked['accepted'], language: Language): void {
  if (accepted.length === 0) return;
  say(fill(MESSAGES.accepted[language], { count: accepted.length }));
  for (const { finding, reason } of accepted) {
    const { diagnostic, place, params } = finding;
    const where = `${place.file}:${place.line}:${place.column}`;
    say(`  ${diagnostic.code} ${where} ${printable(fill(diagnostic.message[language], params))}`);
    say(`    ${fill(MESSAGES.reason[language], { reason: printable(reason) })}`);
  }
}
