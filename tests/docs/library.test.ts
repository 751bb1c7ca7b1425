import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { nianbao } from '../support/command.ts';
import { compile } from '../support/typescript.ts';

/** The programs of docs/library.md, run as their readers would run them: the built library, in a process of its own. */
const docs = await readFile('docs/library.md', 'utf8');
const programs = (language: string): string[] =>
  Array.from(docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms')), ([, code = '']) => code);
const [one = '', many = '', part = ''] = programs('js');
const [typed = ''] = programs('ts');

/** A project with the sample report, that has installed the library from the clone's path. */
async function project(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await cp('content', join(home, 'content'), { recursive: true });
  await mkdir(join(home, 'node_modules'));
  await symlink(resolve('.'), join(home, 'node_modules/nianbao'), 'junction');
  return home;
}

async function run(code: string) {
  const home = await project();
  await writeFile(join(home, 'program.mjs'), code);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['program.mjs'], {
    cwd: home,
    encoding: 'utf8',
  });
  const made = await readdir(home);
  const files = made.includes('out') ? await readdir(join(home, 'out'), { recursive: true }) : [];
  return {
    ...{ home, stdout, stderr, status },
    files: files.filter((name) => /\.(?:docx|pdf)$/.test(name)).sort(),
  };
}

test('one report from a folder', async () => {
  const { stdout, stderr, status, files } = await run(one);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toBe('2 个文件，9 页，0 个问题\n');
  expect(files).toHaveLength(2);
});

test('a report of each row of a database, without a finding', async () => {
  const { stderr, status, files } = await run(many);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(files.map((name) => name.replace(/^.*[/\\]/, ''))).toEqual([
    '临川县水务局2025年政府信息公开工作年度报告.docx',
    '临川县水务局2025年政府信息公开工作年度报告.pdf',
    '临川县民政局2025年政府信息公开工作年度报告.docx',
    '临川县民政局2025年政府信息公开工作年度报告.pdf',
  ]);
});

test('a folder with the figures, for others to write the texts', async () => {
  const { home, stderr, status } = await run(part);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const { findings } = JSON.parse(nianbao(['check', '3601', '--json'], home).out);
  const codes: string[] = findings.map(({ code }: { code: string }) => code);
  // The other parts are missing, and with them what has to stand there; in what was written nothing is wrong.
  expect(codes).toContain('K106');
  expect(codes.filter((code) => code !== 'K106' && code !== 'M28b')).toEqual([]);
});

test('a program in TypeScript', async () => {
  const home = await project();
  expect(await compile(home, typed)).toBe('');
  // 不与公开 for 不予公开.
  expect(await compile(home, typed.replace('予以公开:', '不与公开:'))).toContain("'不与公开' does not exist");
});
