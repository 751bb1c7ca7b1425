import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** The programs of docs/library.md, run as their readers would run them: the built library, in a process of its own. */
const docs = await readFile('docs/library.md', 'utf8');
const [one = '', many = ''] = Array.from(docs.matchAll(/^```js\n(.*?)^```$/gms), ([, code = '']) => code);
const library = pathToFileURL(resolve('dist/index.js')).href;

async function run(code: string) {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await cp('content', join(home, 'content'), { recursive: true });
  await writeFile(join(home, 'program.mjs'), code.replace("from 'nianbao'", `from '${library}'`));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['program.mjs'], {
    cwd: home,
    encoding: 'utf8',
  });
  const files = await readdir(join(home, 'out'), { recursive: true });
  return { stdout, stderr, status, files: files.filter((name) => /\.(?:docx|pdf)$/.test(name)).sort() };
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
    '临川县民政局2025年政府信息公开工作年度报告.docx',
    '临川县民政局2025年政府信息公开工作年度报告.pdf',
    '临川县水务局2025年政府信息公开工作年度报告.docx',
    '临川县水务局2025年政府信息公开工作年度报告.pdf',
  ]);
});
