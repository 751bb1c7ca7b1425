import { checkReport } from '../build/build.ts';
import { hasErrors } from '../diagnostics/finding.ts';
import { diskWorld } from '../world/disk.ts';
import type { Command } from './commands.ts';
import { MESSAGES } from './messages.ts';
import { printFindings } from './print-findings.ts';

/** nianbao check [folder] */
export const run: Command = async ({ arguments: [folder = 'content'], language }) => {
  const { findings, sources } = await checkReport(diskWorld, folder);
  if (findings.length === 0) console.log(MESSAGES.sound[language]);
  else printFindings(findings, sources, language);
  return hasErrors(findings) ? 1 : 0;
};
