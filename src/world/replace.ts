import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WorldError } from './world.ts';

/** A file to be written. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file on its way to its place. */
interface Staged {
  readonly path: string;
  /** The new bytes, complete, beside the target. */
  readonly temporary: string;
  /** The old file under a second name, until all renames are done; absent when there was none. */
  readonly backup: string;
  hadOld: boolean;
}

/**
 * Replaces files in a folder, all of them whole or none. Every file is first written beside its target and flushed to
 * the disk; then each is renamed over the old one, which never leaves its place empty. When a rename is refused (a
 * viewer holds the file open), those that were already done are taken back. The folder is made when it is missing.
 * @returns the paths written, in the order given.
 * @throws {WorldError} with the system's code and the path that could not be written.
 */
export async function replaceFiles(folder: string, files: readonly NewFile[]): Promise<string[]> {
  const staged: Staged[] = [];
  const done: Staged[] = [];
  let at = folder;
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      at = join(folder, name);
      const mark = join(folder, `.${randomBytes(6).toString('hex')}`);
      const file: Staged = { path: at, temporary: `${mark}.tmp`, backup: `${mark}.bak`, hadOld: false };
      staged.push(file);
      await writeWhole(file.temporary, bytes);
      file.hadOld = await keepOld(file);
    }
    for (const file of staged) {
      at = file.path;
      await rename(file.temporary, file.path);
      done.push(file);
    }
    return staged.map(({ path }) => path);
  } catch (error) {
    for (const { path, backup, hadOld } of done) {
      await (hadOld ? rename(backup, path) : rm(path));
    }
    throw new WorldError((error as NodeJS.ErrnoException).code ?? 'EIO', at, { cause: error });
  } finally {
    await Promise.allSettled(
      staged.flatMap(({ temporary, backup }) => [
        rm(temporary, { force: true }),
        rm(backup, { force: true }),
      ]),
    );
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the old file a second name; where the disk knows no links (FAT), copies it. @returns false when there is none. */
async function keepOld({ path, backup }: Staged): Promise<boolean> {
  try {
    await link(path, backup);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    await copyFile(path, backup);
    return true;
  }
}
