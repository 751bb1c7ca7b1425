import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as chokidar from 'chokidar';
import { afterEach, expect, test, vi } from 'vitest';
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
  watching = await watchFolder(folder, { onChange: () => changes++, onError: (error) => errors.push(error) });
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
