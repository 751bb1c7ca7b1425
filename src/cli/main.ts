import { parse } from './parse.ts';

/** The command: understands its words, runs, and sets the exit code. What is heavy is loaded by the command that needs it. */
async function main(): Promise<number> {
  const parsed = parse(process.argv.slice(2));
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
    case 'run': {
      const [{ run }, { guardOutput }] = await Promise.all([parsed.command.load(), import('./output.ts')]);
      const outputLost = guardOutput(parsed.invocation.language);
      const code = await run(parsed.invocation);
      // What was lost is told after the write that failed.
      await new Promise(setImmediate);
      return code === 0 && outputLost() ? 1 : code;
    }
  }
}

async function start(): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const { internalError } = await import('./internal-error.ts');
    const { chooseLanguage } = await import('./language.ts');
    console.error(internalError(error, chooseLanguage(undefined)));
    process.exitCode = 1;
  }
}

// Not awaited at the top of the module: a bundle is a plain script.
void start();
