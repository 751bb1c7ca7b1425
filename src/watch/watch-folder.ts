import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** How often the folder itself is looked for. What watches a folder is lost with it, and is not told of its return. */
const PRESENCE_MS = 300;
/** The system watches no more files or folders: the files are then looked at again and again. */
const EXHAUSTED = ['ENOSPC', 'EMFILE'];

export interface WatchHandlers {
  /** A file that concerns somebody changed in the folder, or the folder itself went or came. */
  readonly onChange: () => void;
  /** Whether a file concerns somebody, by its path, when it changed or is gone: what happens to others is not told. */
  readonly concerns: (path: string, isGone: boolean) => boolean;
  /** The system refused to watch a part of it. */
  readonly onError: (error: Error) => void;
}

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Watches the files of a folder, not of the folders in it: whether they are written, renamed, deleted or made anew, and
 * whether the folder itself is there. Settles once it watches; a folder that is not there yet is waited for.
 */
export async function watchFolder(path: string, handlers: WatchHandlers): Promise<FolderWatch> {
  // As chokidar names it, whatever way it was typed.
  const folder = resolve(path);
  const files = new FileWatch(folder, handlers);
  let present = await identity(folder);
  if (present !== undefined) await files.start();
  let closed = false;
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const now = await identity(folder);
    if (now === present) return;
    present = now;
    await files.stop();
    // Whoever closed meanwhile has stopped what there was; what is started now is stopped by whoever closes later.
    if (closed) return;
    if (now !== undefined) await files.start();
    if (!closed) handlers.onChange();
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: Error) => handlers.onError(error))
      .finally(() => {
        looking = undefined;
      });
  }, PRESENCE_MS);
  return {
    async close() {
      closed = true;
      clearInterval(timer);
      await files.stop();
      await looking;
    },
  };
}

/**
 * What tells a folder from another one of the same name; undefined where there is none. Its number is not enough: a
 * disk gives the number of a folder that was deleted to the next one that is made.
 */
async function identity(folder: string): Promise<string | undefined> {
  try {
    const found = await stat(folder, { bigint: true });
    return found.isDirectory() ? `${found.dev}:${found.ino}:${found.birthtimeNs}` : undefined;
  } catch {
    return undefined;
  }
}

/** The files of a folder that is there. */
class FileWatch {
  private watcher: FSWatcher | undefined;
  /** Ends the waiting for a watcher that was closed before it was ready: it says nothing any more. */
  private settle = (): void => {};
  private polling = false;
  /** The change to polling, once it was begun. */
  private fallback: Promise<void> | undefined;

  constructor(
    private readonly folder: string,
    private readonly handlers: WatchHandlers,
  ) {}

  /** Settles once the files are watched, or looked at again and again. */
  async start(): Promise<void> {
    await this.open();
    await this.fallback;
  }

  async stop(): Promise<void> {
    await this.fallback;
    await this.close();
  }

  private async open(): Promise<void> {
    const watcher = watch(this.folder, {
      ignoreInitial: true,
      depth: 0,
      usePolling: this.polling,
    });
    this.watcher = watcher;
    watcher.on('all', (event, path) => void this.changed(path, event === 'unlink'));
    watcher.on('error', (error) => this.failed(error as NodeJS.ErrnoException));
    await new Promise<void>((resolve) => {
      this.settle = resolve;
      watcher.once('ready', resolve);
    });
  }

  private async close(): Promise<void> {
    const watcher = this.watcher;
    this.watcher = undefined;
    await watcher?.close();
    this.settle();
  }

  /** A folder that is deleted loses its files one by one: that it is gone is told once, by who looks for it. */
  private async changed(path: string, isGone: boolean): Promise<void> {
    if ((await identity(this.folder)) === undefined) return;
    // A build may have begun meanwhile.
    if (this.handlers.concerns(path, isGone)) this.handlers.onChange();
  }

  private failed(error: NodeJS.ErrnoException): void {
    if (!EXHAUSTED.includes(error.code ?? '')) this.handlers.onError(error);
    else if (!this.polling) {
      this.polling = true;
      this.fallback = this.poll().catch((again: Error) => this.handlers.onError(again));
    }
  }

  /** Looks at the files from now on. What was saved in between was told by nobody. */
  private async poll(): Promise<void> {
    await this.close();
    await this.open();
    this.handlers.onChange();
  }
}
