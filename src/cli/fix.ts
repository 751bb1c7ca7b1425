import type { Checked } from '../builder/build.ts';
import { fill, type Language, type Text } from '../diagnostics/finding.ts';
import { fixFolder } from '../fix/fix-folder.ts';
import { planFixes } from '../fix/plan.ts';
import { diskWorld } from '../world/disk.ts';
import { replaceFiles } from '../world/replace.ts';
import { UNFINISHED, WorldError } from '../world/world.ts';
import { asWord } from './as-word.ts';
import { MESSAGES, whyNot } from './messages.ts';
import { inTurn } from './progress.ts';
import { complain, say } from './say.ts';

const WORDS = {
  one: {
    zh: '{file}:{line}:{column} “{found}”改为“{replacement}”',
    en: '{file}:{line}:{column} “{found}” → “{replacement}”',
  },
  all: { zh: '已自动改正 {count} 处。', en: 'Mended {count} characters.' },
  none: { zh: '没有可以自动改正的。', en: 'Nothing can be mended automatically.' },
  cannot: {
    zh: '不能写入 {path}：{reason}。没有改动任何文件。在别处打开着的先关闭，只读的取消只读，再试一次。',
    en: 'Cannot write {path}: {reason}. Nothing was changed. Close the file elsewhere, or make it writable, and try again.',
  },
  offer: {
    zh: '标点、数字等有 {count} 处可以自动改正：nianbao check --fix {word}',
    en: '{count} characters can be mended automatically: nianbao check --fix {word}',
  },
} as const satisfies Record<string, Text>;

/**
 * Mends a folder's files in place (check --fix) and says what it changed; where that is nothing, unless it is to be quiet.
 * @param tell takes each line; by default standard output.
 * @returns whether the files could be written.
 */
export async function fixInPlace(
  folder: string,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
  tell: (line: string) => void = say,
): Promise<boolean> {
  const { fixes, files } = await fixFolder(diskWorld, folder);
  try {
    if (files.length > 0) {
      await inTurn(folder, { language, quiet }, (onWait) => replaceFiles(folder, files, onWait));
    }
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    const words = error.code === UNFINISHED ? MESSAGES.unfinished : WORDS.cannot;
    complain(fill(words[language], { path: error.path, reason: whyNot(error, language) }));
    return false;
  }
  for (const { place, found, replacement } of fixes) {
    const { file, line, column } = place;
    tell(fill(WORDS.one[language], { file, line, column, found, replacement }));
  }
  if (fixes.length > 0) tell(fill(WORDS.all[language], { count: fixes.length }));
  else if (!quiet) tell(WORDS.none[language]);
  return true;
}

/** Says, after the findings, how many of the faults check --fix would mend. */
export function offerFixes(checked: Checked, folder: string, language: Language): void {
  const count = planFixes(checked).length;
  if (count > 0) complain(fill(WORDS.offer[language], { count, word: asWord(folder) }));
}
