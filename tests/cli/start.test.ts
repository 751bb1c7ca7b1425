import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A clone without what `npm run build` makes, that asks for a version of Node. */
async function start(engine?: string) {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await cp('bin', join(home, 'bin'), { recursive: true });
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const engines = engine === undefined ? manifest.engines : { node: engine };
  await writeFile(join(home, 'package.json'), JSON.stringify({ ...manifest, engines }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/nianbao.cjs'), 'check'], {
    encoding: 'utf8',
  });
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

test.each([
  '>=99.0',
  `>=${process.versions.node.split('.')[0]}.99`,
])('a Node that is too old is named: %s', async (engine) => {
  const { status, stdout, lines } = await start(engine);
  const [asked, own] = [engine.replace('>=', ''), process.versions.node];
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(lines).toEqual([
    `需要 Node ${asked} 或更高版本，现在是 ${own}。`,
    `Node ${asked} or later is needed; this is ${own}.`,
  ]);
});
