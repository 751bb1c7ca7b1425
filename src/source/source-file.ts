import type { Place } from '../diagnostics/finding.ts';

/** A content file's text, which knows the line and column of each offset. */
export class SourceFile {
  private readonly lineStarts: readonly number[];
  /** The offsets of characters that take two UTF-16 units, so that a column can be told without walking its line. */
  private readonly wide: readonly number[];

  /**
   * @param name the path as the user knows it, relative to the report's folder.
   * @param text without byte order mark; lines end with LF or CRLF.
   */
  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    this.lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    this.wide = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  }

  /**
   * The place of a UTF-16 offset. An offset past the end gives the end.
   * @param length in UTF-16 units; a caret underlines one line at most, so it is cut at the line's end.
   */
  place(offset: number, length = 1): Place {
    const line = countUpTo(this.lineStarts, Math.min(Math.max(offset, 0), this.text.length));
    const start = this.lineStarts[line - 1] ?? 0;
    const lineEnd = this.lineEnd(line);
    const at = Math.min(Math.max(offset, 0), lineEnd);
    const end = Math.min(at + length, lineEnd);
    const characters = (from: number, to: number): number =>
      to - from - (countUpTo(this.wide, to - 1) - countUpTo(this.wide, from - 1));
    const underlined = characters(at, end);
    return {
      file: this.name,
      line,
      column: characters(start, at) + 1,
      ...(underlined > 1 ? { length: underlined } : {}),
    };
  }

  /** The offset where a line's text ends, before its CR and LF. */
  private lineEnd(line: number): number {
    const next = this.lineStarts[line];
    if (next === undefined) return this.text.length;
    return this.text[next - 2] === '\r' ? next - 2 : next - 1;
  }
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
