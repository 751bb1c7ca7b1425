import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isContentFile } from './content-file.ts';
import { patiently } from './patience.ts';
import { byName, type FileEntry, type World, WorldError } from './world.ts';

/**
 * The disk. Paths are the system's own; forward slashes do on all systems. A report is a few small files: they are read at
 * once, which takes a tenth of the time of asking for each in turn and waiting.
 */
export const diskWorld: World = {
  async list(folder) {
    const found = await attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
    return found.flatMap((one) => entry(join(folder, one.name), one)).sort(byName);
  },

  async read(path, inside) {
    if (inside !== undefined) {
      const [real, home] = await attempt(path, () => [
        realpathSync.native(path),
        realpathSync.native(inside),
      ]);
      if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) throw new WorldError('OUTSIDE', path);
      // A pipe or a device would be waited for without end.
      const found = await attempt(path, () => statSync(path));
      if (!found.isFile() && !found.isDirectory()) throw new WorldError('NOFILE', path);
    }
    return attempt(path, () => readFileSync(path));
  },
};

/**
 * A file; a symbolic link to one counts. A link to nothing is listed too, so that reading it says what is wrong, and so is
 * what its name promises to be content.
 */
function entry(path: string, one: Dirent): FileEntry[] {
  const { name } = one;
  const link = one.isSymbolicLink();
  try {
    const found = statSync(path);
    if (found.isFile()) return [{ name, link, bytes: found.size }];
    return isContentFile(name)
      ? [{ name, bytes: 0, refused: found.isDirectory() ? 'EISDIR' : 'NOFILE' }]
      : [];
  } catch {
    return [{ name, link, bytes: 0 }];
  }
}

/** Node puts this in the place of each byte of a name that is no UTF-8, and does not find the file by it. */
const NO_UTF8 = '\uFFFD';

async function attempt<T>(path: string, action: () => T): Promise<T> {
  try {
    return await patiently(action);
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    throw new WorldError(code === 'ENOENT' && path.includes(NO_UTF8) ? 'NAME' : code, path, { cause: error });
  }
}
