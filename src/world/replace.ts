import { copyFileSync, existsSync, linkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import {
  commit,
  type Move,
  MoveError,
  recover,
  temporaryName,
  tidy,
  UnfinishedError,
  writeWhole,
} from './journal.ts';
import { type FolderLock, LOCK_NAME, lockFolder, type OnWait } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { type NewFile, refuseFiles } from './new-file.ts';
import { UNFINISHED, WorldError } from './world.ts';

export type { OnWait } from './lock.ts';

/**
 * Replaces files in a folder, all of them whole or none, also when the program is killed at any moment and when
 * another run writes into the same folder. Every file is first written beside its target and flushed to the disk; then
 * each is renamed over the old one, which never leaves its place empty. When a rename is refused (a viewer holds the
 * file open), those that were already done are taken back. The folder is made when it is missing.
 * @param onWait told once where another run writes there, which is waited for
 * @returns the paths written, in the order given.
 * @throws {RangeError} for files that cannot all stand in the folder as they are given (refuseFiles).
 * @throws {WorldError} with the system's code and the path that could not be written; with UNFINISHED and the path of an
 * old file that could not be put back: the next run, or recoverFolder, does that.
 */
export async function replaceFiles(
  folder: string,
  files: readonly NewFile[],
  onWait?: OnWait,
): Promise<string[]> {
  refuseFiles(files);
  await attempt(folder, () => makeFolder(folder));
  await withLock(folder, onWait, async (lock) => {
    const { token } = lock;
    const moves: Move[] = files.map(({ name }, i) => ({
      name,
      temporary: temporaryName(token, `${i}.tmp`),
      backup: temporaryName(token, `${i}.bak`),
      replaces: false,
    }));
    let isUndecided = false;
    try {
      const staged = await stage(folder, moves, files);
      if (!(await attempt(folder, () => lock.held()))) throw new WorldError('LOCKED', folder);
      await attempt(folder, () => commit(folder, token, staged));
    } catch (error) {
      isUndecided = isUnfinished(error);
      throw error;
    } finally {
      // What cannot be deleted now is no reason to call written files unwritten: it is left to the next run.
      if (isUndecided || !(await tidy(folder, token, moves))) lock.leave();
    }
  });
  return files.map(({ name }) => join(folder, name));
}

/**
 * Brings a folder in order if a run was killed while it wrote there: finishes what it had begun to rename, deletes its
 * temporaries. Does nothing to a folder without a lock.
 * @param onWait as replaceFiles has it
 * @throws {WorldError} when the folder cannot be written to; with UNFINISHED when an old file cannot be put back.
 */
export async function recoverFolder(folder: string, onWait?: OnWait): Promise<void> {
  if (existsSync(join(folder, LOCK_NAME))) await withLock(folder, onWait, async () => {});
}

/** Does something in a folder that is in order. The lock is given back, unless the action has left it. */
async function withLock(
  folder: string,
  onWait: OnWait | undefined,
  action: (lock: FolderLock) => Promise<void>,
): Promise<void> {
  const lock = await attempt(folder, () => lockFolder(folder, onWait));
  let isTidy = true;
  try {
    if (lock.inherited) isTidy = await attempt(folder, () => recover(folder));
  } catch (error) {
    lock.leave();
    throw error;
  }
  try {
    await action(lock);
  } finally {
    // Not before: another run of this process takes a lock that is left for a dead run's.
    if (!isTidy) lock.leave();
    await lock.release();
  }
}

const isUnfinished = (error: unknown): boolean => error instanceof WorldError && error.code === UNFINISHED;

/** Writes the new bytes beside their targets and keeps the old ones. @returns the moves, knowing what they replace. */
async function stage(folder: string, moves: readonly Move[], files: readonly NewFile[]): Promise<Move[]> {
  const staged: Move[] = [];
  for (const [i, move] of moves.entries()) {
    const path = join(folder, move.name);
    await attempt(path, () => writeWhole(join(folder, move.temporary), files[i]?.bytes ?? new Uint8Array()));
    const replaces = await attempt(path, () => keepOld(path, join(folder, move.backup)));
    staged.push({ ...move, replaces });
  }
  return staged;
}

/** Gives the old file a second name; where the disk knows no links (FAT), copies it. @returns false when there is none. */
function keepOld(path: string, backup: string): boolean {
  try {
    linkSync(path, backup);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    // Windows calls this a want of permission.
    if (lstatSync(path).isDirectory()) throw new WorldError('EISDIR', path, { cause: error });
    copyFileSync(path, backup);
    return true;
  }
}

async function attempt<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof WorldError) throw error;
    const [at, reason] = error instanceof MoveError ? [join(path, error.file), error.reason] : [path, error];
    const code =
      error instanceof UnfinishedError ? UNFINISHED : ((reason as NodeJS.ErrnoException).code ?? 'EIO');
    throw new WorldError(code, at, { cause: error });
  }
}
