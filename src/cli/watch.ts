import { buildReport } from '../build/build.ts';
import { fill, type Text } from '../diagnostics/finding.ts';
import { openWithSystem } from '../watch/open-file.ts';
import { runSession } from '../watch/session.ts';
import { diskWorld } from '../world/disk.ts';
import { recoverFolder, replaceFiles } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import { buildLine } from './build-line.ts';
import { readBuildOptions } from './build-options.ts';
import type { Command } from './commands.ts';
import { internalError } from './internal-error.ts';
import { cannotWrite } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { WATCH_MESSAGES } from './watch-messages.ts';

/** nianbao watch [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] */
export const run: Command = async (invocation) => {
  const { arguments: words, options, language } = invocation;
  const [folder = 'content'] = words;
  const out = String(options['out'] ?? 'out');
  const buildOptions = readBuildOptions(invocation);
  if (typeof buildOptions === 'string') {
    console.error(buildOptions);
    return 2;
  }
  const say = (text: Text, params = {}): void => console.log(fill(text[language], params));
  let pdf: string | undefined;
  await runSession({
    folder,
    async build() {
      const start = performance.now();
      try {
        await recoverFolder(out);
        const built = await buildReport(diskWorld, folder, buildOptions);
        if (built.findings.length > 0) printFindings(built.findings, built.sources, language);
        if (built.files.length > 0) {
          const paths = await replaceFiles(out, built.files);
          pdf = paths.find((_, i) => built.files[i]?.format === 'pdf') ?? pdf;
        }
        console.log(buildLine(built, performance.now() - start, language));
      } catch (error) {
        console.error(
          error instanceof WorldError ? cannotWrite(error, language) : internalError(error, language),
        );
      }
    },
    ready() {
      say(WATCH_MESSAGES.watching, { folder });
      if (process.stdin.isTTY) say(WATCH_MESSAGES.keys);
    },
    onWatchError: (error) =>
      console.error(fill(WATCH_MESSAGES.notWatched[language], { reason: error.message })),
    keys: {
      o() {
        if (pdf === undefined) say(WATCH_MESSAGES.noPdf);
        else openWithSystem(pdf, (command) => say(WATCH_MESSAGES.noViewer, { command }));
      },
    },
  });
  say(WATCH_MESSAGES.stopped);
  return 0;
};
