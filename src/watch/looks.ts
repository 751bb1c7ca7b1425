import { basename, dirname } from 'node:path';
import { type DiskState, differ, namesOf } from './disk-state.ts';

/** After a build, and after a look that found a change: a watch that is to tell of a change has told by then. */
const SOON_MS = 150;
const LATER_MS = 1000;

/**
 * Looks at the disk again and again, for what watches do not tell. They tell of a change at once, but of two changes of one
 * file within 50 ms only the first (chokidar), and a build may be quicker than that; and of a shared disk they do not
 * tell what another machine saves. A change that two looks in a row find, without a build in between, is told.
 */
export class Looks {
  /** What was there before the last build: it may not have seen what came later. */
  private before: DiskState = new Map();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /**
   * @param look gives the state of all that a build looks at
   * @param onChange told of a change since the last build began
   */
  constructor(
    private readonly look: () => Promise<DiskState>,
    private readonly onChange: () => void,
  ) {}

  /** To be called before a build. No looks follow until `resume`. */
  async remember(): Promise<void> {
    this.pause();
    this.before = await this.look();
  }

  /** To be called after a build, which may have looked at more than those before it. */
  async resume(): Promise<void> {
    const now = await this.look();
    this.before = new Map([...now, ...this.before]);
    this.lookAfter(SOON_MS);
  }

  /** @returns false for a file that was gone already when the last build began */
  mayHaveBeenSeen(path: string): boolean {
    const names = this.before.get(dirname(path));
    return names === undefined || namesOf(names).includes(basename(path));
  }

  close(): void {
    this.closed = true;
    this.pause();
  }

  private pause(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** @param again whether the look before this one found a change */
  private lookAfter(milliseconds: number, again = false): void {
    this.pause();
    if (this.closed) return;
    const timer = setTimeout(async () => {
      const found = differ(this.before, await this.look());
      // A build began meanwhile, or all was put away.
      if (this.timer !== timer) return;
      if (found && again) this.onChange();
      this.lookAfter(found ? SOON_MS : LATER_MS, found);
    }, milliseconds);
    this.timer = timer;
  }
}
