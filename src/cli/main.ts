import { readFileSync } from 'node:fs';
import { parse } from './parse.ts';

/** The command: understands its words, runs, and sets the exit code. What is heavy is loaded by the command that needs it. */
async function main(): Promise<number> {
  const parsed = parse(process.argv.slice(2));
  switch (parsed.kind) {
    case 'version':
      console.log(version());
      return 0;
    case 'help': {
      const { help } = await import('./help.ts');
      console.log(help(parsed.language, parsed.command));
      return 0;
    }
    case 'wrong':
      console.error(parsed.message);
      return 2;
    case 'run': {
      const { run } = await parsed.command.load();
      return run(parsed.invocation);
    }
  }
}

/** From the package's own file: dist/ is one folder below it. */
function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { MESSAGES } = await import('./messages.ts');
  const { chooseLanguage } = await import('./language.ts');
  console.error(MESSAGES.internal[chooseLanguage(undefined)]);
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
