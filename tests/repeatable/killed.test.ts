import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { LOCK_NAME } from '../../src/world/lock.ts';
import { recoverFolder, replaceFiles } from '../../src/world/replace.ts';
import { edit, nianbao, Running, sampleHome } from '../support/command.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';

/** A program of its own that replaces two files without end: generation 1, 2, 3, …, the same in both. */
const WRITER = `
import { replaceFiles } from './src/world/replace.ts';
const [folder] = process.argv.slice(2);
for (let n = 1; ; n++) {
  const bytes = new TextEncoder().encode(String(n).repeat(5000));
  await replaceFiles(folder, [{ name: 'a', bytes }, { name: 'b', bytes }]);
  if (n === 1) console.log('begun');
}`;

let writer: string;
beforeAll(async () => {
  writer = join(await mkdtemp(join(tmpdir(), 'nianbao-')), 'writer.mjs');
  await build({
    stdin: { contents: WRITER, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: writer,
    logLevel: 'silent',
  });
});

test('a program killed at any moment of its writing leaves whole files of one generation', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  for (let round = 0; round < 25; round++) {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await sleep(Math.random() * 40);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
    // Even before anything is brought in order, no file is cut short.
    for (const name of ['a', 'b'])
      expect(await readFile(join(folder, name), 'utf8')).toMatch(/^(\d+?)\1{4999}$/);
    await recoverFolder(folder);
    const [a, b] = await Promise.all(['a', 'b'].map((name) => readFile(join(folder, name), 'utf8')));
    expect(a === b).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
  }
});

test('a build killed at any moment leaves the last good files or the new ones', async () => {
  const home = await sampleHome();
  const file = join(home, 'content', '1-总体情况.yaml');
  const files = async (): Promise<string[]> =>
    Promise.all(['docx', 'pdf'].map((format) => readFile(join(home, 'out', `${TITLE}.${format}`), 'base64')));
  const begin = performance.now();
  nianbao(['build'], home);
  const whole = performance.now() - begin;
  const old = await files();
  await edit(file, '材料200余件', '材料201余件');
  nianbao(['build', '--out', 'new'], home);
  const fresh = await Promise.all(
    ['docx', 'pdf'].map((format) => readFile(join(home, 'new', `${TITLE}.${format}`), 'base64')),
  );
  const rounds = 8;
  for (let round = 1; round <= rounds; round++) {
    const running = new Running(['build'], home);
    await sleep((whole * round) / rounds);
    running.kill('SIGKILL');
    await running.exited;
    await recoverFolder(join(home, 'out'));
    const now = await files();
    expect([old.join(), fresh.join()]).toContain(now.join());
    expect((await readdir(join(home, 'out'))).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  }
  expect(nianbao(['build'], home).code).toBe(0);
  expect((await files()).join()).toBe(fresh.join());
});

test('what a dead run left behind is cleared by the next one, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const dead = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => dead.once('exit', resolve));
  await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('1') }]);
  const left = ['.nianbao-0123456789ab-0.tmp', '.nianbao-0123456789ab-0.bak', '.nianbao.lock.0123456789ab'];
  const own = ['.nianbao-notes.txt', 'a.tmp', '.gitignore'];
  for (const name of [...left, ...own]) await writeFile(join(folder, name), 'x');
  const machine = await machineOf(folder);
  await writeFile(join(folder, LOCK_NAME), `${dead.pid} ${machine} 0123456789ab\n`);
  await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('2') }]);
  expect((await readdir(folder)).sort()).toEqual([...own, 'a'].sort());
});

/** What a lock says of this machine: read from one that is held. */
async function machineOf(folder: string): Promise<string> {
  const { lockFolder } = await import('../../src/world/lock.ts');
  const lock = await lockFolder(folder);
  const [, machine = ''] = (await readFile(join(folder, LOCK_NAME), 'utf8')).split(' ');
  await lock.release();
  return machine;
}

test('a journal that was tampered with leads nowhere outside the folder', async () => {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const folder = join(home, 'out');
  await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('1') }]);
  await writeFile(join(home, 'precious'), 'kept');
  const temporary = '.nianbao-0123456789ab-0.tmp';
  await writeFile(join(folder, temporary), 'evil');
  const backup = '.nianbao-0123456789ab-0.bak';
  const outside = ['../precious', join(home, 'precious'), '..\\precious'];
  const moves = outside.flatMap((path) => [
    { name: path, temporary, backup, replaces: false },
    { name: 'a', temporary: path, backup, replaces: false },
    // Neither is a file of the user's own to be renamed, nor to be put in another's place.
    { name: 'a', temporary: '.nianbao-0123456789ab-1.tmp', backup: path, replaces: true },
  ]);
  for (const state of ['commit', 'undo']) {
    await writeFile(join(folder, `.nianbao-0123456789ab-${state}`), JSON.stringify(moves));
    await writeFile(join(folder, LOCK_NAME), `999999999 ${await machineOf(home)} 0123456789ab\n`);
    await recoverFolder(folder);
    expect(await readFile(join(home, 'precious'), 'utf8')).toBe('kept');
  }
  expect(await readdir(folder)).toEqual(['a']);
});

test.each([
  '',
  '{',
  'null',
  '[null]',
  '[1,"x"]',
  '{"a":1}',
])('a journal that cannot be understood (%s) does not stop the next run', async (journal) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('1') }]);
  const machine = await machineOf(folder);
  await writeFile(join(folder, '.nianbao-0123456789ab-commit'), journal);
  await writeFile(join(folder, LOCK_NAME), `999999999 ${machine} 0123456789ab\n`);
  await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('2') }]);
  expect(await readdir(folder)).toEqual(['a']);
});
