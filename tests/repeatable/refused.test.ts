import * as fs from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { recover, temporaryName, UnfinishedError } from '../../src/world/journal.ts';
import { LOCK_NAME } from '../../src/world/lock.ts';
import { recoverFolder, replaceFiles } from '../../src/world/replace.ts';
import { UNFINISHED } from '../../src/world/world.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const { renameSync, unlinkSync, openSync } = real;
  return {
    ...real,
    renameSync: vi.fn(renameSync),
    unlinkSync: vi.fn(unlinkSync),
    openSync: vi.fn(openSync),
  };
});

afterEach(() => {
  for (const mocked of [fs.renameSync, fs.unlinkSync, fs.openSync]) vi.mocked(mocked).mockReset();
});

/** A rename onto such a target answers as Windows does while a viewer holds the file open. */
async function holdOpen(target: string, times: number): Promise<void> {
  const real = await vi.importActual<typeof fs>('node:fs');
  let refused = 0;
  vi.mocked(fs.renameSync).mockImplementation((from, to) => {
    if (String(to).endsWith(target) && refused++ < times) {
      throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
    }
    return real.renameSync(from, to);
  });
}

describe('a file held open by a viewer', () => {
  const files = (text: string) => ['a', 'b'].map((name) => ({ name, bytes: Buffer.from(text) }));

  test('and a note that cannot be renamed either: nothing is lost, and the next run puts all in order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await replaceFiles(folder, files('last good'));
    const real = await vi.importActual<typeof fs>('node:fs');
    vi.mocked(fs.renameSync).mockImplementation((from, to) => {
      if (String(to).endsWith(join(folder, 'b')) || String(to).endsWith('-undo')) {
        throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
      }
      return real.renameSync(from, to);
    });
    await expect(replaceFiles(folder, files('new'))).rejects.toMatchObject({ code: UNFINISHED });
    vi.mocked(fs.renameSync).mockReset();
    await recoverFolder(folder);
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
    const texts = await Promise.all(['a', 'b'].map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts).toEqual(['new', 'new']);
  });

  test('is left as it was, and so is the other one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await holdOpen('nothing', 0);
    await replaceFiles(folder, files('last good'));
    await holdOpen(join(folder, 'b'), Number.POSITIVE_INFINITY);
    await expect(replaceFiles(folder, files('new'))).rejects.toMatchObject({
      code: 'EBUSY',
      path: join(folder, 'b'),
    });
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
    for (const name of ['a', 'b']) expect(await readFile(join(folder, name), 'utf8')).toBe('last good');
  });

  /** Refuses these renames, counted from 1, and does the others. */
  async function refuse(isRefused: (target: string, count: number) => boolean): Promise<void> {
    const real = await vi.importActual<typeof fs>('node:fs');
    const counts = new Map<string, number>();
    vi.mocked(fs.renameSync).mockImplementation((from, to) => {
      const target = basename(String(to));
      counts.set(target, (counts.get(target) ?? 0) + 1);
      if (!isRefused(target, counts.get(target) ?? 0)) return real.renameSync(from, to);
      throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
    });
  }

  test('is waited for also when the other one is taken back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await refuse(() => false);
    await replaceFiles(folder, files('last good'));
    await refuse((target, count) => target === 'b' || (target === 'a' && count === 2));
    await expect(replaceFiles(folder, files('new'))).rejects.toMatchObject({ code: 'EBUSY' });
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
    for (const name of ['a', 'b']) expect(await readFile(join(folder, name), 'utf8')).toBe('last good');
  });

  test('so that nothing can be taken back is put in order by the next run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await refuse(() => false);
    await replaceFiles(folder, files('last good'));
    await refuse((target, count) => target === 'b' || (target === 'a' && count > 1));
    await expect(replaceFiles(folder, files('new'))).rejects.toMatchObject({
      code: 'UNFINISHED',
      path: join(folder, 'a'),
    });
    // Still held: still to be done.
    await refuse((target) => target === 'a');
    await expect(recoverFolder(folder)).rejects.toMatchObject({ code: 'UNFINISHED' });
    await refuse(() => false);
    await recoverFolder(folder);
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
    for (const name of ['a', 'b']) expect(await readFile(join(folder, name), 'utf8')).toBe('last good');
    await replaceFiles(folder, files('new'));
    for (const name of ['a', 'b']) expect(await readFile(join(folder, name), 'utf8')).toBe('new');
  });

  test('while a killed run’s files are finished is never mixed with the others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    const temporary = (rest: string): string => temporaryName('0123456789ab', rest);
    // The run was killed after the first of two renames.
    const moves = ['a', 'b'].map((name, k) => ({
      name,
      temporary: temporary(`${k}.tmp`),
      backup: temporary(`${k}.bak`),
      replaces: true,
    }));
    const found = {
      a: 'new',
      [temporary('0.bak')]: 'last good',
      b: 'last good',
      [temporary('1.tmp')]: 'new',
    };
    const journal = { [temporary('commit')]: JSON.stringify(moves) };
    for (const [name, text] of Object.entries({ ...found, [temporary('1.bak')]: 'last good', ...journal })) {
      await writeFile(join(folder, name), text);
    }
    // b is held, so a has to be put back; that is refused too, as if the run were killed again.
    await refuse((target) => target === 'a' || target === 'b');
    await expect(recover(folder)).rejects.toBeInstanceOf(UnfinishedError);
    await refuse(() => false);
    await recover(folder);
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
    for (const name of ['a', 'b']) expect(await readFile(join(folder, name), 'utf8')).toBe('last good');
  });

  test('for a moment only (a virus scanner) is waited for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await holdOpen(join(folder, 'b'), 2);
    await replaceFiles(folder, files('new'));
    for (const name of ['a', 'b']) expect(await readFile(join(folder, name), 'utf8')).toBe('new');
  });
});

