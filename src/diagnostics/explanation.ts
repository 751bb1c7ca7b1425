import type { Text } from './finding.ts';

/** What `explain` says of a code beside its words: it is read there only, and so stands in files of its own. */
export interface Explanation {
  /** Why it matters, or what the program makes of it. */
  readonly why: Text;
  /**
   * A wrong and a right example: a part of the content, from its name on, or some text of a part. Null where only a whole
   * report or another file shows it.
   */
  readonly bad: string | null;
  readonly good: string | null;
}

/** By code. */
export type Explanations = Readonly<Record<string, Explanation>>;

/** An explanation in short. */
export function because(
  zh: string,
  en: string,
  bad: string | null = null,
  good: string | null = null,
): Explanation {
  return { why: { zh, en }, bad, good };
}
