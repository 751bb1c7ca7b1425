/** So many results are kept twice over. A report has some 200 texts; of one of a hundred pages most are made again. */
const MOST = 400;

/**
 * A function of a text that keeps its results: in an edit loop nearly all texts stay as they were. Twice `MOST` results
 * are kept at the most; those that were asked for last stay.
 * @param make pure, and its results are never altered
 */
export function keptByText<T extends object>(make: (text: string) => T): (text: string) => T {
  let before: ReadonlyMap<string, T> = new Map();
  let now = new Map<string, T>();
  return (text) => {
    const known = now.get(text);
    if (known !== undefined) return known;
    const result = before.get(text) ?? make(text);
    if (now.size >= MOST) {
      before = now;
      now = new Map();
    }
    now.set(text, result);
    return result;
  };
}
