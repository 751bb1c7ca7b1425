import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_NAME } from '../../src/world/lock.ts';
import { replaceFiles } from '../../src/world/replace.ts';
import { edit, nianbao, Running, sampleHome, until } from '../support/command.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';
const pair = async (folder: string): Promise<string> => {
  const files = ['docx', 'pdf'].map((format) => readFile(join(folder, `${TITLE}.${format}`), 'base64'));
  return (await Promise.all(files)).join();
};

test('two builds at once do not mix: both files are of one of them', async () => {
  const homes = await Promise.all([sampleHome(), sampleHome()]);
  const [, second] = homes;
  await edit(join(second, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件');
  const expected: string[] = [];
  for (const home of homes) {
    expect(nianbao(['build'], home).code).toBe(0);
    expected.push(await pair(join(home, 'out')));
  }
  const shared = await mkdtemp(join(tmpdir(), 'nianbao-'));
  for (let round = 0; round < 3; round++) {
    const running = homes.map((home) => new Running(['build', '--out', shared], home));
    for (const { exited } of running) expect(await exited).toEqual({ code: 0, signal: null });
    expect(expected).toContain(await pair(shared));
    expect((await readdir(shared)).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  }
});

test('thirty writers in one process, one after the other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const writers = Array.from({ length: 30 }, (_, n) => {
    const bytes = Buffer.from(`${n}`.padStart(3, '0'));
    return replaceFiles(folder, [
      { name: 'a', bytes },
      { name: 'b', bytes },
    ]);
  });
  await Promise.all(writers);
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe(await readFile(join(folder, 'b'), 'utf8'));
  expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
});

test('a run on another machine that holds the folder is waited for, and the waiting is told', async () => {
  const home = await sampleHome();
  const lock = join(home, 'out', LOCK_NAME);
  await mkdir(join(home, 'out'));
  await writeFile(lock, '1 00000000 000000000000\n');
  const waiting = new Running(['build'], home);
  await until(() => waiting.err.includes('另一次 nianbao 正在写入 out') || undefined);
  await rm(lock);
  expect(await waiting.exited).toEqual({ code: 0, signal: null });
  expect((await readdir(join(home, 'out'))).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  expect(waiting.err.match(/另一次/g)).toHaveLength(1);
});
