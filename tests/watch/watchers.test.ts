import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chokidar from 'chokidar';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type FolderWatch, watchFolder } from '../../src/watch/watch-folder.ts';
import { until } from '../support/command.ts';

vi.mock('chokidar', async (original) => {
  const real = await original<typeof chokidar>();
  return { ...real, watch: vi.fn(real.watch) };
});

let watching: FolderWatch | undefined;
afterEach(() => watching?.close());

/** The system refuses to watch, as it does when all its watches are taken: once a watcher is ready, or before. */
async function refuse(when: 'ready' | 'before'): Promise<void> {
  const real = await vi.importActual<typeof chokidar>('chokidar');
  vi.mocked(chokidar.watch).mockReset().mockImplementation(real.watch);
  vi.mocked(chokidar.watch).mockImplementationOnce((...words) => {
    const watcher = real.watch(...words);
    const fail = () => watcher.emit('error', Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    if (when === 'before') process.nextTick(fail);
    else watcher.once('ready', fail);
    return watcher;
  });
}

test.each([
  'before',
  'ready',
] as const)('files are looked at again and again where the system watches no more (%s)', async (when) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await writeFile(join(folder, '0.yaml'), '甲: 1\n');
  await refuse(when);
  let changes = 0;
  const errors: Error[] = [];
  watching = await watchFolder(folder, {
    onChange: () => changes++,
    concerns: () => true,
    onError: (error) => errors.push(error),
  });
  // Saves in between were told by nobody.
  await until(() => changes > 0 || undefined);
  expect(vi.mocked(chokidar.watch).mock.calls.map(([, options]) => options?.usePolling)).toEqual([
    false,
    true,
  ]);
  const before = changes;
  await writeFile(join(folder, '0.yaml'), '甲: 22\n');
  await until(() => changes > before || undefined);
  expect(errors).toEqual([]);
});

describe('a watch that is closed leaves no watcher and tells nothing', () => {
  let folder: string;
  let watchers: chokidar.FSWatcher[];
  let told: string[];
  let closing: Promise<void> | undefined;

  /** Watches, and closes it in the midst of what is made of the folder's return. */
  async function watchAndClose(
    when: 'the next watcher is made' | 'the last watcher is closed',
  ): Promise<void> {
    folder = join(await mkdtemp(join(tmpdir(), 'nianbao-')), '报告');
    await mkdir(folder);
    [watchers, told, closing] = [[], [], undefined];
    const close = (): void => {
      closing ??= watching?.close();
    };
    const real = await vi.importActual<typeof chokidar>('chokidar');
    vi.mocked(chokidar.watch)
      .mockReset()
      .mockImplementation((...words) => {
        const watcher = real.watch(...words);
        if (watchers.push(watcher) > 1) close();
        const end = watcher.close.bind(watcher);
        watcher.close = () => {
          if (when === 'the last watcher is closed') close();
          return end();
        };
        return watcher;
      });
    const tell = (what: string) => (): void => void told.push(what);
    const handlers = { onChange: tell('change'), concerns: () => true, onError: tell('error') };
    watching = await watchFolder(folder, handlers);
  }

  async function isQuiet(): Promise<void> {
    await until(() => closing !== undefined || undefined);
    await closing;
    told.length = 0;
    await writeFile(join(folder, '0.yaml'), '甲: 1\n');
    await sleep(600);
    expect(told).toEqual([]);
    expect(watchers.filter(({ closed }) => !closed)).toEqual([]);
  }

  test('while its folder returns', async () => {
    await watchAndClose('the next watcher is made');
    await rm(folder, { recursive: true });
    await until(() => told.length > 0 || undefined);
    await mkdir(folder);
    await isQuiet();
    expect(watchers).toHaveLength(2);
  });

  test('while another folder takes its place', async () => {
    await watchAndClose('the last watcher is closed');
    await rename(folder, `${folder}旧`);
    await mkdir(folder);
    await isQuiet();
    expect(watchers).toHaveLength(1);
  });
});
