interface Kept<Others, T> {
  readonly others: Others;
  readonly result: T;
}

/**
 * A function of an object that keeps its last result as long as the object lives and is asked with the same others.
 * @param make pure, and its results are never altered
 */
export function keptByObject<K extends object, Others extends readonly unknown[], T>(
  make: (key: K, ...others: Others) => T,
): (key: K, ...others: Others) => T {
  const kept = new WeakMap<K, Kept<Others, T>>();
  return (key, ...others) => {
    const known = kept.get(key);
    if (known?.others.every((other, k) => other === others[k])) return known.result;
    const result = make(key, ...others);
    kept.set(key, { others, result });
    return result;
  };
}
