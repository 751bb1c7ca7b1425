import { closeSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { remove } from './journal.ts';
import { patiently } from './patience.ts';

/**
 * A lock on a folder: a file that names its holder. Whoever writes into the folder holds it, so that two runs never
 * mix their files, and so that everything temporary in the folder is either the holder's or was left by a run that
 * died holding it.
 *
 * The system has no lock in Node's API that dies with its process and is also seen from another machine on a shared
 * disk, so a dead holder is told by its process number, where it ran on this machine, and by its silence otherwise.
 */
export const LOCK_NAME = '.nianbao.lock';

/** Asked for again after this many ms: a holder writes for a few tens of ms. */
const POLL_MS = 10;
/** A holder of another machine, or one whose process number was given to another program, is given up after this. */
const SILENCE_MS = 15_000;
/** A lock without a name was left between its making and its writing, some µs. */
const UNNAMED_MS = 500;
/** Two runs may find the same dead holder and both take its place: the last one has it, which the other sees by then. */
const SETTLE_MS = 50;

/** Node's own module of promised timers takes longer to load than all of this. */
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface FolderLock {
  /** Names what belongs to this holder. 12 hexadecimal digits. */
  readonly token: string;
  /** Whether a holder before this one died while it was writing. */
  readonly inherited: boolean;
  /** Whether it is still this holder's. */
  held(): Promise<boolean>;
  /** Gives the lock back, unless it was left. A lock that cannot be deleted is left. Never rejects. */
  release(): Promise<void>;
  /** Leaves the lock as a run that dies does, so that the next one finds that the folder is not in order. */
  leave(): void;
}

/** Told that another run holds a folder and is waited for. @param longest a holder that broke off is given up after so many ms */
export type OnWait = (longest: number) => void;

/** Locks held by this process, so that another run's in the same process is never taken for a dead one's. */
const ours = new Set<string>();

/**
 * Takes the lock of a folder, waiting for its holder if there is one.
 * @param onWait told once where there is one, before the waiting
 * @throws the system's error when the folder cannot be written to.
 */
export async function lockFolder(folder: string, onWait: OnWait = () => {}): Promise<FolderLock> {
  const path = join(folder, LOCK_NAME);
  const token = digits(Math.random(), 6) + digits(Math.random(), 6);
  const inherited = await take(path, token, onWait);
  let isLeft = false;
  return {
    token,
    inherited,
    held: () => isHeldBy(path, token),
    async release() {
      try {
        if (!isLeft && (await isHeldBy(path, token))) await remove(path);
      } catch {
        // It is then as good as left.
      }
      ours.delete(token);
    },
    leave() {
      isLeft = true;
      ours.delete(token);
    },
  };
}

/** @returns whether the lock was a dead run's. */
async function take(path: string, token: string, onWait: OnWait): Promise<boolean> {
  const seen = { text: '', since: 0 };
  for (let told = false; ; told = true) {
    if (await create(path, token)) return false;
    // A lock that is gone again by now, or a link to nothing, which is as good as a lock without a name.
    const text = (await read(path)) ?? '';
    if (text !== seen.text) Object.assign(seen, { text, since: performance.now() });
    const silent = performance.now() - seen.since > (text === '' ? UNNAMED_MS : SILENCE_MS);
    if ((isDead(text) || silent) && (await inherit(path, token, text))) return true;
    if (!told) onWait(SILENCE_MS);
    await sleep(POLL_MS);
  }
}

const isHeldBy = async (path: string, token: string): Promise<boolean> =>
  holderOf(await read(path))?.token === token;

/** @returns false when there is a lock already. */
async function create(path: string, token: string): Promise<boolean> {
  // Before the file is there: another run in this process would take it for a dead one's.
  ours.add(token);
  try {
    await patiently(() => writeNew(path, describe(token)));
    return true;
  } catch (error) {
    ours.delete(token);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx');
  let isWritten = false;
  try {
    writeSync(file, text);
    isWritten = true;
  } finally {
    closeSync(file);
    if (!isWritten) unlinkSync(path);
  }
}

/** Puts this run in a dead one's place. The folder is not without a lock for a moment. */
async function inherit(path: string, token: string, dead: string): Promise<boolean> {
  const next = `${path}.${token}`;
  if (!(await create(next, token))) return false;
  if (((await read(path)) ?? '') === dead) {
    await patiently(() => renameSync(next, path));
    await sleep(SETTLE_MS);
    if (await isHeldBy(path, token)) return true;
  }
  await remove(next);
  ours.delete(token);
  return false;
}

interface Holder {
  readonly process: number;
  readonly machine: string;
  readonly token: string;
}

const describe = (token: string): string => `${process.pid} ${machine()} ${token}\n`;

function holderOf(text: string | undefined): Holder | undefined {
  const match = /^(\d+) ([0-9a-f]{8}) ([0-9a-f]{12})\n$/.exec(text ?? '');
  if (match === null) return undefined;
  return { process: Number(match[1]), machine: match[2] ?? '', token: match[3] ?? '' };
}

/** Whether a lock's holder is known to be dead. */
function isDead(text: string): boolean {
  const holder = holderOf(text);
  if (holder === undefined || holder.machine !== machine()) return false;
  return holder.process === process.pid ? !ours.has(holder.token) : !isRunning(holder.process);
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The machine's name is nobody's business: a hash of it tells two apart (FNV-1a, 32 bits; loading Node's own hashes takes
 * longer than all that is done with a lock).
 */
function machine(): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(hostname())) hash = Math.imul(hash ^ byte, 0x01000193);
  return digits((hash >>> 0) / 2 ** 32, 8);
}

/** The first hexadecimal digits of a fraction of 1. */
const digits = (fraction: number, count: number): string =>
  Math.floor(fraction * 16 ** count)
    .toString(16)
    .padStart(count, '0');

async function read(path: string): Promise<string | undefined> {
  try {
    return await patiently(() => readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
