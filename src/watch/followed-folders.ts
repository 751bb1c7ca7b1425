import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isContentFile } from '../world/content-file.ts';
import { diskState } from './disk-state.ts';
import { Looks } from './looks.ts';
import { type FolderWatch, type WatchHandlers, watchFolder } from './watch-folder.ts';

/** What a build looked at, by path. What it finds there next time is what a change may make another. */
export interface LookedAt {
  /** Folders whose files it listed or tried to: the report's own, those of other reports that it names, the fonts'. */
  readonly folders: Iterable<string>;
  /** Files that it read or tried to, wherever they stand. */
  readonly files: Iterable<string>;
}

/** What a build takes beside content files from a folder that it lists; others, such as a finished PDF, say nothing. */
const FONT = /\.(?:[ot]tf|ttc)$/i;
/** A disk's clock may tick this many ms behind the program's. */
const GRAIN_MS = 100;

/**
 * The folders that a report is made of: its own, those that its content names (上年, 下级), those of its images, and that of
 * the office's fonts. Which they are is known after each build, and changes with the content.
 */
export class FollowedFolders {
  private readonly watches = new Map<string, FolderWatch>();
  private listed: ReadonlySet<string>;
  private read: ReadonlySet<string> = new Set();
  /** The same by their paths, as the disk is asked for them. */
  private folders: readonly string[];
  private files: readonly string[] = [];
  private readonly looks: Looks;

  /** @param home the report's own, which is watched whatever a build says. */
  constructor(
    private readonly home: string,
    private readonly handlers: Pick<WatchHandlers, 'onChange' | 'onError'>,
  ) {
    this.folders = [resolve(home)];
    this.listed = new Set([keyOf(home)]);
    const concerns = (folder: string, name: string): boolean => this.concerns(join(folder, name));
    const look = () => diskState(this.folders, this.files, concerns);
    this.looks = new Looks(look, handlers.onChange);
  }

  /** Watches the report's own folder, which a first build is still to look at. */
  async begin(): Promise<void> {
    await this.follow({ folders: [], files: [] }, 0);
  }

  /** To be called before each build: what changes from now on, it may not see. */
  async remember(): Promise<void> {
    await this.looks.remember();
  }

  /**
   * To be called after each build. Watches these from now on, and no others. A folder that is not there is waited for.
   * @param since when what is known of them was read, as Date.now() has it
   * @returns whether something was changed since then that was not watched until now
   */
  async follow({ folders, files }: LookedAt, since: number): Promise<boolean> {
    const listed = [this.home, ...folders].map((path) => resolve(path));
    const read = [...files].map((path) => resolve(path));
    const newFolders = listed.filter((path) => !this.watches.has(path) || !this.listed.has(keyOf(path)));
    const newFiles = read.filter((path) => !this.watches.has(dirname(path)) || !this.concerns(path));
    this.listed = new Set(listed.map(keyOf));
    this.read = new Set(read.map(keyOf));
    [this.folders, this.files] = [listed, read];
    await this.watchOnly(new Set([...listed, ...read.map((path) => dirname(path))]));
    const times = [...newFolders.map(lastChangeIn), ...newFiles.map(lastChangeOf)];
    const isLate = (await Promise.all(times)).some((time) => time >= since - GRAIN_MS);
    await this.looks.resume();
    return isLate;
  }

  /** Watches none any more. */
  async close(): Promise<void> {
    this.looks.close();
    await this.watchOnly(new Set());
  }

  private async watchOnly(wanted: ReadonlySet<string>): Promise<void> {
    for (const [path, watch] of this.watches) {
      if (wanted.has(path)) continue;
      this.watches.delete(path);
      await watch.close();
    }
    const handlers = {
      ...this.handlers,
      // Of a file that has another name now, the old one's end is told later than the new one.
      concerns: (path: string, isGone: boolean): boolean =>
        this.concerns(path) && (!isGone || this.looks.mayHaveBeenSeen(path)),
    };
    for (const path of wanted) {
      if (!this.watches.has(path)) this.watches.set(path, await watchFolder(path, handlers));
    }
  }

  /** Whether a file is one that the last build read, or that the next one would find. */
  private concerns(path: string): boolean {
    if (this.read.has(keyOf(path))) return true;
    const name = basename(path);
    return (isContentFile(name) || FONT.test(name)) && this.listed.has(keyOf(dirname(path)));
  }
}

/** A path as systems compare it that take two ways of writing one for the same; for others a change too many is told. */
const keyOf = (path: string): string => resolve(path).normalize('NFC').toLowerCase();

/** When a folder, or a file in it, was last changed. One that is not there is told of when it comes. */
async function lastChangeIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const times = [folder, ...names.map((name) => join(folder, name))].map((path) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  );
  return Math.max(...(await Promise.all(times)));
}

/** When a file was last changed or put in its place; of one that is gone, when its folder was. */
async function lastChangeOf(file: string): Promise<number> {
  try {
    const { mtimeMs, ctimeMs } = await stat(file);
    return Math.max(mtimeMs, ctimeMs);
  } catch {
    return stat(dirname(file)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  }
}
