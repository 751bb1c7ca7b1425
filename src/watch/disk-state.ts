import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What a build looks at, as the disk has it: by path a word that is another one once a file, or a folder's names, changed.
 * Whatever stands in a folder that is not there is left out.
 */
export type DiskState = ReadonlyMap<string, string>;

/** Between the names of a folder's state: what no name holds. */
const BETWEEN = '/';

/**
 * Asks the disk for the state of folders and files, without reading a file. Never rejects.
 * @param folders whose names count, of those that concern somebody
 * @param files whose contents count
 * @param concerns whether a file concerns somebody, by its folder and its name
 */
export async function diskState(
  folders: readonly string[],
  files: readonly string[],
  concerns: (folder: string, name: string) => boolean,
): Promise<DiskState> {
  const stateOf = async (folder: string): Promise<string | undefined> => {
    const names = await readdir(folder).catch(() => undefined);
    return names?.filter((name) => concerns(folder, name)).join(BETWEEN);
  };
  const states = new Map<string, string>();
  const add = async (path: string, state: Promise<string | undefined>): Promise<void> => {
    const found = await state;
    if (found !== undefined) states.set(path, found);
  };
  await Promise.all([
    ...folders.map((folder) => add(folder, stateOf(folder))),
    ...files.map((file) => add(file, stateOfFile(file))),
  ]);
  return states;
}

/** A file's number is no part of its state: some file systems give it another one now and then. */
async function stateOfFile(file: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(file);
    return `${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return stat(dirname(file)).then(
      () => '',
      () => undefined,
    );
  }
}

/** The names of a folder's files by its state. */
export const namesOf = (state: string): readonly string[] => state.split(BETWEEN);

/** Whether something that both states know is not the same in both. */
export function differ(before: DiskState, now: DiskState): boolean {
  for (const [path, state] of now) if ((before.get(path) ?? state) !== state) return true;
  return false;
}
