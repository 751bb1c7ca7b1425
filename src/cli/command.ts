import type { Text } from '../diagnostics/finding.ts';
import type { ShortRun } from '../threads/short-run.ts';

/** An option of the command line, as data: parseArgs and the help both read it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** The value's name in the help; a switch has none. */
  readonly value?: Text;
  readonly help: Text;
  /** Left out of the help: another name of an option that is in it. */
  readonly hidden?: boolean;
}

export interface CommandSpec {
  readonly name: string;
  readonly argument?: Text;
  /** Whether the command does nothing without its argument. */
  readonly argumentNeeded?: true;
  readonly help: Text;
  readonly options: readonly OptionSpec[];
  /** Of a command that runs once over a report: how many threads can share the work. */
  readonly threads?: 1 | 2;
  /** Loads the command's code: nothing heavy is loaded before a command is known. */
  readonly load: () => Promise<{ readonly run: Command }>;
}

/** What a command is given. Options are strings, or true for switches. */
export interface Invocation {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: 'zh' | 'en';
  /** Where the command runs once over a report. */
  readonly short?: ShortRun;
}

/** @returns the exit code: 0 done, 1 findings in the content or a file that could not be written, 2 wrong usage. */
export type Command = (invocation: Invocation) => Promise<number>;
