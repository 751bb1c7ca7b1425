import { fill, type Language } from '../diagnostics/finding.ts';
import { reasonOf } from '../world/reasons.ts';
import { MESSAGES } from './messages.ts';

/** What a system says when the reader of a pipe has gone, or the terminal: nobody misses what is not said. */
const NOBODY_READS = ['EPIPE', 'EIO'];

/**
 * Keeps output that nobody takes from ending a command in the middle of its work.
 * @returns asked at the end: whether a part of the output was lost that somebody wanted, such as on a full disk.
 */
export function guardOutput(language: Language): () => boolean {
  let lost = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (lost || NOBODY_READS.includes(error.code ?? '')) return;
    lost = true;
    const reason = reasonOf(error.code ?? '', 'writing')?.[language] ?? error.message;
    console.error(fill(MESSAGES.outputLost[language], { reason }));
  };
  onOpening('stdout', (stream) => stream.on('error', onError));
  onOpening('stderr', (stream) => stream.on('error', () => {}));
  return () => lost;
}

/**
 * Node opens an output when it is first asked for. Where that is a pipe it takes some ms, and a quiet command that finds
 * nothing has no word to say: it is not asked for here.
 */
function onOpening(name: 'stdout' | 'stderr', use: (stream: NodeJS.WriteStream) => void): void {
  const own = Object.getOwnPropertyDescriptor(process, name);
  const open = own?.get;
  if (open === undefined) {
    use(process[name]);
    return;
  }
  Object.defineProperty(process, name, {
    ...own,
    get() {
      Object.defineProperty(process, name, own ?? {});
      const stream = open.call(process);
      use(stream);
      return stream;
    },
  });
}
