import { mkdtemp, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { LOCK_NAME, lockFolder } from '../../src/world/lock.ts';
import { until } from '../support/command.ts';

/** No process has this number: Linux gives none above four million, and Windows none that is odd. */
const NOBODY = 999_999_999;
const TOKEN = '0123456789ab';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-lock-'));
  path = join(folder, LOCK_NAME);
});

/** What this machine is called in a lock. */
async function thisMachine(): Promise<string> {
  const lock = await lockFolder(folder);
  const [, machine = ''] = (await readFile(path, 'utf8')).split(' ');
  await lock.release();
  return machine;
}

/** Begins to take the lock. @returns whether it was taken until now, and the taking */
function begin() {
  const state = { isTaken: false };
  const taking = lockFolder(folder).then((lock) => {
    state.isTaken = true;
    return lock;
  });
  return { state, taking };
}

test('a process that runs no more on this machine holds no lock', async () => {
  await writeFile(path, `${NOBODY} ${await thisMachine()} ${TOKEN}\n`);
  const lock = await lockFolder(folder);
  expect(lock.inherited).toBe(true);
  await lock.release();
});

test('a process of another machine is not taken for dead because no process here has its number', async () => {
  await writeFile(path, `${NOBODY} 00000000 ${TOKEN}\n`);
  const { state, taking } = begin();
  await sleep(300);
  expect(state.isTaken).toBe(false);
  await unlink(path);
  const lock = await taking;
  expect(lock.inherited).toBe(false);
  await lock.release();
});

test('of two runs that find the same dead one, the last to take its place has the lock, and the other waits', async () => {
  const machine = await thisMachine();
  await writeFile(path, `${NOBODY} ${machine} ${TOKEN}\n`);
  const { state, taking } = begin();
  await until(async () => !(await readFile(path, 'utf8')).includes(TOKEN) || undefined);
  const other = `${NOBODY} 00000000 ${TOKEN}\n`;
  await writeFile(path, other);
  await sleep(300);
  expect(state.isTaken).toBe(false);
  expect(await readFile(path, 'utf8')).toBe(other);
  await unlink(path);
  await (await taking).release();
});

test('a lock without a name, left between its making and its writing, is not waited for as one that has a holder', async () => {
  await symlink(join(folder, 'nowhere'), path);
  const begun = performance.now();
  const lock = await lockFolder(folder);
  // A holder that says nothing is given up after 15 s.
  expect(performance.now() - begun).toBeLessThan(10_000);
  await lock.release();
});
