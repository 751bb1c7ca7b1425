/**
 * What a system answers while a virus scanner, an indexer or another run has a file in its hands (on Windows one that is
 * being deleted, too): gone after a moment.
 */
const PASSING = ['EPERM', 'EACCES', 'EBUSY'];
const PAUSES_MS = [20, 60, 120];

/**
 * Does something with a file, and does it again after a moment where the system refuses for a reason that may pass.
 * @throws the system's error when it did not pass within a fifth of a second
 */
export async function patiently<T>(action: () => T): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return action();
    } catch (error) {
      if (!PASSING.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return action();
}
