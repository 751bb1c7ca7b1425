import { mkdtempSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { reportWorld } from '../support/fixture-world.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'nianbao-fonts-'));
const build = (fontsFolder: string) =>
  buildReport(reportWorld(), 'report', { formats: ['pdf'], fontsFolder });

test('fonts of an own folder come first, and are told', async () => {
  const own = folder();
  await copyFile('fonts/FandolKai-Regular.otf', join(own, 'body.otf'));
  const { fonts, files } = await build(own);
  expect(fonts).toEqual([{ role: 'body', file: join(own, 'body.otf') }]);
  expect(files).toHaveLength(1);
});

test.each([
  ['is not there', (own: string) => join(own, 'missing')],
  ['holds no font named by its role', (own: string) => own],
])('a font folder that %s is a finding', async (_, path) => {
  const own = folder();
  const { files, findings } = await build(path(own));
  expect(files).toEqual([]);
  expect(findings.filter((f) => f.diagnostic.level === 'error')).toMatchObject([
    { diagnostic: { code: 'W202' }, place: { file: path(own) } },
  ]);
});

test('a file that is no font is a finding that names it', async () => {
  const own = folder();
  writeFileSync(join(own, 'title.ttf'), 'not a font');
  const { files, findings } = await build(own);
  expect(files).toEqual([]);
  expect(findings.filter((f) => f.diagnostic.level === 'error')).toMatchObject([
    { diagnostic: { code: 'W201' }, place: { file: join(own, 'title.ttf') } },
  ]);
});
