import { fill, type Language } from '../diagnostics/finding.ts';
import type { Carried } from '../init/carried.ts';
import { carryOver } from '../init/carry-over.ts';
import { EDITOR_FOLDER, editorFiles, newReportFiles } from '../init/new-report.ts';
import { isContentFile } from '../world/content-file.ts';
import { diskWorld } from '../world/disk.ts';
import { replaceFiles } from '../world/replace.ts';
import { UNFINISHED, WorldError } from '../world/world.ts';
import { asWord } from './as-word.ts';
import type { Command } from './command.ts';
import { completed, faultOf, readOptions, refuse } from './init-answers.ts';
import { INIT } from './init-messages.ts';
import { MESSAGES, whyNot } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { inTurn } from './progress.ts';
import { complain, say } from './say.ts';
import { wayTo } from './way-to.ts';

/** nianbao init [folder] [--机关 NAME] [--年度 YEAR] [--类别 KIND] [--from FOLDER] */
export const run: Command = async (invocation) => {
  const { arguments: words, language } = invocation;
  const [folder = 'content'] = words;
  const given = readOptions(invocation);
  const fault = faultOf(given, language);
  if (fault !== undefined) return refuse(fault, 2);
  try {
    const present = await contentFiles(folder);
    if (present.length > 0)
      return refuse(fill(INIT.exists[language], { folder, found: present.join('、') }), 1);
    return await make(folder, given, language);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return refuse(cannotMake(error, language), 1);
  }
};

/** @throws {WorldError} where a file cannot be written. */
async function make(
  folder: string,
  given: ReturnType<typeof readOptions>,
  language: Language,
): Promise<number> {
  const carried = await lastYears(given.from, folder, language);
  if (carried === 'refused') return 1;
  const report = await completed(given, carried, language);
  if (typeof report === 'number') return report;
  const written = await inTurn(folder, { language, quiet: false }, async (onWait) => {
    await replaceFiles(`${folder}/${EDITOR_FOLDER}`, editorFiles(report), onWait);
    return replaceFiles(folder, newReportFiles(report), onWait);
  });
  for (const path of written) say(fill(INIT.made[language], { path }));
  say(fill(INIT.next[language], { word: asWord(folder) }));
  return 0;
}

function cannotMake(error: WorldError, language: Language): string {
  const words = error.code === UNFINISHED ? MESSAGES.unfinished : INIT.cannot;
  return fill(words[language], { path: error.path, reason: whyNot(error, language) });
}

/** Content files that stand in the folder: they are never overwritten, nor mixed with new ones. */
async function contentFiles(folder: string): Promise<string[]> {
  try {
    const files = await diskWorld.list(folder);
    return files.map(({ name }) => name).filter((name) => isContentFile(name));
  } catch (error) {
    if (error instanceof WorldError && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function lastYears(
  from: string | undefined,
  folder: string,
  language: Language,
): Promise<Carried | undefined | 'refused'> {
  if (from === undefined) return undefined;
  const seenFrom = wayTo(from, folder);
  if (seenFrom === undefined) {
    complain(fill(INIT.otherDrive[language], { folder: from }));
    return 'refused';
  }
  const { carried, findings, sources } = await carryOver(diskWorld, from, seenFrom);
  if (carried !== undefined) return carried;
  printFindings(findings, sources, language);
  complain(fill(INIT.lastYear[language], { folder: from, word: asWord(from) }));
  return 'refused';
}
