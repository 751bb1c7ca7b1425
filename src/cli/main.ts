import type { ShortRun } from '../threads/short-run.ts';
import type { CommandSpec, Invocation } from './command.ts';
import { parse } from './parse.ts';

/** What is heavy is loaded by the command that needs it. */
async function main(words: readonly string[]): Promise<number> {
  const parsed = parse(words);
  switch (parsed.kind) {
    case 'version': {
      const { version } = await import('../builder/version.ts');
      console.log(version());
      return 0;
    }
    case 'help': {
      const { help } = await import('./help.ts');
      console.log(help(parsed.language, parsed.command));
      return 0;
    }
    case 'wrong':
      console.error(parsed.message);
      return 2;
    case 'run':
      return runCommand(parsed.command, parsed.invocation);
  }
}

async function runCommand(command: CommandSpec, invocation: Invocation): Promise<number> {
  const short = await beginShortRun(command, invocation);
  try {
    const [{ run }, { guardOutput }] = await Promise.all([command.load(), import('./output.ts')]);
    const outputLost = guardOutput(invocation.language);
    const code = await run(short === undefined ? invocation : { ...invocation, short });
    // What was lost is told after the write that failed.
    await new Promise(setImmediate);
    return code === 0 && outputLost() ? 1 : code;
  } finally {
    // It would keep the process from its end.
    short?.close();
  }
}

/** A second thread takes longest to start: it is begun before the command's own code is loaded. */
async function beginShortRun(
  { threads }: CommandSpec,
  { options }: Invocation,
): Promise<ShortRun | undefined> {
  if (threads === undefined) return undefined;
  const { ShortRun } = await import('../threads/short-run.ts');
  const { fonts } = options;
  return ShortRun.begin(threads, typeof fonts === 'string' ? fonts : undefined);
}

/** The command: understands its words, runs, and sets the exit code. */
export async function start(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await main(words);
  } catch (error) {
    const { internalError } = await import('./internal-error.ts');
    const { chooseLanguage } = await import('./language.ts');
    // Whatever went wrong, the words may not have been understood yet.
    const [, asked] = /(?:^| )--lang[= ](zh|en)(?: |$)/.exec(words.join(' ')) ?? [];
    console.error(internalError(error, chooseLanguage(asked)));
    process.exitCode = 1;
  }
}
