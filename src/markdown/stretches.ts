/**
 * A blank line, and after it a line that is not indented and begins no list item: whatever stood open before is closed
 * there (CommonMark 5.2: an item goes on only where it is indented), and no construct of the content language reaches
 * over a blank line but a list. (A U+FEFF would be dropped at the start of a text.)
 */
const BOUNDARY = /\n[ \t\r]*\n(?=[^ \t\r\n\uFEFF])(?!(?:[-*+]|\d{1,9}[.)])(?:[ \t\r\n]|$))/g;

/** A part of a text that means the same when it is read alone, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of a text, together the whole of it: mostly a paragraph each, or a heading.
 * @param masked as maskForMarkdown gives it
 */
export function stretchesOf(masked: string): Stretch[] {
  const starts = [0, ...Array.from(masked.matchAll(BOUNDARY), ({ 0: gap, index }) => index + gap.length)];
  return starts.map((start, k) => ({ start, end: starts[k + 1] ?? masked.length }));
}
