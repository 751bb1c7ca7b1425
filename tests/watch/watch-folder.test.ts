import { mkdir, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderWatch, watchFolder } from '../../src/watch/watch-folder.ts';
import { until } from '../support/command.ts';

let home: string;
let folder: string;
let changes: number;
let watching: FolderWatch | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  folder = join(home, '报告');
  await mkdir(folder);
  await writeFile(join(folder, '0.yaml'), '甲: 1\n');
  changes = 0;
});
afterEach(() => watching?.close());

async function watch(path = folder): Promise<void> {
  const onError = (error: Error): void => {
    throw error;
  };
  watching = await watchFolder(path, {
    onChange: () => changes++,
    concerns: (file) => file.endsWith('.yaml'),
    onError,
  });
}

/** Does something, and waits for the change that it makes. */
async function changesWith(action: () => Promise<unknown>): Promise<void> {
  await sleep(100);
  const before = changes;
  await action();
  await until(() => changes > before || undefined);
}

test('a file that is written, deleted, made anew, replaced by a rename', async () => {
  await watch();
  const file = join(folder, '0.yaml');
  await changesWith(() => writeFile(file, '甲: 2\n'));
  await changesWith(() => unlink(file));
  await changesWith(() => writeFile(file, '甲: 3\n'));
  for (const text of ['4', '5', '6']) {
    // As vim and many other editors save: beside it, then over it.
    await writeFile(join(folder, '.0.yaml.swp'), text);
    await changesWith(() => rename(join(folder, '.0.yaml.swp'), file));
  }
  await changesWith(async () => {
    await rename(file, `${file}~`);
    await writeFile(file, '甲: 7\n');
  });
  await changesWith(() => writeFile(file, '甲: 8\n'));
});

test('a folder whose name begins with a dot, whatever way it is typed', async () => {
  const hidden = join(home, '.draft');
  await rename(folder, hidden);
  await watch(`${home}/./.draft/`);
  await changesWith(() => writeFile(join(hidden, '0.yaml'), '甲: 2\n'));
});

test('files that concern nobody, folders, and what is in them are no change', async () => {
  await mkdir(join(folder, '图片'));
  await watch();
  for (const name of ['年报.pdf', '.0.yaml.swp', '0.yaml~', '4913']) await writeFile(join(folder, name), '');
  await writeFile(join(folder, '图片', '1.yaml'), '');
  await mkdir(join(folder, '附件'));
  await sleep(400);
  expect(changes).toBe(0);
});

test('the folder goes and comes back, and is watched as before', async () => {
  await watch();
  for (let round = 0; round < 2; round++) {
    await changesWith(() => rm(folder, { recursive: true }));
    await changesWith(() => mkdir(folder));
    await changesWith(() => writeFile(join(folder, '0.yaml'), String(round)));
    await changesWith(() => writeFile(join(folder, '0.yaml'), '甲: 2\n'));
  }
});

test('the folder is renamed away and another takes its place', async () => {
  await watch();
  await mkdir(join(home, '新'));
  await changesWith(async () => {
    await rename(folder, join(home, '旧'));
    await rename(join(home, '新'), folder);
  });
  await changesWith(() => writeFile(join(folder, '0.yaml'), '甲: 2\n'));
});

test('a folder that is not there yet is waited for, its parent too', async () => {
  await rm(home, { recursive: true });
  await watch();
  await changesWith(() => mkdir(folder, { recursive: true }));
  await changesWith(() => writeFile(join(folder, '0.yaml'), '甲: 2\n'));
});

test('after closing nothing is told', async () => {
  await watch();
  await watching?.close();
  await writeFile(join(folder, '0.yaml'), '甲: 2\n');
  await rm(folder, { recursive: true });
  await sleep(500);
  expect(changes).toBe(0);
});
