/** A folder of content has seven files; a process that makes many reports soon comes to other folders. */
const MOST = 32;

/** Values by name, those of the names that were set last. */
export class Recent<T> {
  private readonly values = new Map<string, T>();

  /** What was set last under a name; undefined where that is long ago, or was never. */
  get(name: string): T | undefined {
    return this.values.get(name);
  }

  /** Sets a value, and forgets the one that was not set for longest where there are too many. */
  set(name: string, value: T): void {
    this.values.delete(name);
    this.values.set(name, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= MOST) break;
      this.values.delete(oldest);
    }
  }
}
