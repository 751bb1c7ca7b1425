/** A function of an object that keeps its results as long as the object lives. @param make pure, and its results are never altered. */
export function keptByObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, { readonly result: T }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.result;
    const result = make(key);
    kept.set(key, { result });
    return result;
  };
}