describe('a file that cannot be deleted', () => {
  const files = [{ name: 'a', bytes: Buffer.from('new') }];
  const refusal = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code });

  /** Refuses to delete files whose names end so, as Windows does while a virus scanner reads them. */
  async function keep(endings: readonly string[], times: number): Promise<void> {
    const real = await vi.importActual<typeof fs>('node:fs');
    let refused = 0;
    vi.mocked(fs.unlinkSync).mockImplementation((path) => {
      if (endings.some((ending) => String(path).endsWith(ending)) && refused++ < times)
        throw refusal('EBUSY');
      real.unlinkSync(path);
    });
  }

  test.each([
    ['.bak'],
    ['-commit'],
    [LOCK_NAME],
  ])('%s: the new files are in their places, nothing is said, and the next run deletes it', async (ending) => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('last good') }]);
    await keep([ending], Number.POSITIVE_INFINITY);
    expect(await replaceFiles(folder, files)).toEqual([join(folder, 'a')]);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new');
    expect((await readdir(folder)).length).toBeGreaterThan(1);
    vi.mocked(fs.unlinkSync).mockReset();
    await recoverFolder(folder);
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new');
  });

  test('held-backup-blames-the-folder: it is in no run’s way, and deleted by the first that can', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('last good') }]);
    await keep(['.bak'], Number.POSITIVE_INFINITY);
    await replaceFiles(folder, files);
    expect(await replaceFiles(folder, [{ name: 'a', bytes: Buffer.from('newer') }])).toEqual([
      join(folder, 'a'),
    ]);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('newer');
    // One that is held keeps no other.
    await holdOpen(join(folder, 'a'), Number.POSITIVE_INFINITY);
    await expect(replaceFiles(folder, files)).rejects.toMatchObject({ path: join(folder, 'a') });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    vi.mocked(fs.unlinkSync).mockReset();
    await recoverFolder(folder);
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('lock-given-up-while-writing: beside what is held, two runs at once do not take each other for dead', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    const generation = (text: string) => ['a', 'b'].map((name) => ({ name, bytes: Buffer.from(text) }));
    await replaceFiles(folder, generation('last good'));
    await keep(['.bak'], Number.POSITIVE_INFINITY);
    await replaceFiles(folder, generation('new'));
    // Some time passes between the two renames.
    await holdOpen(join(folder, 'b'), 3);
    await Promise.all(['1', '2', '3', '4'].map((text) => replaceFiles(folder, generation(text))));
    const texts = await Promise.all(['a', 'b'].map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts[0]).toBe(texts[1]);
  });

  test('for a moment only is waited for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    await keep(['.bak', '.tmp', LOCK_NAME], 2);
    await replaceFiles(folder, files);
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('a lock that is being deleted refuses to be opened for a moment: it is waited for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
    const real = await vi.importActual<typeof fs>('node:fs');
    let refused = 0;
    vi.mocked(fs.openSync).mockImplementation((path, ...how) => {
      if (String(path).endsWith(LOCK_NAME) && refused++ < 2) throw refusal('EPERM');
      return real.openSync(path, ...how);
    });
    await replaceFiles(folder, files);
    expect(refused).toBeGreaterThan(2);
    expect(await readdir(folder)).toEqual(['a']);
  });
});
