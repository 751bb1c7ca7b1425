import { basename } from 'node:path';
import type { PagesElsewhere } from '../builder/typeset.ts';
import { askTuned } from '../start/load-bundle.ts';
import { type RunKind, Tuning } from '../start/tuning.ts';
import { isContentFile } from '../world/content-file.ts';
import { tellReads } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { type BegunThread, beginThread } from './begin-thread.ts';
import { PagesThread } from './pages-thread.ts';

/** What a run has read when it is no short one any more, in bytes: some 150 pages, from where on optimizing pays. */
const SHORT_BYTES = 250_000;

/** A command that runs once over a report, and is over in a fifth of a second: what makes it quick. */
export class ShortRun {
  private constructor(
    private readonly tuning: Tuning,
    private readonly thread?: PagesThread,
  ) {
    askTuned(() => tuning.isTuned);
  }

  /**
   * Starts what helps the command.
   * @param threads how many can share the work
   * @param begun the second one, where it is on its way already; else it is begun where the system gives one
   */
  static async begin(threads: 1 | 2, begun?: BegunThread): Promise<ShortRun> {
    const second = begun ?? (threads === 2 ? beginThread() : undefined);
    if (second === undefined) return ShortRun.alone(threads === 1 ? 'shortest' : 'short');
    return new ShortRun(new Tuning(second.tuning), new PagesThread(second.worker));
  }

  /** One thread has nobody to wait for: its engine is tuned before the command's own code is loaded. */
  private static async alone(kind: RunKind): Promise<ShortRun> {
    const tuning = Tuning.of(1, kind);
    await tuning.loaded();
    return new ShortRun(tuning);
  }

  /** Makes the pages meanwhile; undefined where there is no second thread. */
  get pages(): PagesElsewhere | undefined {
    return this.thread;
  }

  /** To be called when the code is loaded that the run begins with: what it loads later has been kept for a tuned engine. */
  loaded(): void {
    if (this.thread !== undefined) void this.tuning.loaded();
  }

  /** A world that tells a long run by what it reads: much text, or an image, of which millions of pixels may be gone through. */
  watch(world: World): World {
    let bytes = 0;
    return tellReads(world, (path, { length }) => {
      bytes += length;
      if (bytes > SHORT_BYTES || !isContentFile(basename(path))) this.tuning.giveUp();
    });
  }

  /** Whether nothing that was started is at work any more. */
  get isOver(): boolean {
    return this.thread?.hasAnswered ?? true;
  }

  /** Lets what was started end. */
  close(): void {
    this.thread?.close();
  }
}
