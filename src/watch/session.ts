import { FollowedFolders, type LookedAt } from './followed-folders.ts';
import { type KeyHandlers, onKeys } from './keys.ts';
import { Rebuilder } from './rebuilder.ts';
import { warmUp } from './warm-up.ts';

export interface Session {
  readonly folder: string;
  /** Builds once. Says itself what went wrong. @returns what it looked at. */
  readonly build: () => Promise<LookedAt>;
  /** Builds an edited report once and throws it away. Says itself what went wrong. See warmUp. */
  readonly practise: (turn: number) => Promise<void>;
  /** Called once the folder is watched and the first build is done. */
  readonly ready: () => void;
  readonly onWatchError: (error: Error) => void;
  /** Keys beside r and q. */
  readonly keys: KeyHandlers;
  /** Called at the end, when all is put away but the signals. */
  readonly ended: () => Promise<void> | void;
}

/** A terminal that is closed, Ctrl-C where keys are not read, and what a service manager sends. */
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * Builds, and builds again at each change, until a person presses q, a signal comes, or nobody is left to read what is
 * said. A build under way is finished first; then nothing of the session is left: no watcher, no timer, the terminal as
 * it was.
 */
export async function runSession(session: Session): Promise<void> {
  const { folder, build, practise, ready, onWatchError, keys, ended } = session;
  let quit = (): void => {};
  const quitted = new Promise<void>((resolve) => {
    quit = resolve;
  });
  const handlers = { onChange: (): void => rebuilder.changed(), onError: onWatchError };
  const followed = new FollowedFolders(folder, handlers);
  const rebuilder = new Rebuilder(async () => {
    await followed.remember();
    const began = Date.now();
    const isStale = await followed.follow(await build(), began).catch(onWatchError);
    if (isStale === true) rebuilder.changed();
  });
  // Until the folder is watched there is nothing to put away: a signal ends the program as it ends any other.
  await followed.begin();
  for (const signal of SIGNALS) process.on(signal, quit);
  process.stdout.on('error', quit);
  const releaseKeys = onKeys({ ...keys, r: rebuilder.now, q: quit });
  rebuilder.now();
  await rebuilder.idle();
  ready();
  const quitting = new AbortController();
  const warm = warmUp(practise, () => rebuilder.idle(), quitting.signal);
  await quitted;
  quitting.abort();
  await warm;
  const terminalGone = releaseKeys();
  await rebuilder.stop();
  await followed.close();
  await ended();
  process.stdout.off('error', quit);
  for (const signal of SIGNALS) process.off(signal, quit);
  if (terminalGone) hangUp();
}

/**
 * Ends as a program does whose terminal was closed. At an ordinary end Node would set right the terminal that is not
 * there any more, and abort.
 */
const hangUp = (): boolean => process.kill(process.pid, 'SIGHUP');
