import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { byName, type FileEntry, type World, WorldError } from './world.ts';

/** The disk. Paths are the system's own; forward slashes do on all systems. */
export const diskWorld: World = {
  async list(folder) {
    const names = await attempt(folder, () => readdir(folder));
    const entries = await Promise.all(names.map((name) => entry(join(folder, name), name)));
    return entries.filter((file) => file !== undefined).sort(byName);
  },

  async read(path, inside) {
    if (inside !== undefined) {
      const [real, home] = await attempt(path, () => Promise.all([realpath(path), realpath(inside)]));
      if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) throw new WorldError('OUTSIDE', path);
    }
    return attempt(path, () => readFile(path));
  },
};

/** A file; a symbolic link to one counts. A link to nothing is listed too, so that reading it says what is wrong. */
async function entry(path: string, name: string): Promise<FileEntry | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? { name, bytes: found.size } : undefined;
  } catch {
    return { name, bytes: 0 };
  }
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new WorldError((error as NodeJS.ErrnoException).code ?? 'EIO', path, { cause: error });
  }
}
