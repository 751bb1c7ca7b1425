import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { neededBy } from '../../src/checks/text/needed.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { COMMAND, edit, nianbao, sampleHome } from '../support/command.ts';

let home: string;

beforeAll(async () => {
  home = await sampleHome();
});
afterAll(() => rm(home, { recursive: true }));

describe('the built program', () => {
  test('is ASCII, as its loader takes it to be', async () => {
    const bundles = (await readdir('dist')).filter((name) => name.endsWith('.cjs'));
    expect(bundles).toContain('commands.cjs');
    for (const name of bundles) {
      const bytes = await readFile(join('dist', name));
      expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
    }
  });

  test('knows what the patterns of the checks need', async () => {
    const bundle = await readFile('dist/commands.cjs', 'utf8');
    const [, written = ''] = /\bBUILT_NEEDS=(\{.*?\]\]\})/.exec(bundle) ?? [];
    const needs = Object.entries(runInNewContext(`(${written})`) as Record<string, unknown>);
    expect(needs.length).toBeGreaterThan(50);
    for (const [source, needed] of needs) expect(neededBy(new RegExp(source, 'u'))).toEqual(needed);
  });

  test('finds what its source finds', async () => {
    const folder = join(home, 'content');
    const [part = ''] = (await readdir(folder)).filter((name) => name.startsWith('1-'));
    await edit(
      join(folder, part),
      '正文: |\n',
      '正文: |\n    ﻿１２件,件件；一是甲。三是乙。同比增长１０％……（\n\n',
    );
    const { findings } = await checkReport(diskWorld, folder);
    const built = JSON.parse(nianbao(['check', 'content', '--json'], home).out);
    expect(built.findings.map(({ code }: { code: string }) => code).sort()).toEqual(
      findings.map(({ diagnostic }) => diagnostic.code).sort(),
    );
    expect(findings.length).toBeGreaterThan(2);
  });

  test('makes the same bytes with the kept code and where it cannot be read', async () => {
    const plain = await mkdtemp(join(tmpdir(), 'nianbao-plain-'));
    const isKeptCode = (path: string): boolean => path.endsWith('.cache');
    await cp('dist', join(plain, 'dist'), { recursive: true, filter: (path) => !isKeptCode(path) });
    const kept = (await readdir('dist')).filter(isKeptCode);
    expect(kept.length).toBeGreaterThan(4);
    for (const name of kept) await mkdir(join(plain, 'dist', name));
    for (const name of ['fonts', 'node_modules']) await symlink(resolve(name), join(plain, name), 'junction');
    const files = async (dist: string) => {
      const library = await import(pathToFileURL(join(dist, 'index.js')).href);
      const built = await library.buildReport(library.diskWorld, 'content');
      return built.files.map(({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString('base64'));
    };
    expect(await files(join(plain, 'dist'))).toEqual(await files(resolve('dist')));
    await rm(plain, { recursive: true });
  });

  test('runs on the kept code in all its threads', async () => {
    const preload = join(home, 'tell-refused.cjs');
    await writeFile(
      preload,
      `const vm = require('node:vm');
       vm.Script = class extends vm.Script {
         constructor(text, options) {
           super(text, options);
           process._rawDebug('refused:', options.filename, this.cachedDataRejected);
         }
       };`,
    );
    // Some of it is loaded when the engine is tuned, for which there is other code.
    const words = ['--require', preload, COMMAND, 'build', resolve('content')];
    const { stderr } = spawnSync(process.execPath, words, { cwd: home, encoding: 'utf8' });
    const pages = availableParallelism() > 1 ? 'thread.cjs' : 'pages.cjs';
    expect(stderr.match(/(?<=refused: ).*/g)?.sort()).toEqual(
      ['checks.cjs', 'cli.cjs', 'docx.cjs', 'once.cjs', pages].sort().map((name) => `${name} false`),
    );
  });

  test('gives the kept code only to the engine that made it', async () => {
    const preload = join(home, 'tell-code.cjs');
    await writeFile(
      preload,
      `const vm = require('node:vm');
       vm.Script = class extends vm.Script {
         constructor(text, options) { super(text, options); console.error('kept code:', 'cachedData' in options); }
       };`,
    );
    const other = join(home, 'node');
    await cp(process.execPath, other);
    const told = (engine: string): string =>
      spawnSync(engine, ['--require', preload, COMMAND, 'check', 'content'], { cwd: home, encoding: 'utf8' })
        .stderr;
    expect(told(other)).toContain('kept code: true');
    // Another engine of the same version, which V8 does not tell apart.
    await appendFile(other, '\0');
    expect(told(other)).toContain('kept code: false');
    expect(told(other)).not.toContain('kept code: true');
  });
});

/** What `npm start` makes the program of, and the report. */
const SOURCES = ['bin', 'content', 'package.json', 'scripts', 'src', 'tsconfig.json'];

test('is made, and tells what is wrong, where the author left content/ half-written', async () => {
  const clone = await mkdtemp(join(tmpdir(), 'nianbao-clone-'));
  for (const name of [...SOURCES, 'tests/fixtures/variations']) {
    await cp(name, join(clone, name), { recursive: true });
  }
  for (const name of ['fonts', 'node_modules']) await symlink(resolve(name), join(clone, name), 'junction');
  const [part = ''] = (await readdir('content')).filter((name) => name.startsWith('2-'));
  await writeFile(join(clone, 'content', part), '表二:\n  规章: [\n');
  const { status, stderr } = spawnSync('npm', ['start'], { cwd: clone, encoding: 'utf8', shell: true });
  expect(stderr).toContain(part);
  expect(stderr).not.toContain('compiled code');
  expect(status).toBe(1);
  await rm(clone, { recursive: true });
});
