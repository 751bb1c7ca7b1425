/** The one port to the outside: a run that is given a World in memory touches no disk. */
export interface World {
  /**
   * The files of a folder, sorted by name; not its subfolders, nor what is in them.
   * @throws {WorldError} when the folder cannot be read.
   */
  list(folder: string): Promise<readonly FileEntry[]>;
  /**
   * A file's bytes.
   * @param inside a folder that the file must lie in once symbolic links are resolved.
   * @throws {WorldError} when the file cannot be read; with the code OUTSIDE when it lies elsewhere.
   */
  read(path: string, inside?: string): Promise<Uint8Array>;
}

export interface FileEntry {
  readonly name: string;
  readonly bytes: number;
  /** Whether it is a symbolic link, which may lead out of the folder. */
  readonly link?: boolean;
  /** Of what has a content file's name and is no file, such as a folder or a pipe: the code that a reader is told. */
  readonly refused?: string;
}

/** Why something outside could not be had: the system's code (ENOENT, EACCES, …) and the path it concerns. */
export class WorldError extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${code}: ${path}`, options);
    this.name = 'WorldError';
  }
}

/** The code of a WorldError: neither the new files nor the old ones are all in their places. */
export const UNFINISHED = 'UNFINISHED';

/** Files are listed in the order of their UTF-16 code units, so that no locale changes a report. */
export function byName(a: FileEntry, b: FileEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
