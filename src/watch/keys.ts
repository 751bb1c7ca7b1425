/** What each key does. */
export type KeyHandlers = Readonly<Record<string, () => void>>;

/** Ctrl-C and Ctrl-D arrive as characters while keys are read one by one; both mean q. */
const QUIT = ['\u0003', '\u0004'];

/**
 * Reads single keys where a person sits at a terminal; elsewhere standard input is left alone.
 * @returns what gives the terminal back.
 */
export function onKeys(handlers: KeyHandlers, input: NodeJS.ReadStream = process.stdin): () => void {
  if (!input.isTTY) return () => {};
  const onData = (data: Buffer): void => {
    for (const key of data.toString('utf8')) handlers[QUIT.includes(key) ? 'q' : key.toLowerCase()]?.();
  };
  input.setRawMode(true);
  input.on('data', onData);
  input.resume();
  return () => {
    input.off('data', onData);
    input.setRawMode(false);
    input.pause();
  };
}
