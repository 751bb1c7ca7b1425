import { setImmediate } from 'node:timers/promises';

/** After so many edits what an edit runs is compiled. */
const TURNS = 15;
/** A long report takes longer: what its first turns leave undone, its own edits do. In ms. */
const LONGEST = 1000;

/**
 * Runs an edit over and over while nothing else is to be done, so that the engine has compiled by the first save what it
 * otherwise compiles during the first ten: they take half as long then.
 * @param edit builds an edited report and throws it away; given the number of the turn. Must not reject.
 * @param idle resolves when no build is under way.
 * @param signal ends it after the turn under way.
 */
export async function warmUp(
  edit: (turn: number) => Promise<void>,
  idle: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now();
  for (let turn = 0; turn < TURNS && performance.now() - start < LONGEST; turn++) {
    // A save, a key or a browser's request goes first.
    await setImmediate();
    await idle();
    if (signal.aborted) return;
    await edit(turn);
  }
}
