/** A save is often several writes: the folder has to be quiet for so long. */
const QUIET_MS = 40;
/** A folder that is never quiet is built all the same. */
const LONGEST_WAIT_MS = 500;

/**
 * Runs a task after changes: one run at a time, none for a change that a run still to come will see, and always one
 * that begins after the last change.
 */
export class Rebuilder {
  private timer: NodeJS.Timeout | undefined;
  private firstChange: number | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  /** @param task must not reject: it is its own business to say what went wrong. */
  constructor(private readonly task: () => Promise<void>) {}

  /** Something changed: a run begins as soon as changes stop coming. */
  readonly changed = (): void => {
    if (this.stopped) return;
    const now = performance.now();
    this.firstChange ??= now;
    const latest = this.firstChange + LONGEST_WAIT_MS - now;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, Math.max(0, Math.min(QUIET_MS, latest)));
  };

  /** A run begins at once, or when the one under way is done. */
  readonly now = (): void => {
    clearTimeout(this.timer);
    this.firstChange = undefined;
    if (this.stopped) return;
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    this.running = this.task().finally(() => {
      this.running = undefined;
      if (!this.again) return;
      this.again = false;
      this.now();
    });
  };

  /** When no run is under way. */
  async idle(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  /** No run begins any more. @returns when the one under way is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
