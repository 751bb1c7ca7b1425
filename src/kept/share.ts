/**
 * A value in which every part that equals its counterpart in another value is that counterpart: what was made from such
 * a part before is then found again by the object. Objects and arrays are told apart by what they hold, everything else
 * by identity: functions, and bytes too, which images/ and fonts/ keep as the objects they are while a file stays.
 * @param before what was made last; undefined the first time
 * @param now is not altered
 * @returns equals `now`
 */
export function share<T>(before: T | undefined, now: T): T {
  if (equal(before, now)) return before as T;
  if (Array.isArray(before) && Array.isArray(now)) return shareArray(before, now) as T;
  if (isRecord(before) && isRecord(now)) {
    return Object.fromEntries(Object.entries(now).map(([key, part]) => [key, share(before[key], part)])) as T;
  }
  return now;
}

/** The parts of an array by their numbers, and behind what was put in or taken out, by their numbers from the end. */
function shareArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const shift = before.length - now.length;
  if (shift === 0) return now.map((part, k) => share(before[k], part));
  let first = 0;
  while (first < now.length && equal(before[first], now[first])) first++;
  return now.map((part, k) =>
    k < first ? before[k] : k + shift < first ? part : share(before[k + shift], part),
  );
}

type RecordOf = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is RecordOf {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((part, k) => equal(part, b[k]));
  return isRecord(a) && isRecord(b) && equalRecords(a, b);
}

function equalRecords(a: RecordOf, b: RecordOf): boolean {
  let count = 0;
  for (const key in a) {
    if (!equal(a[key], b[key]) || !(key in b)) return false;
    count++;
  }
  for (const _ in b) count--;
  return count === 0;
}
