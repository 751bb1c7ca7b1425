import type { Worker } from 'node:worker_threads';
import type { PagesElsewhere, PagesMade, PagesWanted } from '../builder/typeset.ts';
import type { Document } from '../document/document.ts';
import { type PagesAnswer, type PagesMessage, packDocument } from './messages.ts';
import type { SharedJobs } from './shared-jobs.ts';

/**
 * A second thread that makes a report's pages while the first one checks it and writes the DOCX. It was begun before
 * anything else (begin-thread.ts) and is ready when the report is read. Where it fails, the pages are made by the caller.
 */
export class PagesThread implements PagesElsewhere {
  /** Resolves when the thread cannot answer any more. */
  private readonly gone: Promise<undefined>;
  private asked = false;
  private answered = false;

  constructor(private readonly worker: Worker) {
    this.gone = new Promise((resolve) => {
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    });
  }

  /** To be called once. */
  make(document: Document, wanted: PagesWanted): Promise<PagesMade | undefined> {
    const answer = new Promise<PagesMade | undefined>((resolve) => {
      this.worker.on('message', (message: PagesAnswer) => {
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
    this.worker.postMessage(message);
  }
}

/** What compresses is loaded when it is asked for: the thread is started before anything else. */
async function help(jobs: SharedJobs): Promise<void> {
  const { helpWith } = await import('./shared-jobs.ts');
  helpWith(jobs);
}
