import type { Built, Format } from '../builder/build.ts';
import type { manifestOf } from '../builder/manifest.ts';
import { fill, hasErrors, type Language } from '../diagnostics/finding.ts';
import { diskWorld } from '../world/disk.ts';
import { type NewFile, recoverFolder, replaceFiles } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import { buildOnce } from './build-once.ts';
import { readBuildWords } from './build-options.ts';
import type { Command } from './command.ts';
import { cannotWrite, MESSAGES } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { inTurn } from './progress.ts';

/** nianbao build [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] [--attach] [--manifest] [--quiet] [--json] */
export const run: Command = async (invocation) => {
  const { options, language } = invocation;
  const words = readBuildWords(invocation);
  if (words === undefined) return 2;
  const { folder, out, json, quiet } = words;
  const { built, read } = await buildOnce(invocation, words);
  if (!json && built.findings.length > 0) printFindings(built.findings, built.sources, language);
  let written: readonly string[] = [];
  let fault: WorldError | undefined;
  try {
    written = await inTurn(out, { language, quiet: json || quiet }, async (onWait) => {
      await recoverFolder(out, onWait);
      if (hasErrors(built.findings)) return [];
      const made = { folder, read, ...built };
      const files = options['manifest'] === true ? await withManifest(made) : built.files;
      return replaceFiles(out, files, onWait);
    });
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    fault = error;
  }
  if (json) {
    const { printResult } = await import('./print-result.ts');
    printResult(built, { written, fault }, language);
  } else tell(built, written, fault, quiet, language);
  return fault !== undefined || hasErrors(built.findings) ? 1 : 0;
};

type Made = Parameters<typeof manifestOf>[1] & Pick<Built, 'files'>;

/** The files and, named after them, their manifest. */
async function withManifest(made: Made): Promise<readonly NewFile[]> {
  const { manifestBytes, manifestName, manifestOf } = await import('../builder/manifest.ts');
  const bytes = manifestBytes(await manifestOf(diskWorld, made));
  return [...made.files, { name: manifestName(made.files), bytes }];
}

function tell(
  built: Built,
  written: readonly string[],
  fault: WorldError | undefined,
  quiet: boolean,
  language: Language,
): void {
  if (hasErrors(built.findings)) console.error(MESSAGES.kept[language]);
  if (fault !== undefined) console.error(cannotWrite(fault, language));
  if (quiet) return;
  for (const font of built.fonts) console.log(fill(MESSAGES.font[language], { ...font }));
  written.forEach((path, i) => {
    const file = built.files[i];
    console.log(file === undefined ? wroteOnly(path, language) : wrote(path, file, built.pages, language));
  });
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

const wroteOnly = (path: string, language: Language): string => fill(MESSAGES.wrote[language], { path });
