import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../support/typescript.ts';

/** The package as `npm pack` makes it of a built clone, installed where nothing else of the clone is. */
let home: string;
let files: readonly string[];

const run = (program: string, words: readonly string[]) =>
  spawnSync(process.execPath, [program, ...words], { cwd: home, encoding: 'utf8' });

beforeAll(async () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8', shell: true });
  const [{ files: entries }] = JSON.parse(packed.stdout);
  files = entries.map(({ path }: { path: string }) => path);
  home = await mkdtemp(join(tmpdir(), 'nianbao-installed-'));
  for (const file of files) {
    const target = join(home, 'node_modules/nianbao', file);
    await mkdir(dirname(target), { recursive: true });
    await cp(file, target);
  }
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const target = join(home, 'node_modules', name);
    await mkdir(dirname(target), { recursive: true });
    await symlink(resolve('node_modules', name), target, 'junction');
  }
});
afterAll(() => rm(home, { recursive: true }));

describe('the package', () => {
  test('holds what its documentation speaks of, and nothing that only the clone needs', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'README.zh-CN.md',
        'bin',
        'content',
        'dist',
        'docs',
        'fonts',
      ].concat(['package.json', 'schema']),
    );
    expect(files.filter((file) => /(?:^|\/)prepare\/|\.(?<!\.d\.)ts$/.test(file))).toEqual([]);
  });

  test('has the licence of each library that is in it, and of the fonts', async () => {
    const notices = await readFile('dist/LICENSES.txt', 'utf8');
    for (const name of ['chart.js', 'chartjs-node-canvas', 'docx', 'fflate', 'pdfkit', 'yaml', 'zod']) {
      expect(notices).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d+\\.\\d+`, 'm'));
    }
    const fonts = files.filter((file) => file.startsWith('fonts/licenses/'));
    expect(fonts).toHaveLength(6);
  });

  test('builds a report with an image that has to be painted, by the one package it depends on', async () => {
    const painter = join(home, 'node_modules/@napi-rs');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>';
    await cp('content', join(home, 'content'), { recursive: true });
    await writeFile(join(home, 'content', '图.svg'), svg);
    await writeFile(
      join(home, 'content', '附件.yaml'),
      '附件:\n  - 标题: 图样\n    正文: |\n      ![图样](图.svg)\n',
    );
    const built = run('node_modules/nianbao/bin/nianbao.cjs', ['build']);
    expect({ stderr: built.stderr, status: built.status }).toEqual({ stderr: '', status: 0 });
    expect(built.stdout).toMatch(/\.docx.*\n.*\.pdf/);
    // A processor that the package has no program for.
    await rename(painter, `${painter}.away`);
    const unpainted = run('node_modules/nianbao/bin/nianbao.cjs', ['build', '--json']);
    const { findings } = JSON.parse(unpainted.stdout);
    expect(findings.map(({ code, file }: Record<string, string>) => [code, file])).toEqual([
      ['F119', '附件.yaml'],
    ]);
    await rm(join(home, 'content', '附件.yaml'));
    expect(run('node_modules/nianbao/bin/nianbao.cjs', ['build']).status).toBe(0);
    await rename(`${painter}.away`, painter);
  });

  test('has types that a strict program compiles with, without any other package', async () => {
    const program = `
      import { buildReport, type Built, type BuildOptions, findingRecord, memoryWorld } from 'nianbao';
      const options: BuildOptions = { formats: ['docx'], onStep: (step) => void step.length };
      const built: Built = await buildReport(memoryWorld({ '局/年报.yaml': '报告: {}' }), '局', options);
      const said: string[] = built.findings.map((one) => findingRecord(one, 'zh').message);
      const year: string | undefined = built.report?.year.toFixed();
      export { said, year };
      // @ts-expect-error There is no such format.
      await buildReport(memoryWorld({}), '局', { formats: ['xls'] });
    `;
    expect(await compile(home, program)).toBe('');
  });
});
