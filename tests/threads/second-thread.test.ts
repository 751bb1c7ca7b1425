import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuildOptions, buildReport } from '../../src/builder/build.ts';
import { findingRecord } from '../../src/diagnostics/json.ts';
import { sortFindings } from '../../src/diagnostics/report.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { COMMAND, edit, nianbao, sampleHome } from '../support/command.ts';
import { run, testWith } from '../support/programs.ts';

/** The files that the command writes, which has two threads, by name. */
async function byCommand(content: string, ...words: readonly string[]): Promise<Map<string, string>> {
  const out = await mkdtemp(join(tmpdir(), 'nianbao-out-'));
  const { code, err } = nianbao(['build', content, '--out', out, '--quiet', ...words], out);
  expect(code, err).toBe(0);
  return filesOf(out);
}

async function filesOf(out: string): Promise<Map<string, string>> {
  const names = (await readdir(out)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'base64')] as const)),
  );
}

/** Those of the library, which has one. */
async function byLibrary(content: string, options: BuildOptions = {}): Promise<Map<string, string>> {
  const { files } = await buildReport(diskWorld, content, options);
  return new Map(
    files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const).sort(),
  );
}

let fonts: string;
beforeAll(async () => {
  fonts = await mkdtemp(join(tmpdir(), 'nianbao-fonts-'));
  await copyFile('fonts/FandolKai-Regular.otf', join(fonts, 'body.otf'));
});

describe('with the pages made by a second thread, the files are the same bytes', () => {
  test.each<[string, readonly string[], () => BuildOptions]>([
    ['both files', [], () => ({})],
    ['the PDF alone', ['--format', 'pdf'], () => ({ formats: ['pdf'] })],
    ['the DOCX alone', ['--format', 'docx'], () => ({ formats: ['docx'] })],
    ['with attachments', ['--attach'], () => ({ attach: true })],
  ])('%s', async (_, words, options) => {
    expect(await byCommand(resolve('content'), ...words)).toEqual(await byLibrary('content', options()));
  });

  test('in an office’s own font', async () => {
    expect(await byCommand(resolve('content'), '--fonts', fonts)).toEqual(
      await byLibrary('content', { fontsFolder: fonts }),
    );
  });

  test('with images, tables across the page, lists and annexes', async () => {
    const content = resolve('tests/fixtures/variations/2021');
    const files = await byCommand(content);
    expect(files.size).toBe(2);
    expect(files).toEqual(await byLibrary(content));
  });

  test('of content that is too long for a short run', async () => {
    const home = await sampleHome();
    const long = '其他工作照常开展，公开范围逐年扩大，办理时限逐年缩短。'.repeat(20);
    const paragraphs = `\n\n    ${long}`;
    for (const file of ['1-总体情况.yaml', '5-存在的主要问题及改进情况.yaml', '6-其他需要报告的事项.yaml']) {
      const start = '正文: |\n';
      await edit(join(home, 'content', file), start, `${start}${paragraphs.repeat(140)}\n\n`);
    }
    const content = join(home, 'content');
    const sizes = await Promise.all(
      (await readdir(content)).map(async (name) => (await readFile(join(content, name))).length),
    );
    expect(sizes.reduce((a, b) => a + b)).toBeGreaterThan(250_000);
    expect(await byCommand(content)).toEqual(await byLibrary(content));
  });

  testWith('taskset')('with one processor, where there is no second thread', async () => {
    const out = await mkdtemp(join(tmpdir(), 'nianbao-out-'));
    const command = [process.execPath, COMMAND, 'build', resolve('content'), '--out', out, '--quiet'];
    run('taskset', ['-c', '0', ...command]);
    expect(await filesOf(out)).toEqual(await byLibrary('content'));
  });
});

describe('what is to be said of the pages is said with its place', () => {
  test('a character that no font has', async () => {
    const home = await sampleHome();
    await edit(
      join(home, 'content', '1-总体情况.yaml'),
      '正文: |\n',
      '正文: |\n    甲\u{2ffff}乙\u{10ffff}丙。\n\n',
    );
    const content = join(home, 'content');
    const { code, out } = nianbao(['build', content, '--json'], home);
    const { findings } = await buildReport(diskWorld, content);
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toEqual(
      JSON.parse(JSON.stringify(sortFindings(findings).map((found) => findingRecord(found, 'zh')))),
    );
    expect(findings.length).toBeGreaterThan(0);
  });

  test('a font folder that is none', async () => {
    const home = await sampleHome();
    const { code, err } = nianbao(['build', '--fonts', join(home, 'none')], home);
    expect(code).toBe(1);
    expect(err).toContain('W202');
  });

  // The engine crashed in one of twenty such runs where its flags were meddled with, in one of 400 where the thread was stopped.
  test('content with errors ends both threads, sixty times', async () => {
    const content = resolve('tests/fixtures/bad/character-forbidden');
    const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
    const ends: unknown[] = [];
    const runs = async (): Promise<void> => {
      for (let k = 0; k < 20; k++) {
        const child = spawn(process.execPath, [COMMAND, 'build', content], { cwd: home, stdio: 'ignore' });
        ends.push(await new Promise((end) => child.once('exit', (code, signal) => end(signal ?? code))));
      }
    };
    await Promise.all([runs(), runs(), runs()]);
    expect(ends).toEqual(Array.from({ length: 60 }, () => 1));
    expect(await readdir(home)).toEqual([]);
  });

  test('all errors of the content', async () => {
    const content = resolve('tests/fixtures/bad/all-at-once');
    const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
    const { code, out } = nianbao(['build', content, '--json'], home);
    const { findings } = await buildReport(diskWorld, content);
    expect(code).toBe(1);
    expect(JSON.parse(out).findings.map((found: { code: string }) => found.code)).toEqual(
      sortFindings(findings).map(({ diagnostic }) => diagnostic.code),
    );
    expect(findings.length).toBeGreaterThan(5);
  });
});
