/**
 * What a run made, kept for the next one: an edit loop makes nearly the same again. A run keeps what it asked for and
 * drops the rest, so that a process holds one run's results however long it lives.
 */
export class LastRun<V> {
  private before: ReadonlyMap<string, V> = new Map();
  private now = new Map<string, V>();

  /** A new run begins. */
  begin(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** What was kept under a key, in this run or the one before. */
  get(key: string): V | undefined {
    const known = this.now.get(key) ?? this.before.get(key);
    if (known !== undefined) this.now.set(key, known);
    return known;
  }

  /** Keeps a value for the rest of this run and for the next. */
  keep(key: string, value: V): void {
    this.now.set(key, value);
  }
}
