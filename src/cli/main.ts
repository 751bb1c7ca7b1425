import type { BegunThread } from '../threads/begin-thread.ts';
import type { ShortRun } from '../threads/short-run.ts';
import { type Parsed, parse } from './parse.ts';
import { complain, say } from './say.ts';

/** How a command ended. */
interface Ending {
  readonly code: number;
  /** Nothing is left to do for anybody: the process need not look for what may be. */
  readonly isOver: boolean;
}

/** What is heavy is loaded by the command that needs it. */
async function main(words: readonly string[], begun: BegunThread | undefined): Promise<Ending> {
  let short: ShortRun | undefined;
  try {
    const parsed = parse(words);
    short = await beginShortRun(parsed, begun);
    const { guardOutput } = await import('./output.ts');
    const goesOn = parsed.kind === 'run' && short === undefined;
    const outputs = guardOutput(parsed.language, !goesOn);
    const code = await act(parsed, short);
    await outputs.flushed();
    if (outputs.lost()) return { code: Math.max(code, 1), isOver: false };
    const isIdle = short === undefined ? begun === undefined : short.isOver;
    return { code, isOver: !goesOn && isIdle };
  } finally {
    // It would keep the process from its end.
    if (short === undefined) begun?.end();
    else short.close();
  }
}

/** @returns the exit code */
async function act(parsed: Parsed, short: ShortRun | undefined): Promise<number> {
  switch (parsed.kind) {
    case 'version': {
      const { version } = await import('../builder/version.ts');
      say(version());
      return 0;
    }
    case 'help': {
      const { help } = await import('./help.ts');
      say(help(parsed.language, parsed.command));
      return 0;
    }
    case 'wrong':
      complain(parsed.message);
      return 2;
    case 'run': {
      const { run } = await parsed.command.load();
      return run(short === undefined ? parsed.invocation : { ...parsed.invocation, short });
    }
  }
}

/** Before the command's own code is loaded. */
async function beginShortRun(parsed: Parsed, begun: BegunThread | undefined): Promise<ShortRun | undefined> {
  if (parsed.kind !== 'run' || parsed.command.threads === undefined) return undefined;
  const { ShortRun } = await import('../threads/short-run.ts');
  return ShortRun.begin(parsed.command.threads, begun);
}

/**
 * The command: understands its words, runs, and sets the exit code.
 * @param begun a thread that looked to be of use
 * @returns whether the process may end at once
 */
export async function start(words: readonly string[], begun?: BegunThread): Promise<boolean> {
  try {
    const { code, isOver } = await main(words, begun);
    process.exitCode = code;
    return isOver;
  } catch (error) {
    const { internalError } = await import('./internal-error.ts');
    const { chooseLanguage } = await import('./language.ts');
    // Whatever went wrong, the words may not have been understood yet.
    const [, asked] = /(?:^| )--lang[= ](zh|en)(?: |$)/.exec(words.join(' ')) ?? [];
    complain(internalError(error, chooseLanguage(asked)));
    process.exitCode = 1;
    return false;
  }
}

/** The command as a process: where it is over, the engine is not left to clear its heap away, which takes some ms. */
export async function run(words: readonly string[], begun?: BegunThread): Promise<void> {
  if (await start(words, begun)) process.exit();
}
