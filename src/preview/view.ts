import type { FindingRecord } from '../diagnostics/json.ts';
import type { KeptLines } from './kept-lines.ts';

/** What the preview shows: sent to the browser at every change. */
export interface View {
  /** Goes up with every build. */
  readonly version: number;
  /** The report's title; empty until a build was sound. */
  readonly title: string;
  /** Whether the pages show the content as it is now; if not, they are those of the last sound build. */
  readonly current: boolean;
  readonly pages: readonly PageView[];
  /** Names of the content files: a place on a page names its file by its number here. */
  readonly sources: readonly string[];
  /**
   * While the pages are of a state before: which lines of each of these files are in the content as it is now, and where.
   * A line that is not among them was edited since.
   */
  readonly kept?: readonly (readonly KeptLines[])[];
  /** Ids of the faces that the pages are set in. */
  readonly faces: readonly string[];
  readonly findings: readonly FindingView[];
  /** A fault of the program itself, for the developers. */
  readonly fault?: string;
}

export interface PageView {
  /** Names the page's SVG by its content: a page that did not change keeps it. */
  readonly id: string;
  /** pt. */
  readonly width: number;
  readonly height: number;
}

export interface FindingView extends FindingRecord {
  /** Whether its file has lines to point at: a folder, or a file that cannot be read, has none. */
  readonly inText: boolean;
  /** What stands on the pages nearest to the finding's place; absent where nothing of its file does. */
  readonly target?: Target;
}

export interface Target {
  /** From 1. */
  readonly page: number;
  /** As the page's `data-place` has it. */
  readonly place: string;
}

/** Words of the page, in the language asked for. Sent in the page itself. */
export interface Words {
  readonly heading: string;
  readonly word: string;
  readonly pdf: string;
  readonly print: string;
  readonly findings: string;
  readonly none: string;
  readonly pageCount: string;
  readonly stale: string;
  readonly empty: string;
  readonly waiting: string;
  readonly lost: string;
  readonly refused: string;
  readonly place: string;
  readonly placeBefore: string;
  readonly keys: string;
  readonly mend: string;
  readonly clause: string;
  readonly error: string;
  readonly warning: string;
  readonly hint: string;
  readonly fault: string;
  readonly page: string;
}
