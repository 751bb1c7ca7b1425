import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` tries for ever where the system says that
 * a parent is missing which is there, as it does in /proc.
 * @throws the system's error
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (isFolder(folder)) return;
    const above = dirname(folder);
    const wantsParent = (error as NodeJS.ErrnoException).code === 'ENOENT' && above !== folder;
    if (!wantsParent || isFolder(above)) throw error;
    makeFolder(above);
    makeFolder(folder);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
