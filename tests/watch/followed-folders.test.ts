import { mkdir, mkdtemp, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FollowedFolders, type LookedAt } from '../../src/watch/followed-folders.ts';
import { until } from '../support/command.ts';

let home: string;
let followed: FollowedFolders;
let changes: number;
const lastYear = (): string => join(home, '2021');
const looked = (...folders: string[]): LookedAt => ({ folders, files: [] });
const LONG_AGO = new Date('2022-01-01');

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await mkdir(lastYear());
  await writeFile(join(lastYear(), '0.yaml'), '甲: 1\n');
  for (const path of [join(lastYear(), '0.yaml'), lastYear()]) await utimes(path, LONG_AGO, LONG_AGO);
  const onError = (error: Error): void => {
    throw error;
  };
  changes = 0;
  followed = new FollowedFolders(join(home, '2022'), { onChange: () => changes++, onError });
});
afterEach(() => followed.close());

test('a save between the reading of a folder and its watch is told', async () => {
  const read = Date.now();
  await writeFile(join(lastYear(), '0.yaml'), '甲: 2\n');
  expect(await followed.follow(looked(lastYear()), read)).toBe(true);
  // From now on the watch tells.
  expect(await followed.follow(looked(lastYear()), read)).toBe(false);
});

test('so is a file that is new, and a folder that stayed as it was is not', async () => {
  expect(await followed.follow(looked(lastYear()), Date.now())).toBe(false);
  await followed.close();
  const read = Date.now();
  await writeFile(join(lastYear(), '1.yaml'), '乙: 1\n');
  await utimes(join(lastYear(), '1.yaml'), LONG_AGO, LONG_AGO);
  expect(await followed.follow(looked(lastYear(), join(home, 'not there')), read)).toBe(true);
});

describe('files that a build read', () => {
  const report = (): string => join(home, '2022');
  const deep = (): string => join(report(), '一', '二', '三', '四', '五', '六');
  const image = (): string => join(deep(), '图');
  const hidden = (): string => join(report(), '.图片', '.甲.PNG');
  const read = (...files: string[]): LookedAt => ({ folders: [report()], files });

  /** Does something, and says whether it is told within a time in which it would be. */
  async function isTold(action: () => Promise<unknown>): Promise<boolean> {
    await sleep(150);
    const before = changes;
    await action();
    return until(() => changes > before || undefined).catch(() => false);
  }

  beforeEach(async () => {
    await mkdir(deep(), { recursive: true });
    await mkdir(join(report(), '.图片'));
    for (const file of [image(), hidden()]) await writeFile(file, '');
    await followed.begin();
  });

  test('are watched however deep they stand, hidden or not, whatever their names end with', async () => {
    await followed.follow(read(image(), join(report(), '.图片', '.甲.png')), Date.now());
    expect(await isTold(() => writeFile(image(), '1'))).toBe(true);
    expect(await isTold(() => writeFile(hidden(), '1'))).toBe(true);
    expect(await isTold(() => unlink(image()))).toBe(true);
    expect(await isTold(() => writeFile(image(), '1'))).toBe(true);
  });

  test('and folders of theirs that are not there yet', async () => {
    const later = join(report(), '待补', '图.png');
    await followed.follow(read(later), Date.now());
    expect(await isTold(() => mkdir(join(report(), '待补')))).toBe(true);
    expect(await isTold(() => writeFile(later, ''))).toBe(true);
  });

  test('no other file of their folders is told of, nor of the report’s own', async () => {
    await followed.follow(read(image()), Date.now());
    await sleep(150);
    for (const name of ['乙.png', '年报.pdf', '.0.yaml.swp']) {
      await writeFile(join(deep(), name), '');
      await writeFile(join(report(), name), '');
    }
    await writeFile(join(deep(), '0.yaml'), '');
    await sleep(600);
    expect(changes).toBe(0);
  });

  test('a save between the reading of one and its watch is told, a deletion too', async () => {
    const began = Date.now();
    await writeFile(image(), '1');
    expect(await followed.follow(read(image()), began)).toBe(true);
    await followed.follow(read(), began);
    await sleep(300);
    expect(await followed.follow(read(image()), Date.now())).toBe(false);
    await followed.follow(read(), began);
    const again = Date.now();
    await unlink(image());
    expect(await followed.follow(read(image()), again)).toBe(true);
  });
});
