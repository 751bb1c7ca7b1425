import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guardOutput } from '../../src/cli/output.ts';

const own = Object.getOwnPropertyDescriptor(process, 'stdout');
if (own === undefined) throw new Error('the process has no output');

/** What stands for the system's output, and how often it was opened. */
let opened: number;
const stream = new PassThrough();
beforeEach(() => {
  opened = 0;
  const get = () => {
    opened += 1;
    return stream;
  };
  Object.defineProperty(process, 'stdout', { configurable: true, enumerable: true, get });
});
afterEach(() => {
  Object.defineProperty(process, 'stdout', own);
});

test('an output is opened by who has something to say, and guarded from then on', () => {
  const outputs = guardOutput('zh', false);
  expect(opened).toBe(0);
  expect(process.stdout).toBe(stream);
  expect(opened).toBe(1);
  expect(stream.listenerCount('error')).toBe(1);
  stream.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }));
  expect(outputs.lost()).toBe(true);
  expect(process.stdout).toBe(stream);
  expect(stream.listenerCount('error')).toBe(1);
});

test('an output is asked at the end whether all of it was taken', async () => {
  const outputs = guardOutput('zh', false);
  process.stdout.write('一');
  await outputs.flushed();
  expect(stream.read().toString()).toBe('一');
  expect(outputs.lost()).toBe(false);
});
