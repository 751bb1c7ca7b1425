import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type SharedTuning, shareTuning } from '../start/shared-tuning.ts';
import type { PagesMessage, PagesStart } from './messages.ts';

/** The thread that makes pages, on its way. */
export interface BegunThread {
  readonly worker: Worker;
  readonly tuning: SharedTuning;
  /** Lets it end, where nobody has a use for it. */
  end(): void;
}

/**
 * Begins the thread that makes pages (pages-worker.ts). It takes as long to start as Node itself, and nothing of a report
 * takes longer than its pages: nothing else is loaded before.
 * @returns undefined where a second thread has no processor, or the system gives none
 */
export function beginThread(): BegunThread | undefined {
  // Whoever begins no thread need not load what does.
  const { availableParallelism } = require('node:os') as typeof import('node:os');
  if (availableParallelism() === 1) return undefined;
  const threads = require('node:worker_threads') as typeof import('node:worker_threads');
  const tuning = shareTuning(2);
  try {
    const worker = new threads.Worker(join(__dirname, 'pages-worker.cjs'), {
      workerData: { tuning } satisfies PagesStart,
      env: threads.SHARE_ENV,
      // Node would else open this process's own outputs for the thread, which has nothing to say.
      stdout: true,
      stderr: true,
    });
    // But for warnings of Node's.
    worker.stderr.on('data', (words: Uint8Array) => process.stderr.write(words));
    // Whoever waits for its pages listens too.
    worker.once('error', () => {});
    return { worker, tuning, end: () => worker.postMessage(undefined satisfies PagesMessage) };
  } catch {
    return undefined;
  }
}

/** The commands that two threads share: those of commands.ts, which the build writes here. */
declare const HELPED_COMMANDS: readonly string[];

/** Words by which a command tells of itself and does nothing. */
const QUESTIONS = ['--help', '-h', '--version', '-v'];

/**
 * Begins the thread before the words are understood, where they begin with a command that has one. Words that are wrong
 * have it begun for nothing.
 */
export function beginThreadFor(words: readonly string[]): BegunThread | undefined {
  const isHelped = HELPED_COMMANDS.includes(words[0] ?? '');
  return isHelped && !words.some((word) => QUESTIONS.includes(word)) ? beginThread() : undefined;
}
