import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND, sampleHome } from '../support/command.ts';

let home: string;
let preload: string;

beforeAll(async () => {
  home = await sampleHome();
  preload = join(home, 'tell-threads.cjs');
  await writeFile(
    preload,
    `const threads = require('node:worker_threads');
     threads.Worker = class extends threads.Worker {
       constructor(...words) { super(...words); process._rawDebug('a thread begins'); }
     };
     const vm = require('node:vm');
     vm.Script = class extends vm.Script {
       constructor(text, options) { super(text, options); process._rawDebug(options.filename); }
     };`,
  );
});
afterAll(() => rm(home, { recursive: true }));

/** What the command's own thread begins and loads, in order, and how it ends. */
function told(...words: readonly string[]): {
  readonly order: readonly string[];
  readonly code: number | null;
} {
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, COMMAND, ...words], {
    cwd: home,
    encoding: 'utf8',
  });
  const order = stderr.match(/^(?:a thread begins|cli\.cjs|once\.cjs)$/gm) ?? [];
  return { order, code: status };
}

const thread = availableParallelism() > 1 ? ['a thread begins'] : [];

test.each([
  { words: ['build'], order: [...thread, 'cli.cjs', 'once.cjs'], code: 0 },
  // The words have to be understood first.
  { words: ['--lang', 'en', 'build'], order: ['cli.cjs', ...thread, 'once.cjs'], code: 0 },
  // One that was begun for nothing ends, and the run with it.
  { words: ['build', '--nonsense'], order: [...thread, 'cli.cjs'], code: 2 },
  { words: ['build', '--help'], order: ['cli.cjs'], code: 0 },
  { words: ['build', '-v'], order: ['cli.cjs'], code: 0 },
  { words: ['check'], order: ['cli.cjs'], code: 0 },
  { words: [], order: ['cli.cjs'], code: 0 },
])('a second thread for “$words”', ({ words, order, code }) => {
  expect(told(...words)).toEqual({ order, code });
});

test('one that was begun before words that cannot be understood ends', async () => {
  const fault = join(home, 'fault.cjs');
  await writeFile(
    fault,
    "require('node:util').parseArgs = () => { throw new Error('a fault of the program'); };",
  );
  const { status, stderr } = spawnSync(process.execPath, ['--require', fault, COMMAND, 'build'], {
    cwd: home,
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(stderr).toContain('a fault of the program');
  expect(status).toBe(1);
});
