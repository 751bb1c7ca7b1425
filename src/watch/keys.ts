/** What each key does. */
export type KeyHandlers = Readonly<Record<string, () => void>>;

/** Ctrl-C, Ctrl-D and Ctrl-\ arrive as characters while keys are read one by one; all of them mean q. */
const QUIT = ['\u0003', '\u0004', '\u001c'];

/**
 * Reads single keys where a person sits at a terminal; elsewhere standard input is left alone. A terminal that goes
 * away means q.
 * @returns what gives the terminal back, and says whether it went away.
 */
export function onKeys(handlers: KeyHandlers, input: NodeJS.ReadStream = process.stdin): () => boolean {
  if (!input.isTTY) return () => false;
  let gone = false;
  const onGone = (): void => {
    gone = true;
    handlers['q']?.();
  };
  const onData = (data: Buffer): void => {
    for (const key of data.toString('utf8')) handlers[QUIT.includes(key) ? 'q' : key.toLowerCase()]?.();
  };
  input.on('error', onGone);
  input.on('end', onGone);
  input.on('data', onData);
  input.setRawMode(true);
  input.resume();
  return () => {
    input.off('data', onData);
    // An error where the terminal is gone, which is told at once; its handlers stay for what comes later.
    input.setRawMode(false);
    input.pause();
    return gone;
  };
}
