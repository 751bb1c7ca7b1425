import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sourceTrace } from '../../src/cli/trace.ts';
import { COMMAND } from '../support/command.ts';

test.each([
  // Early in its bundle, and behind many expressions in Chinese.
  ['check', 'matchAll', 'true', 'src/source/'],
  ['check', 'search', '/█|u2588/.test(pattern)', 'src/checks/text/'],
  ['build', 'matchAll', 'true', 'src/source/'],
])('a fault of %s in %s is traced to the place in the sources', async (command, method, when, folder) => {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const preload = join(home, 'fault.cjs');
  await writeFile(
    preload,
    `const own = String.prototype.${method};
     String.prototype.${method} = function (pattern) {
       if (${when}) throw new Error('a fault');
       return own.call(this, pattern);
     };`,
  );
  const words = ['--require', preload, COMMAND, command, resolve('content')];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: home, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('Error: a fault');
  const [, file = '', line, column] = /\((src\/[\w./-]+):(\d+):(\d+)\)/.exec(stderr) ?? [];
  expect(file).toContain(folder);
  const text = (await readFile(file, 'utf8')).split('\n')[Number(line) - 1];
  expect(text?.slice(Number(column) - 1)).toMatch(new RegExp(`^${method}\\(`));
  expect(stderr).not.toMatch(/\.cjs:\d+:\d{3}/);
});

test('a trace without a map stays as it is', () => {
  const trace = 'Error: a fault\n    at f (commands.cjs:1:2)\n    at src/cli/main.ts:3:4';
  expect(sourceTrace(trace, new URL('file:///none/'))).toBe(trace);
});
