import type { Built, Format } from '../builder/build.ts';
import { fill, hasErrors, type Language } from '../diagnostics/finding.ts';
import { recoverFolder, replaceFiles } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import { buildOnce } from './build-once.ts';
import { readBuildWords } from './build-options.ts';
import type { Command } from './command.ts';
import { cannotWrite, MESSAGES, whyNotRead } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { inTurn } from './progress.ts';
import { complain, say } from './say.ts';
import { type LeftManifest, withManifest } from './with-manifest.ts';

/** nianbao build [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] [--attach] [--manifest] [--quiet] [--json] */
export const run: Command = async (invocation) => {
  const { options, language } = invocation;
  const words = readBuildWords(invocation);
  if (words === undefined) return 2;
  const { folder, out, json, quiet } = words;
  const { built, read } = await buildOnce(invocation, words);
  if (!json && built.findings.length > 0) printFindings(built.findings, built.sources, language);
  let written: readonly string[] = [];
  let left: LeftManifest | undefined;
  let fault: WorldError | undefined;
  try {
    written = await inTurn(out, { language, quiet: json || quiet }, async (onWait) => {
      await recoverFolder(out, onWait);
      if (hasErrors(built.findings)) return [];
      const asked = options['manifest'] === true;
      const made = await withManifest(out, { folder, read, ...built }, asked);
      left = made.left;
      return replaceFiles(out, made.files, onWait);
    });
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    fault = error;
  }
  if (json) {
    const { printResult } = await import('./print-result.ts');
    printResult(built, { written, fault }, language);
  } else tell(built, { written, left, fault }, quiet, language);
  return fault !== undefined || hasErrors(built.findings) ? 1 : 0;
};

interface Outcome {
  readonly written: readonly string[];
  /** A manifest that was left as it is. */
  readonly left: LeftManifest | undefined;
  readonly fault: WorldError | undefined;
}

function tell(built: Built, { written, left, fault }: Outcome, quiet: boolean, language: Language): void {
  if (hasErrors(built.findings)) complain(MESSAGES.kept[language]);
  if (fault !== undefined) complain(cannotWrite(fault, language));
  if (quiet) return;
  for (const font of built.fonts) say(fill(MESSAGES.font[language], { ...font }));
  written.forEach((path, i) => {
    const file = built.files[i];
    say(file === undefined ? wroteOnly(path, language) : wrote(path, file, built.pages, language));
  });
  if (left !== undefined && fault === undefined) say(leftAsItIs(left, language));
}

function wrote(
  path: string,
  file: { readonly format: Format; readonly bytes: Uint8Array },
  pages: number | undefined,
  language: Language,
): string {
  const size = (file.bytes.length / 1000).toFixed(0);
  const text = file.format === 'pdf' ? MESSAGES.writtenPages : MESSAGES.written;
  return fill(text[language], { path, size, pages: pages ?? 0 });
}

function leftAsItIs({ path, unread }: LeftManifest, language: Language): string {
  if (unread === undefined) return fill(MESSAGES.left[language], { path });
  return fill(MESSAGES.leftUnread[language], { path, reason: whyNotRead(unread, language) });
}

const wroteOnly = (path: string, language: Language): string => fill(MESSAGES.wrote[language], { path });
