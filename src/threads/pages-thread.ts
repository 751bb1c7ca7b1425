import { join } from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { PagesElsewhere, PagesMade, PagesWanted } from '../builder/typeset.ts';
import type { Document } from '../document/document.ts';
import { type PagesAnswer, type PagesMessage, type PagesStart, packDocument } from './messages.ts';
import type { SharedJobs } from './shared-jobs.ts';

/**
 * A second thread that makes a report's pages while the first one checks it and writes the DOCX. It is started before
 * anything else and is ready when the report is read. Where it cannot be had or fails, the pages are made by the caller.
 */
export class PagesThread implements PagesElsewhere {
  private readonly worker: Worker | undefined;
  /** Resolves when the thread cannot answer any more. */
  private readonly gone: Promise<undefined>;
  private asked = false;
  private answered = false;

  constructor(start: PagesStart) {
    this.worker = startWorker(start);
    this.gone = new Promise((resolve) => {
      if (this.worker === undefined) resolve(undefined);
      this.worker?.once('error', () => resolve(undefined));
      this.worker?.once('exit', () => resolve(undefined));
    });
  }

  /** To be called once. */
  make(document: Document, wanted: PagesWanted): Promise<PagesMade | undefined> {
    const { worker } = this;
    if (worker === undefined) return this.gone;
    const answer = new Promise<PagesMade | undefined>((resolve) => {
      worker.on('message', (message: PagesAnswer) => {
        if (message.jobs !== undefined) {
          void help(message.jobs);
          return;
        }
        this.answered = true;
        resolve(message.made);
      });
    });
    this.tell({ document: packDocument(document), wanted });
    return Promise.race([answer, this.gone]);
  }

  /** Whether it has made what it was asked for. It then has nothing to do but end. */
  get hasAnswered(): boolean {
    return this.answered;
  }

  /**
   * Lets the thread end. It is not stopped in the middle of its work: Node 20 aborts now and then where a thread is
   * terminated that has just been started.
   */
  close(): void {
    if (!this.asked) this.tell(undefined);
  }

  private tell(message: PagesMessage): void {
    this.asked = true;
    this.worker?.postMessage(message);
  }
}

/** What compresses is loaded when it is asked for: the thread is started before anything else. */
async function help(jobs: SharedJobs): Promise<void> {
  const { helpWith } = await import('./shared-jobs.ts');
  helpWith(jobs);
}

/** @returns undefined where the system gives no thread. */
function startWorker(start: PagesStart): Worker | undefined {
  try {
    const worker = new Worker(join(__dirname, 'pages-worker.cjs'), {
      workerData: start,
      env: SHARE_ENV,
      // Node would else open this process's own outputs for the thread, which has nothing to say.
      stdout: true,
      stderr: true,
    });
    // But for warnings of Node's.
    worker.stderr.on('data', (words: Uint8Array) => process.stderr.write(words));
    return worker;
  } catch {
    return undefined;
  }
}
