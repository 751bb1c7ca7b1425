/** So many results are kept twice over. A report has some 200 texts; of one of a thousand pages most are made again. */
const MOST = 2000;

/**
 * Results by what they were made from: in an edit loop nearly all stay as they were. Twice `most` are kept at the most;
 * those that were asked for last stay.
 */
export class KeptByKey<T extends object> {
  private before: ReadonlyMap<string, T> = new Map();
  private now = new Map<string, T>();

  constructor(private readonly most = MOST) {}

  /** @param make makes the same from the same key, and nobody alters it */
  get(key: string, make: () => T): T {
    const known = this.now.get(key);
    if (known !== undefined) return known;
    const result = this.before.get(key) ?? make();
    if (this.now.size >= this.most) {
      this.before = this.now;
      this.now = new Map();
    }
    this.now.set(key, result);
    return result;
  }
}

/** A function of a text that keeps its results. @param make as for KeptByKey */
export function keptByText<T extends object>(make: (text: string) => T): (text: string) => T {
  const kept = new KeptByKey<T>();
  return (text) => kept.get(text, () => make(text));
}
