import { EventEmitter } from 'node:events';
import { mkdtemp, rename, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { until } from '../support/command.ts';
import { Following } from '../support/following.ts';

const watcher = new EventEmitter();

/** A watcher that tells what it is told to, when it is told to. */
vi.mock('chokidar', () => ({
  watch: () => {
    setImmediate(() => watcher.emit('ready'));
    return Object.assign(watcher, { close: async () => watcher.removeAllListeners() });
  },
}));

let folder: string;
let following: Following;

const tell = (event: 'add' | 'unlink', name: string): boolean =>
  watcher.emit('all', event, join(folder, name));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await writeFile(join(folder, '0.yaml'), '甲: 1\n');
  following = await Following.begin(folder, []);
});
afterEach(() => following.close());

test('the end of a name that the last build did not find any more is not told', async () => {
  await rename(join(folder, '0.yaml'), join(folder, '1.yaml'));
  tell('add', '1.yaml');
  await until(() => following.changes > 0 || undefined);
  await following.build();
  const told = following.changes;
  tell('unlink', '0.yaml');
  await sleep(50);
  expect(following.changes).toBe(told);
});

test('the end of one that it found is, at once', async () => {
  await unlink(join(folder, '0.yaml'));
  tell('unlink', '0.yaml');
  // Looking at the disk again finds it later.
  await sleep(100);
  expect(following.changes).toBeGreaterThan(0);
});
