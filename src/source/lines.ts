/** A line of a file, and its offset there. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** What is wrong stands where a range begins; a key that is never ended may run on to the end of the file. */
export const LONGEST_RANGE = 2000;

/** The lines that a range touches. */
export function linesOf(text: string, start: number, rangeEnd: number): Line[] {
  const end = Math.min(rangeEnd, start + LONGEST_RANGE);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', Math.max(start, end - 1));
  const to = feed === -1 ? text.length : feed;
  let at = from;
  return text
    .slice(from, to)
    .split('\n')
    .map((line) => {
      const found = { text: line.replace(/\r$/, ''), start: at };
      at += line.length + 1;
      return found;
    });
}

/** The number of spaces that a line begins with. */
export function indent(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}
