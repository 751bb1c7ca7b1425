import { fstatSync } from 'node:fs';
import { fill, type Language } from '../diagnostics/finding.ts';
import { reasonOf } from '../world/reasons.ts';
import { MESSAGES } from './messages.ts';
import { complain } from './say.ts';
import { SyncOutput } from './sync-output.ts';

/** What a system says when the reader of a pipe has gone, or the terminal: nobody misses what is not said. */
const NOBODY_READS = ['EPIPE', 'EIO'];

/** The outputs of a command, as asked at its end. */
export interface Outputs {
  /** Resolves when all that was said has been taken, or was lost. */
  flushed(): Promise<void>;
  /** Whether a part was lost that somebody wanted, such as on a full disk. */
  lost(): boolean;
}

/**
 * Keeps output that nobody takes from ending a command in the middle of its work.
 * @param isShort whether the command is over at once, and may wait for whoever reads what it says
 */
export function guardOutput(language: Language, isShort: boolean): Outputs {
  let lost = false;
  const opened: NodeJS.WriteStream[] = [];
  const onError = (error: NodeJS.ErrnoException): void => {
    if (lost || NOBODY_READS.includes(error.code ?? '')) return;
    lost = true;
    const reason = reasonOf(error.code ?? '', 'writing')?.[language] ?? error.message;
    complain(fill(MESSAGES.outputLost[language], { reason }));
  };
  onOpening('stdout', isShort, (stream) => opened.push(stream.on('error', onError)));
  onOpening('stderr', isShort, (stream) => opened.push(stream.on('error', () => {})));
  return {
    async flushed() {
      if (opened.length === 0) return;
      await Promise.all(opened.map(flushed));
      // What was lost is told after the write that failed.
      await new Promise(setImmediate);
    },
    lost: () => lost,
  };
}

/** A pipe takes no more than its reader has room for: the rest waits. */
async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return;
  await new Promise((done) => stream.write('', done));
}

type Name = 'stdout' | 'stderr';

/**
 * Node opens an output when it is first asked for. Where that is a pipe it takes some ms, and a quiet command that finds
 * nothing has no word to say: it is not asked for here.
 */
function onOpening(name: Name, isShort: boolean, use: (stream: NodeJS.WriteStream) => void): void {
  const own = Object.getOwnPropertyDescriptor(process, name);
  const open = own?.get;
  if (open === undefined) {
    use(process[name]);
    return;
  }
  Object.defineProperty(process, name, {
    ...own,
    get() {
      const stream = (isShort ? openAtOnce(name) : undefined) ?? open.call(process);
      Object.defineProperty(process, name, { ...own, get: () => stream });
      use(stream);
      return stream;
    },
  });
}

/** A pipe without Node's sockets. @returns undefined for what only Node knows to write to: terminals, and all of Windows’. */
function openAtOnce(name: Name): NodeJS.WriteStream | undefined {
  if (process.platform === 'win32') return undefined;
  const file = name === 'stdout' ? 1 : 2;
  try {
    const status = fstatSync(file);
    if (!status.isFIFO() && !status.isSocket()) return undefined;
  } catch {
    return undefined;
  }
  return new SyncOutput(file) as unknown as NodeJS.WriteStream;
}
