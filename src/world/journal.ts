import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { patiently } from './patience.ts';

/** One file on its way to its place. Names are relative to the folder that is written into. */
export interface Move {
  readonly name: string;
  /** The new bytes, complete and on the disk. */
  readonly temporary: string;
  /** The old file under a second name. */
  readonly backup: string;
  /** Whether there was an old file. */
  readonly replaces: boolean;
}

/**
 * What is about to be renamed, written down first: two files cannot be renamed at one moment, so a run that is killed
 * between the two leaves a note by which the next one finishes them (`commit`) or takes them back (`undo`).
 */
type State = 'commit' | 'undo';

/** All that a run puts beside the finished files begins so; the token is its lock's. */
export const temporaryName = (token: string, rest: string): string => `.nianbao-${token}-${rest}`;
const TEMPORARY = /^\.nianbao-[0-9a-f]{12}-[a-z0-9.]+$/;
/** A lock's successor that never took its place (lock.ts). */
const LOCK_COPY = /^\.nianbao\.lock\.[0-9a-f]{12}$/;
const JOURNAL = /^\.nianbao-[0-9a-f]{12}-(commit|undo)$/;

/** A rename that the system refused, and the name that it concerns. */
export class MoveError extends Error {
  constructor(
    readonly file: string,
    readonly reason: unknown,
  ) {
    super(`cannot rename to ${file}`, { cause: reason });
    this.name = 'MoveError';
  }
}

/**
 * An old file that could not be put back, or a new one that could not be taken away. Journal, old and new files have to
 * stay for `recover`, which the next run begins with.
 */
export class UnfinishedError extends MoveError {
  constructor(file: string, reason: unknown) {
    super(file, reason);
    this.name = 'UnfinishedError';
  }
}

/**
 * Renames all temporaries over their targets; when one is refused, takes the others back.
 * @throws {MoveError} when one was refused; the folder is then as it was.
 * @throws {UnfinishedError} when one could not be taken back either.
 */
export async function commit(folder: string, token: string, moves: readonly Move[]): Promise<void> {
  const journal = (state: State): string => join(folder, temporaryName(token, state));
  const draft = join(folder, temporaryName(token, 'journal'));
  writeWhole(draft, new TextEncoder().encode(JSON.stringify(moves)));
  renameSync(draft, journal('commit'));
  try {
    await renameAll(folder, moves);
  } catch (error) {
    await takeBack(folder, journal('commit'), moves);
    throw error;
  }
}

/**
 * Undoes moves of a commit. The journal says so first: whoever comes after a kill in the middle must not finish them.
 * @returns the journal's new path
 */
async function takeBack(folder: string, journal: string, moves: readonly Move[]): Promise<string> {
  const state: State = 'undo';
  const renamed = journal.replace(/commit$/, state);
  try {
    await renameOver(journal, renamed, moves[0]?.name ?? '');
  } catch (error) {
    // Nothing is taken back: the next run finishes what the journal says.
    throw unfinished(moves[0]?.name ?? '', error);
  }
  await undo(folder, moves);
  return renamed;
}

/**
 * Brings a folder in order that a killed run left: finishes its renames or, where one is refused, takes them back, and
 * deletes its temporaries. To be called by the holder of the folder's lock, whose own temporaries are not there yet.
 * @returns whether all of them are gone: one that a viewer holds, as the second name of an old file, is in nobody's way
 * @throws {UnfinishedError} when an old file could not be put back.
 */
export async function recover(folder: string): Promise<boolean> {
  const names = readdirSync(folder);
  const journals = names.filter((name) => JOURNAL.test(name));
  for (const name of journals) await settle(folder, join(folder, name));
  const left = names.filter((name) => TEMPORARY.test(name) || LOCK_COPY.test(name));
  return removeAll(folder, left);
}

/** Does what a journal is about, and deletes it. What refuses a move now will also tell the run that is to come. */
async function settle(folder: string, journal: string): Promise<void> {
  const moves = readMoves(readFileSync(journal, 'utf8'));
  let last = journal;
  if (journal.endsWith('undo')) await undo(folder, moves);
  else {
    try {
      await redo(folder, moves);
    } catch {
      last = await takeBack(folder, journal, moves);
    }
  }
  await remove(last);
}

/**
 * Moves of a journal. A run of ours never leaves half a one (it is flushed before it gets its name), so what is not to
 * be understood has no moves; and what was tampered with leads nowhere out of the folder.
 */
function readMoves(json: string): Move[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isMove) : [];
}

function isMove(value: unknown): value is Move {
  if (typeof value !== 'object' || value === null) return false;
  const { name, temporary, backup, replaces } = value as Readonly<Record<string, unknown>>;
  const stays = typeof name === 'string' && !isAbsolute(name) && !name.split(/[\\/]/).includes('..');
  const ours = [temporary, backup].every((file) => typeof file === 'string' && TEMPORARY.test(file));
  return stays && ours && typeof replaces === 'boolean';
}

/**
 * Deletes what a run put beside its finished files: the journal first, which speaks of the others.
 * @returns whether all of it is gone: what another program holds is left for `recover`, and says nothing of the files
 */
export async function tidy(folder: string, token: string, moves: readonly Move[]): Promise<boolean> {
  const journals = ['journal', 'commit', 'undo'].map((state) => temporaryName(token, state));
  if (!(await removeAll(folder, journals))) return false;
  return removeAll(
    folder,
    moves.flatMap(({ temporary, backup }) => [temporary, backup]),
  );
}

/** @returns whether all are gone; one that is held keeps no other. */
async function removeAll(folder: string, names: readonly string[]): Promise<boolean> {
  let areGone = true;
  for (const name of names) {
    try {
      await remove(join(folder, name));
    } catch {
      areGone = false;
    }
  }
  return areGone;
}

async function renameAll(folder: string, moves: readonly Move[]): Promise<void> {
  for (const { name, temporary } of moves) {
    await renameOver(join(folder, temporary), join(folder, name), name);
  }
}

/** Finishes what was begun: a move whose temporary is gone was done already. */
async function redo(folder: string, moves: readonly Move[]): Promise<void> {
  for (const move of moves) {
    if (existsSync(join(folder, move.temporary))) await renameAll(folder, [move]);
  }
}

/** The other way round. A new file without an old one is deleted, but only once it stands in its place. */
async function undo(folder: string, moves: readonly Move[]): Promise<void> {
  for (const { name, temporary, backup, replaces } of moves) {
    if (existsSync(join(folder, temporary))) continue;
    try {
      if (!replaces) await remove(join(folder, name));
      else if (existsSync(join(folder, backup))) {
        await renameOver(join(folder, backup), join(folder, name), name);
      }
    } catch (error) {
      throw unfinished(name, error);
    }
  }
}

const unfinished = (name: string, error: unknown): UnfinishedError =>
  new UnfinishedError(name, error instanceof MoveError ? error.reason : error);

async function renameOver(from: string, to: string, name: string): Promise<void> {
  try {
    await patiently(() => renameSync(from, to));
  } catch (error) {
    throw new MoveError(name, error);
  }
}

/** Writes a new file and flushes it to the disk. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Deletes a file that may be gone already. */
export async function remove(path: string): Promise<void> {
  try {
    // Most are gone: asking is quicker than the system's error.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
    await patiently(() => unlinkSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
