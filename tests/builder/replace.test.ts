import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NewFile } from '../../src/world/new-file.ts';
import { replaceFiles } from '../../src/world/replace.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'nianbao-'));

test('files are replaced, and nothing temporary stays', async () => {
  const out = join(await folder(), '新', '目录');
  await replaceFiles(out, [{ name: 'a', bytes: bytes('1') }]);
  await replaceFiles(out, [
    { name: 'a', bytes: bytes('2') },
    { name: 'b', bytes: bytes('3') },
  ]);
  expect(await readdir(out)).toEqual(['a', 'b']);
  expect(await readFile(join(out, 'a'), 'utf8')).toBe('2');
});

test('when a file cannot be staged, none is replaced', async () => {
  const out = await folder();
  await writeFile(join(out, 'a'), 'last good');
  const failing = replaceFiles(out, [
    { name: 'a', bytes: bytes('new') },
    { name: 'x'.repeat(300), bytes: bytes('new') },
  ]);
  await expect(failing).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  expect(await readdir(out)).toEqual(['a']);
  expect(await readFile(join(out, 'a'), 'utf8')).toBe('last good');
});

test('when a rename is refused after others were done, they are taken back', async () => {
  const out = await folder();
  await writeFile(join(out, 'a'), 'last good');
  // Staging writes beside the target's folder, so a name in a missing folder is refused only by the rename.
  const failing = replaceFiles(out, [
    { name: 'a', bytes: bytes('new') },
    { name: 'fresh', bytes: bytes('new') },
    { name: join('missing', 'b'), bytes: bytes('new') },
  ]);
  await expect(failing).rejects.toMatchObject({ code: 'ENOENT', path: join(out, 'missing', 'b') });
  expect(await readdir(out)).toEqual(['a']);
  expect(await readFile(join(out, 'a'), 'utf8')).toBe('last good');
});

test('a folder where the file should be leaves the others untouched', async () => {
  const out = await folder();
  await writeFile(join(out, 'a'), 'last good');
  await mkdir(join(out, 'b'));
  const failing = replaceFiles(out, [
    { name: 'a', bytes: bytes('new') },
    { name: 'b', bytes: bytes('new') },
  ]);
  await expect(failing).rejects.toMatchObject({ path: join(out, 'b') });
  expect((await readdir(out)).sort()).toEqual(['a', 'b']);
  expect(await readFile(join(out, 'a'), 'utf8')).toBe('last good');
});

test('a file where the folder should be is told by its code and path', async () => {
  const base = await folder();
  await writeFile(join(base, 'out'), '');
  await expect(replaceFiles(join(base, 'out'), [{ name: 'a', bytes: bytes('1') }])).rejects.toMatchObject({
    code: 'EEXIST',
    path: join(base, 'out'),
  });
});

test('a link to nothing in the lock’s place is taken for a dead run’s lock', async () => {
  const out = await folder();
  await symlink(join(out, 'nowhere'), join(out, '.nianbao.lock'));
  await replaceFiles(out, [{ name: 'a', bytes: bytes('1') }]);
  expect(await readdir(out)).toEqual(['a']);
});

test.each([
  '../evil.txt',
  'a/../../evil.txt',
  '..\\evil.txt',
  '/tmp/evil.txt',
])('a name that leads out of the folder is refused: %s', async (name) => {
  const out = await folder();
  await expect(replaceFiles(join(out, 'in'), [{ name, bytes: bytes('1') }])).rejects.toThrow(RangeError);
  expect(await readdir(out)).toEqual([]);
});

test.each<[string, readonly NewFile[], string]>([
  ['stands twice', ['a.pdf', 'A.PDF'].map((name) => ({ name, bytes: bytes('1') })), 'A.PDF stands twice'],
  ['has no bytes', [{ name: 'a.pdf' } as NewFile], 'a.pdf: undefined; expected bytes'],
  ['is a text', [{ name: 'a', bytes: 'text' } as unknown as NewFile], 'a: string; expected bytes'],
])('a file that %s is refused before anything is written', async (_, files, words) => {
  const out = await folder();
  await expect(replaceFiles(join(out, 'in'), files)).rejects.toThrow(RangeError);
  await expect(replaceFiles(join(out, 'in'), files)).rejects.toThrow(words);
  expect(await readdir(out)).toEqual([]);
});
