import { type KeyHandlers, onKeys } from './keys.ts';
import { Rebuilder } from './rebuilder.ts';
import { watchFolder } from './watch-folder.ts';

export interface Session {
  readonly folder: string;
  /** Builds once. Says itself what went wrong. */
  readonly build: () => Promise<void>;
  /** Called once the folder is watched and the first build is done. */
  readonly ready: () => void;
  readonly onWatchError: (error: Error) => void;
  /** Keys beside r and q. */
  readonly keys: KeyHandlers;
}

/** A terminal that is closed, Ctrl-C where keys are not read, and what a service manager sends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Builds, and builds again at each change, until a person presses q or a signal comes. A build under way is finished
 * first; then nothing of the session is left: no watcher, no timer, the terminal as it was.
 */
export async function runSession({ folder, build, ready, onWatchError, keys }: Session): Promise<void> {
  const rebuilder = new Rebuilder(build);
  let quit = (): void => {};
  const quitted = new Promise<void>((resolve) => {
    quit = resolve;
  });
  for (const signal of SIGNALS) process.on(signal, quit);
  const watch = await watchFolder(folder, { onChange: rebuilder.changed, onError: onWatchError });
  const releaseKeys = onKeys({ ...keys, r: rebuilder.now, q: quit });
  rebuilder.now();
  await rebuilder.idle();
  ready();
  await quitted;
  releaseKeys();
  await watch.close();
  await rebuilder.stop();
  for (const signal of SIGNALS) process.off(signal, quit);
}
