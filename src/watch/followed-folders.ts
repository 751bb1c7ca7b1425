import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FolderWatch, type WatchHandlers, watchFolder } from './watch-folder.ts';

/** Of another report, and of fonts, only files that stand in the folder itself are read. */
const DEPTH = 0;
/** A disk's clock may tick this many ms behind the program's. */
const GRAIN_MS = 100;

/**
 * The folders beside the report's own that its content names (上年, 下级), and that of the office's fonts: which they are is
 * known after each build, and changes with the content.
 */
export class FollowedFolders {
  private readonly watches = new Map<string, FolderWatch>();

  /** @param folder the report's own, which is watched already with all that is in it. */
  constructor(
    private readonly folder: string,
    private readonly handlers: WatchHandlers,
  ) {}

  /**
   * Watches these from now on, and no others. A folder that is not there is waited for.
   * @param since when what is known of them was read, as Date.now() has it
   * @returns whether one that was not watched until now was changed since then
   */
  async follow(folders: Iterable<string>, since: number): Promise<boolean> {
    const wanted = new Set([...folders].map((one) => resolve(one)).filter((one) => !this.holds(one)));
    for (const [path, watch] of this.watches) {
      if (wanted.has(path)) continue;
      this.watches.delete(path);
      await watch.close();
    }
    let isStale = false;
    for (const path of wanted) {
      if (this.watches.has(path)) continue;
      this.watches.set(path, await watchFolder(path, this.handlers, DEPTH));
      isStale ||= await isChanged(path, since - GRAIN_MS);
    }
    return isStale;
  }

  /** Watches none any more. */
  async close(): Promise<void> {
    await this.follow([], 0);
  }

  private holds(path: string): boolean {
    const way = relative(resolve(this.folder), path);
    return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
  }
}

/** Whether a folder, or a file in it, was changed since a moment. One that is not there is told of when it comes. */
async function isChanged(folder: string, since: number): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  const times = [folder, ...names.map((name) => join(folder, name))].map((path) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  );
  return (await Promise.all(times)).some((time) => time >= since);
}
