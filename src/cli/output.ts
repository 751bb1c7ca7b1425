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
  process.stdout.on('error', onError);
  process.stderr.on('error', () => {});
  return () => lost;
}
