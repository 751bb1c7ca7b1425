import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type FolderWatch, type WatchHandlers, watchFolder } from './watch-folder.ts';

/** Of another report only the content files are read, which stand in its folder itself. */
const DEPTH = 0;

/**
 * The folders beside the report's own that its content names (上年, 下级): which they are is known after each build, and
 * changes with the content.
 */
export class FollowedFolders {
  private readonly watches = new Map<string, FolderWatch>();

  /** @param folder the report's own, which is watched already with all that is in it. */
  constructor(
    private readonly folder: string,
    private readonly handlers: WatchHandlers,
  ) {}

  /** Watches these from now on, and no others. A folder that is not there is waited for. */
  async follow(folders: Iterable<string>): Promise<void> {
    const wanted = new Set([...folders].map((one) => resolve(one)).filter((one) => !this.holds(one)));
    for (const [path, watch] of this.watches) {
      if (wanted.has(path)) continue;
      this.watches.delete(path);
      await watch.close();
    }
    for (const path of wanted) {
      if (this.watches.has(path)) continue;
      this.watches.set(path, await watchFolder(path, this.handlers, DEPTH));
    }
  }

  close(): Promise<void> {
    return this.follow([]);
  }

  private holds(path: string): boolean {
    const way = relative(resolve(this.folder), path);
    return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
  }
}
