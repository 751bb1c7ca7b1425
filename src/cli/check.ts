import { type Checked, checkReport } from '../builder/build.ts';
import { version } from '../builder/version.ts';
import { fill, hasErrors, type Language } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { REPORTERS } from '../diagnostics/reporters.ts';
import { diskWorld } from '../world/disk.ts';
import type { Command, Invocation } from './command.ts';
import { MESSAGES } from './messages.ts';
import { printAccepted, printFindings } from './print-findings.ts';
import { Progress } from './progress.ts';
import { complain, say } from './say.ts';

/** nianbao check [folder] [--fix] [--reporter FORM] [--quiet] [--json] */
export const run: Command = async (invocation) => {
  const { arguments: words, options, language } = invocation;
  const [folder = 'content'] = words;
  const form = options['json'] === true ? 'json' : String(options['reporter'] ?? 'text');
  const forms = ['text', 'json', ...Object.keys(REPORTERS)];
  if (!forms.includes(form)) {
    const params = { option: '--reporter', found: form, expected: forms.join(', ') };
    complain(fill(MESSAGES.badValue[language], params));
    return 2;
  }
  const forPrograms = form !== 'text';
  const quiet = forPrograms || options['quiet'] === true;
  if (options['fix'] === true) {
    const { fixInPlace } = await import('./fix.ts');
    if (!(await fixInPlace(folder, { language, quiet }, forPrograms ? complain : say))) return 1;
  }
  const progress = new Progress(language, quiet);
  progress.begin('check');
  const { short } = invocation;
  short?.loaded();
  const checked = await checkReport(progress.watch(short?.watch(diskWorld) ?? diskWorld), folder).finally(
    progress.done,
  );
  if (forPrograms) await printForm(form, checked, folder, language);
  else await tell(checked, folder, invocation);
  return hasErrors(checked.findings) ? 1 : 0;
};

async function printForm(form: string, checked: Checked, folder: string, language: Language): Promise<void> {
  const reporter = REPORTERS[form];
  if (reporter === undefined) {
    const { printResult } = await import('./print-result.ts');
    printResult(checked, { written: [], fault: undefined }, language);
    return;
  }
  const { accepted, sources } = checked;
  const findings = sortFindings(checked.findings);
  const text = reporter({ findings, accepted, sources, folder, version: version(), language });
  if (text !== '') say(text);
}

async function tell(checked: Checked, folder: string, { options, language }: Invocation): Promise<void> {
  const { findings, accepted, sources } = checked;
  const quiet = options['quiet'] === true;
  if (findings.length > 0) printFindings(findings, sources, language);
  else if (!quiet) say(MESSAGES.sound[language]);
  if (quiet) return;
  printAccepted(accepted, language);
  if (findings.length === 0) return;
  const { offerFixes } = await import('./fix.ts');
  offerFixes(checked, folder, language);
}
