import { mkdir, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as chokidar from 'chokidar';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { until } from '../support/command.ts';
import { Following } from '../support/following.ts';

/** A watcher that tells nothing, as on a disk that another machine writes to. */
vi.mock('chokidar', async (original) => {
  const real = await original<typeof chokidar>();
  const watch: typeof real.watch = (path, options) => {
    const watcher = real.watch(path, options);
    watcher.on('ready', () => watcher.removeAllListeners('all'));
    return watcher;
  };
  return { ...real, watch };
});

let folder: string;
let image: string;
let following: Following;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  image = join(folder, '图', '甲.png');
  await mkdir(join(folder, '图'));
  await writeFile(join(folder, '0.yaml'), '甲: 1\n');
  await writeFile(image, '1');
  following = await Following.begin(folder, [join(folder, '0.yaml'), image]);
});
afterEach(() => following.close());

test.each([
  ['a file that is written', () => writeFile(join(folder, '0.yaml'), '甲: 2\n')],
  ['a file that is new', () => writeFile(join(folder, '1.yaml'), '')],
  ['a file that is deleted', () => unlink(join(folder, '0.yaml'))],
  ['an image that is written', () => writeFile(image, '2')],
  ['an image that is deleted', () => unlink(image)],
  ['a file that an older one is moved over', () => rename(image, join(folder, '0.yaml'))],
])('%s is found where no watch tells of it, and once it is built nothing more', async (_, save) => {
  await save();
  await until(() => following.changes > 0 || undefined);
  await following.build();
  const told = following.changes;
  await sleep(1500);
  expect(following.changes).toBe(told);
});

test('what was saved while a build ran is found after it', async () => {
  const began = Date.now();
  await following.followed.remember();
  await writeFile(join(folder, '0.yaml'), '甲: 2\n');
  await following.followed.follow({ folders: [folder], files: [join(folder, '0.yaml'), image] }, began);
  await until(() => following.changes > 0 || undefined);
});

test('a folder that goes is told by who looks for it, once', async () => {
  await rm(folder, { recursive: true });
  await sleep(1500);
  expect(following.changes).toBe(2); // One for the folder and one for that of its images.
});

test('after closing nothing is told', async () => {
  await following.followed.close();
  await writeFile(join(folder, '0.yaml'), '甲: 2\n');
  await sleep(1500);
  expect(following.changes).toBe(0);
});
