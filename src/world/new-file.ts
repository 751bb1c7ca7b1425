import { isAbsolute } from 'node:path';
import { types } from 'node:util';

/** A file to be written. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Refuses files of which not all could stand in one folder as they are given.
 * @throws {RangeError} for a name that leads out of the folder, for two names that Windows and macOS take for one, and for
 *   a file without bytes
 */
export function refuseFiles(files: readonly NewFile[]): void {
  const names = new Set<string>();
  for (const { name, bytes } of files) {
    if (isAbsolute(name) || name.split(/[\\/]/).includes('..')) {
      throw new RangeError(`${name} leads out of the folder`);
    }
    if (!types.isUint8Array(bytes)) throw new RangeError(`${name}: ${typeof bytes}; expected bytes`);
    const one = name.normalize('NFC').toLowerCase();
    if (names.has(one)) throw new RangeError(`${name} stands twice among the files`);
    names.add(one);
  }
}
