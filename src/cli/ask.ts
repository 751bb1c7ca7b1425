import { createInterface, type Interface } from 'node:readline';
import { complain } from './say.ts';

/** A question, its answer when nothing is typed, and what is wrong with an answer, if something is. */
export interface Question {
  readonly text: string;
  readonly fallback?: string;
  readonly fault?: (answer: string) => string | undefined;
}

/** Whether questions can be asked: somebody sits at a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks on the terminal. Questions go to standard error, as what is printed there is for people. */
export class Terminal {
  private readonly lines: Interface = createInterface({ input: process.stdin, output: process.stderr });
  private closed = false;

  constructor() {
    this.lines.on('close', () => {
      this.closed = true;
    });
    // Ctrl-C ends the questions as Ctrl-D does.
    this.lines.on('SIGINT', () => this.lines.close());
  }

  /** The answer, asked for until it is a right one. @returns undefined when the author breaks off. */
  async ask({ text, fallback, fault }: Question): Promise<string | undefined> {
    const suffix = fallback === undefined ? '' : ` [${fallback}]`;
    for (;;) {
      const line = await this.line(`${text}${suffix} `);
      if (line === undefined) return undefined;
      const answer = line.trim() || (fallback ?? '');
      const wrong = fault?.(answer);
      if (wrong === undefined) return answer;
      complain(wrong);
    }
  }

  close(): void {
    this.lines.close();
  }

  private line(prompt: string): Promise<string | undefined> {
    if (this.closed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const stop = (): void => resolve(undefined);
      this.lines.once('close', stop);
      this.lines.question(prompt, (answer) => {
        this.lines.off('close', stop);
        resolve(answer);
      });
    });
  }
}
