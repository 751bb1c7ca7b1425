import { spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SyncOutput } from '../../src/cli/sync-output.ts';
import { run, testWith } from '../support/programs.ts';

/** More than a pipe takes at once. */
const LINES = '检查通过，没有发现问题。\n'.repeat(20_000);

testWith('mkfifo')('a reader that is slow gets all of it, and one after the other', async () => {
  const pipe = join(await mkdtemp(join(tmpdir(), 'nianbao-')), 'pipe');
  run('mkfifo', [pipe]);
  const file = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  const words = ['-c', 'sleep 0.2; head -c "$1" "$0" > "$0.read"', pipe, String(Buffer.byteLength(LINES))];
  const reader = spawn('sh', words, { stdio: 'ignore' });
  const ended = new Promise((resolve) => reader.on('close', resolve));
  const output = new SyncOutput(file);
  for (const part of [LINES.slice(0, 100), LINES.slice(100)]) output.write(part);
  expect(output.writableLength).toBe(0);
  await ended;
  expect(await readFile(`${pipe}.read`, 'utf8')).toBe(LINES);
  closeSync(file);
});

test('what cannot be written is an error of the stream, told once', async () => {
  const file = openSync('package.json', 'r');
  const output = new SyncOutput(file);
  const errors: string[] = [];
  output.on('error', ({ code }: NodeJS.ErrnoException) => errors.push(code ?? ''));
  output.write('一');
  output.write('二');
  await new Promise(setImmediate);
  output.write('三');
  await new Promise(setImmediate);
  expect(errors).toEqual(['EBADF']);
  closeSync(file);
});
