import { mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editionOfYear } from '../../src/editions/index.ts';
import { newReportFiles } from '../../src/init/new-report.ts';
import { likelyKind } from '../../src/init/organ-kinds.ts';
import { filled } from '../init/fill-in.ts';
import { readFolder } from '../support/fixture-world.ts';
import { compile } from '../support/typescript.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nianbao-types-'));
  await mkdir(join(home, 'node_modules'));
  await symlink(resolve('.'), join(home, 'node_modules/nianbao'), 'junction');
});

/** A program that has content as an object. */
function program(texts: readonly string[], edition: string): string {
  return [
    `import type { Content } from 'nianbao/content-${edition}';`,
    `export const content: Content = ${JSON.stringify(Object.assign({}, ...texts.map((text) => parse(text))), null, 1)};`,
  ].join('\n');
}

const textsIn = (folder: string): string[] =>
  Object.entries(readFolder(folder))
    .filter(([name]) => name.endsWith('.yaml'))
    .map(([, bytes]) => new TextDecoder().decode(bytes));

test.each([
  'content',
  'tests/fixtures/published-2022',
])('the content of %s is of its type', async (folder) => {
  expect(await compile(home, program(textsIn(folder), '2021'))).toBe('');
});

test.each([2020, 2022])('a new report of %s is, once it is filled in', async (year) => {
  const edition = editionOfYear(year);
  if (edition === undefined) throw new Error(`no edition for ${year}`);
  const files = newReportFiles({ organ: '某局', year, kind: likelyKind('某局'), edition });
  const texts = files.map(({ bytes }) => filled(new TextDecoder().decode(bytes)));
  expect(await compile(home, program(texts, edition.id))).toBe('');
});

test('a part that is missing, an unknown key and a figure in quotes are not', async () => {
  const sound = program(textsIn('tests/fixtures/report'), '2021');
  expect(await compile(home, sound)).toBe('');
  for (const [from, to] of [
    ['"总体情况"', '"总情况"'],
    [/"机关"/, '"机关名"'],
    [/("自然人": )(\d+)/, '$1"$2"'],
  ] as const) {
    const wrong = sound.replace(from, to);
    expect(wrong).not.toBe(sound);
    expect(await compile(home, wrong)).toMatch(/error TS\d+/);
  }
});

test.each([
  '2019',
  '2021',
])('types of %s have the names of keys, so that an editor shows which is meant', async (edition) => {
  const text = await readFile(`schema/content-${edition}.d.ts`, 'utf8');
  const names = Array.from(text.matchAll(/^type (\S+) =/gm), ([, name = '']) => name);
  expect(names).toContain('本年度办理结果');
  const keys = Array.from(text.matchAll(/readonly "(.*?)"/g), ([, key = '']) =>
    key.replace(/[^\p{L}\p{N}]/gu, ''),
  );
  // Figures are the program's own kinds.
  expect(names.filter((name) => /^\P{ASCII}/u.test(name) && !keys.includes(name))).toEqual([]);
  expect(names.filter((name) => /^(?:part|shape)/i.test(name))).toEqual([]);
});
