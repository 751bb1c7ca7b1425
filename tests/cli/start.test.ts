import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A clone without what `npm run build` makes. @param node the version that the Node which runs it says it is */
async function start(node = process.versions.node) {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await cp('bin', join(home, 'bin'), { recursive: true });
  const preload = join(home, 'node.cjs');
  const versions = JSON.stringify({ ...process.versions, node });
  await writeFile(preload, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  const words = ['--require', preload, join(home, 'bin/nianbao.cjs'), 'check'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  await rm(home, { recursive: true });
  return { status, stdout, lines: stderr.trimEnd().split('\n'), home };
}

test('a clone that is not built says how to build it', async () => {
  const { status, stdout, lines, home } = await start();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(lines).toEqual([
    expect.stringMatching(/^程序还没有生成：在 .* 中运行 npm run build。$/),
    expect.stringMatching(/^The program is not built: run npm run build in /),
  ]);
  expect(lines[1]).toContain(home);
});

test.each(['18.20.4', '20.9.0'])('a Node that is too old is named: %s', async (own) => {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
  const oldest = engines.node.replace('>=', '');
  const { status, stdout, lines } = await start(own);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(lines).toEqual([
    `需要 Node ${oldest} 或更高版本，现在是 ${own}。`,
    `Node ${oldest} or later is needed; this is ${own}.`,
  ]);
});

test('no Node that is new enough is taken for too old', async () => {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const own of [`${engines.node.replace('>=', '')}.0`, '22.1.0']) {
    expect((await start(own)).lines[1]).toContain('not built');
  }
});
