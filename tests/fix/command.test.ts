import { mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nianbao } from '../support/command.ts';
import { readFolder } from '../support/fixture-world.ts';

/** nianbao check --fix as a clerk runs it. */

const FILE = '6-其他.yaml';
const BEFORE =
  '# 第六部分,其他\n其他需要报告的事项:\n  正文: |   # 注释\n    未收取信息处理费,１项也没有(免收)。\n';
const AFTER =
  '# 第六部分,其他\n其他需要报告的事项:\n  正文: |   # 注释\n    未收取信息处理费，1项也没有（免收）。\n';

async function folder(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-fix-'));
  for (const [name, bytes] of Object.entries(readFolder('tests/fixtures/report')))
    await writeFile(join(home, name), bytes);
  await writeFile(join(home, FILE), BEFORE);
  return home;
}

test('mends the file in place, says what it changed, and has nothing left to do', async () => {
  const home = await folder();
  const names = await readdir(home);
  expect(nianbao(['check', '.'], home).err).toContain('有 4 处可以自动改正：nianbao check --fix .');
  const { out } = nianbao(['check', '.', '--fix'], home);
  expect(out.split('\n').slice(0, 5)).toEqual([
    `${FILE}:4:13 “,”改为“，”`,
    `${FILE}:4:14 “１”改为“1”`,
    `${FILE}:4:19 “(”改为“（”`,
    `${FILE}:4:22 “)”改为“）”`,
    '已自动改正 4 处。',
  ]);
  expect(await readFile(join(home, FILE), 'utf8')).toBe(AFTER);
  expect(await readdir(home)).toEqual(names);
  const again = nianbao(['check', '.', '--fix'], home);
  expect(again.out.split('\n')[0]).toBe('没有可以自动改正的。');
  expect(again.err).not.toContain('可以自动改正');
});

test('--quiet: tells what it changed, and nothing where it changed nothing', async () => {
  const home = await folder();
  expect(nianbao(['check', '.', '--fix', '--quiet'], home).out).toMatch(/已自动改正 4 处。\n$/);
  expect(nianbao(['check', '.', '--fix', '--quiet'], home).out).toBe('');
});

test('says what to type, so that it can be typed', async () => {
  const home = await folder();
  await rename(home, `${home} 2022`);
  expect(nianbao(['check', `${home} 2022`], tmpdir()).err).toContain(`nianbao check --fix "${home} 2022"\n`);
});

test('keeps to its findings’ JSON on standard output', async () => {
  const home = await folder();
  const { out, err } = nianbao(['check', '.', '--fix', '--json'], home);
  expect(JSON.parse(out).findings).toBeInstanceOf(Array);
  expect(err).toContain('已自动改正 4 处。');
});
