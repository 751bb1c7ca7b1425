/** What each key does. */
export type KeyHandlers = Readonly<Record<string, () => void>>;

/** Ctrl-C, Ctrl-D and Ctrl-\ arrive as characters while keys are read one by one; all of them mean q. */
const QUIT = ['\u0003', '\u0004', '\u001c'];

/** So does Ctrl-Z, which means what it means everywhere; Windows has nothing that it could mean. */
const SUSPEND = process.platform === 'win32' ? undefined : '\u001a';

/**
 * Whether keys are read: where a person sits at a terminal and sees there what they do. A pager that is given the output
 * reads the terminal's keys itself.
 */
export const readsKeys = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * Reads single keys where that is to be done (readsKeys); elsewhere standard input is left alone. A terminal that goes
 * away means q.
 * @returns what gives the terminal back, and says whether it went away.
 */
export function onKeys(handlers: KeyHandlers): () => boolean {
  if (!readsKeys()) return () => false;
  const input = process.stdin;
  let gone = false;
  const onGone = (): void => {
    gone = true;
    handlers['q']?.();
  };
  const onData = (data: Buffer): void => {
    for (const key of data.toString('utf8')) {
      if (key === SUSPEND) suspend(input);
      else handlers[QUIT.includes(key) ? 'q' : key.toLowerCase()]?.();
    }
  };
  // The shell had the terminal meanwhile, and has set it as it likes it.
  const onContinued = (): void => readOneByOne(input);
  input.on('error', onGone);
  input.on('end', onGone);
  input.on('data', onData);
  process.on('SIGCONT', onContinued);
  readOneByOne(input);
  input.resume();
  return () => {
    input.off('data', onData);
    process.off('SIGCONT', onContinued);
    // An error where the terminal is gone, which is told at once; its handlers stay for what comes later.
    input.setRawMode(false);
    input.pause();
    return gone;
  };
}

/** Node sets only what it does not take for set already. */
function readOneByOne(input: NodeJS.ReadStream): void {
  input.setRawMode(false);
  input.setRawMode(true);
}

/** Stops this program, and what runs with it, until the shell lets it go on. */
function suspend(input: NodeJS.ReadStream): void {
  input.setRawMode(false);
  process.kill(0, 'SIGTSTP');
  // Where no shell is there to let it go on, the system does not stop it.
  setImmediate(() => readOneByOne(input));
}
