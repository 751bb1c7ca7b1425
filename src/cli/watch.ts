import { type Built, buildReport } from '../builder/build.ts';
import { fill, type Language, type Text } from '../diagnostics/finding.ts';
import { readsKeys } from '../watch/keys.ts';
import { openWithSystem } from '../watch/open-file.ts';
import { runSession } from '../watch/session.ts';
import { diskWorld } from '../world/disk.ts';
import { editedWorld } from '../world/edited.ts';
import { recordLooks } from '../world/record.ts';
import { type OnWait, recoverFolder, replaceFiles } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import { buildLine } from './build-line.ts';
import { lookedAt, readBuildWords } from './build-options.ts';
import type { Command } from './command.ts';
import { internalError, reportFaults } from './internal-error.ts';
import { cannotWrite } from './messages.ts';
import { printFindings } from './print-findings.ts';
import { resultRecord } from './print-result.ts';
import { inTurn, Progress } from './progress.ts';
import { complain, say } from './say.ts';
import { notOpened, WATCH_MESSAGES } from './watch-messages.ts';

/** nianbao watch [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] [--attach] [--quiet] [--json] */
export const run: Command = async (invocation) => {
  const { language } = invocation;
  const words = readBuildWords(invocation);
  if (words === undefined) return 2;
  const { folder, out, json, how } = words;
  const quiet = json || words.quiet;
  const inform = (text: Text, params = {}): void => {
    if (!quiet) say(fill(text[language], params));
  };
  // Whoever asked for something that cannot be had is told, quiet or not.
  const warn = (text: Text, params = {}): void => complain(fill(text[language], params));
  let pdf: string | undefined;
  await runSession({
    folder,
    async build() {
      const start = performance.now();
      const progress = new Progress(language, quiet);
      const world = recordLooks(progress.watch(diskWorld));
      try {
        const built = await buildReport(world, folder, { ...how, onStep: progress.begin });
        progress.done();
        const made = await inTurn(out, { language, quiet }, (onWait) => writeInto(out, built, onWait));
        pdf = made.written.find((_, i) => made.built.files[i]?.format === 'pdf') ?? pdf;
        if (json) say(JSON.stringify(resultRecord(made.built, made, language)));
        else tell(made, performance.now() - start, { language, quiet });
      } catch (error) {
        progress.done();
        complain(internalError(error, language));
      }
      return lookedAt(world, how);
    },
    practise: (turn) => reportFaults(language, () => buildReport(editedWorld(diskWorld, turn), folder, how)),
    ready() {
      inform(WATCH_MESSAGES.watching, { folder });
      if (readsKeys()) inform(WATCH_MESSAGES.keys);
    },
    onWatchError: (error) => complain(fill(WATCH_MESSAGES.notWatched[language], { reason: error.message })),
    keys: {
      o() {
        if (pdf === undefined) warn(WATCH_MESSAGES.noPdf);
        else openWithSystem(pdf, (failure) => warn(notOpened(failure), { ...failure }));
      },
    },
    ended: () => inform(WATCH_MESSAGES.stopped),
  });
  return 0;
};

interface Made {
  readonly built: Built;
  /** Paths in the order of the built files. */
  readonly written: readonly string[];
  /** Why nothing could be written. */
  readonly fault: WorldError | undefined;
}

/** Writes a build's files, if it has any. What stands in the way of writing may be gone at the next. */
async function writeInto(out: string, built: Built, onWait: OnWait): Promise<Made> {
  try {
    await recoverFolder(out, onWait);
    const written = built.files.length > 0 ? await replaceFiles(out, built.files, onWait) : [];
    return { built, written, fault: undefined };
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return { built, written: [], fault: error };
  }
}

function tell(
  { built, fault }: Made,
  milliseconds: number,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
): void {
  if (built.findings.length > 0) printFindings(built.findings, built.sources, language);
  if (fault !== undefined) {
    complain(cannotWrite(fault, language));
    if (readsKeys()) complain(WATCH_MESSAGES.tryAgain[language]);
  } else if (!quiet) say(buildLine(built, milliseconds, language));
}
