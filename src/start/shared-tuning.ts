/**
 * What the threads of a process share of a tuning (tuning.ts): how many have still to load their code, and whether the
 * engine is tuned. By itself, as what begins a thread needs no more.
 */
export const LOADING = 0;
export const TUNED = 1;
const SHARED = 2;

export type SharedTuning = Int32Array<SharedArrayBuffer>;

/** For as many threads, of an engine that is not tuned yet. */
export function shareTuning(threads: number): SharedTuning {
  const shared = new Int32Array(new SharedArrayBuffer(SHARED * Int32Array.BYTES_PER_ELEMENT));
  shared[LOADING] = threads;
  return shared;
}
