import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { layOut } from '../../src/builder/render.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { OVERRIDE_ENDINGS, OVERRIDE_NAMES } from '../../src/fonts/manifest.ts';
import { document, heading, paragraph } from '../support/documents.ts';
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

test('an own font of digits and letters is used in texts of every role', async () => {
  const own = folder();
  await copyFile('fonts/Tinos-Bold.ttf', join(own, 'latin.ttf'));
  const { laidOut } = await layOut(document([paragraph('共2件'), heading(1, '1月')]), { fontsFolder: own });
  const runs = laidOut?.pages.flatMap(({ items }) => items).filter((item) => item.owner !== 'artifact') ?? [];
  const digits = runs.flatMap((run) => (run.kind === 'glyphs' && /\d/.test(run.text) ? [run] : []));
  expect(digits.map(({ text, face }) => [text, face])).toEqual([
    ['2', 'latin'],
    ['1', 'latin'],
  ]);
});

test('the help and docs/cli.md name every file that an own font may be', () => {
  const help = COMMANDS.flatMap(({ options }) => options).find(({ name }) => name === 'fonts')?.help;
  const row = /^\| `--fonts 文件夹` .*$/m.exec(readFileSync('docs/cli.md', 'utf8'))?.[0] ?? '';
  for (const name of [...OVERRIDE_NAMES, ...OVERRIDE_ENDINGS]) {
    expect(row).toContain(`\`${name}\``);
    for (const text of [help?.zh, help?.en]) expect(text).toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
  }
});

const EXPECTED = 'title, body, level1, level2, table, latin, latin-bold (.ttf .otf .ttc)';

test.each([
  ['is not there', (own: string) => join(own, 'missing')],
  ['holds no font named by its role', (own: string) => own],
])('a font folder that %s is a finding', async (_, path) => {
  const own = folder();
  const { files, findings } = await build(path(own));
  expect(files).toEqual([]);
  expect(findings.filter((f) => f.diagnostic.level === 'error')).toMatchObject([
    { diagnostic: { code: 'W202' }, place: { file: path(own) }, params: { expected: EXPECTED } },
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

/** A font's tables, each with its place in the file. */
function tablesOf(
  font: Buffer,
): Map<string, { readonly at: number; readonly length: number; readonly record: number }> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, k) => {
      const record = 12 + 16 * k;
      const tag = font.toString('latin1', record, record + 4);
      return [tag, { at: font.readUInt32BE(record + 8), length: font.readUInt32BE(record + 12), record }];
    }),
  );
}

type Damage = (
  font: Buffer,
  table: { readonly at: number; readonly length: number; readonly record: number },
) => void;
const cut: Damage = (font, { record }) => font.writeUInt32BE(4, record + 12);
const set =
  (offset: number, value: number): Damage =>
  (font, { at }) =>
    font.writeUInt16BE(value, at + offset);
const garbage: Damage = (font, { at, length }) => font.fill(0xa5, at, at + length);

test.each<[string, string, Damage]>([
  ...['head', 'hhea', 'hmtx', 'cmap', 'maxp', 'post', 'name', 'OS/2', 'loca', 'glyf'].map(
    (table): [string, string, Damage] => ['cut short', table, cut],
  ),
  ...['cmap', 'hmtx', 'loca', 'glyf', 'name'].map((table): [string, string, Damage] => [
    'full of garbage',
    table,
    garbage,
  ]),
  ['cut short', 'CFF ', cut],
  ['full of garbage', 'CFF ', garbage],
  [
    'with garbage for outlines',
    'CFF ',
    (font, { at, length }) => font.fill(0xa5, at + (length >> 1), at + length),
  ],
  ['without units', 'head', set(18, 0)],
  ['without metrics', 'hhea', set(34, 0)],
  ['of more metrics than there are', 'hhea', set(34, 0xffff)],
  ['with a subtable beyond its end', 'cmap', set(8, 0x7fff)],
])('a font %s (%s) gives the pages or is a finding, never an error', async (_, table, damage) => {
  const file = table === 'CFF ' ? 'FandolKai-Regular.otf' : 'Tinos-Regular.ttf';
  const font = Buffer.from(readFileSync(`fonts/${file}`));
  const found = tablesOf(font).get(table);
  if (found === undefined) throw new Error(`${file} has no ${table}`);
  damage(font, found);
  const own = folder();
  writeFileSync(join(own, 'body.ttf'), font);
  const { files, findings } = await build(own);
  const faults = findings.filter((f) => f.diagnostic.level === 'error');
  if (faults.length > 0)
    expect(faults).toMatchObject([{ diagnostic: { code: 'W201' }, place: { file: join(own, 'body.ttf') } }]);
  else expect(files).toHaveLength(1);
});
