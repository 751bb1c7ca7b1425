/** A line of a text without the blanks around it, and its offsets there. */
export interface BareLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The blanks that it begins with. */
  readonly indent: string;
}

/** The lines of a stretch of a text. */
export function bareLines(text: string, start: number, end: number): BareLine[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const bare = line.trim();
      const indent = line.slice(0, line.indexOf(bare));
      const from = at + indent.length;
      at += line.length + 1;
      return { text: bare, from, to: from + bare.length, indent };
    });
}
