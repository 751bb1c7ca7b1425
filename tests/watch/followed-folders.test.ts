import { mkdir, mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FollowedFolders } from '../../src/watch/followed-folders.ts';

let home: string;
let followed: FollowedFolders;
const lastYear = (): string => join(home, '2021');
const LONG_AGO = new Date('2022-01-01');

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await mkdir(lastYear());
  await writeFile(join(lastYear(), '0.yaml'), '甲: 1\n');
  for (const path of [join(lastYear(), '0.yaml'), lastYear()]) await utimes(path, LONG_AGO, LONG_AGO);
  const onError = (error: Error): void => {
    throw error;
  };
  followed = new FollowedFolders(join(home, '2022'), { onChange: () => {}, onError });
});
afterEach(() => followed.close());

test('a save between the reading of a folder and its watch is told', async () => {
  const read = Date.now();
  await writeFile(join(lastYear(), '0.yaml'), '甲: 2\n');
  expect(await followed.follow([lastYear()], read)).toBe(true);
  // From now on the watch tells.
  expect(await followed.follow([lastYear()], read)).toBe(false);
});

test('so is a file that is new, and a folder that stayed as it was is not', async () => {
  expect(await followed.follow([lastYear()], Date.now())).toBe(false);
  await followed.close();
  const read = Date.now();
  await writeFile(join(lastYear(), '1.yaml'), '乙: 1\n');
  await utimes(join(lastYear(), '1.yaml'), LONG_AGO, LONG_AGO);
  expect(await followed.follow([lastYear(), join(home, 'not there')], read)).toBe(true);
});
