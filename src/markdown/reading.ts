import type { Node } from 'mdast';
import { type Diagnostic, type Finding, finding, type Params, type Place } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import type { SourceText } from '../source/text.ts';
import { maskForMarkdown } from './expressions.ts';

/** One text block being read: its characters, their places, and what was found on the way. */
export class Reading {
  readonly findings: Finding[] = [];
  /** @param masked the text as Markdown may see it; each offset means the same character as in the source */
  constructor(
    readonly source: SourceText,
    readonly masked = maskForMarkdown(source.text),
  ) {}

  /** @param start offset in the text block's value, in UTF-16 units. @param end behind the last unit */
  report(diagnostic: Diagnostic, start: number, end: number, params: Params = {}): void {
    this.findings.push(finding(diagnostic, this.locate(start, end), params));
  }

  /** What the author wrote between two offsets, in one line and short enough for a message. */
  quote(start: number, end: number): string {
    return shorten(this.source.text.slice(start, end));
  }

  /** Where a stretch of the text block stands in the file: from a line and column, as long as its first line has of it. */
  locate(start: number, end: number): Place {
    return this.source.locate(start, Math.max(1, this.endOnLine(start, end) - start));
  }

  /** A caret underlines one line. */
  private endOnLine(start: number, end: number): number {
    const newline = this.source.text.slice(start, end).indexOf('\n');
    return newline === -1 ? end : start + newline;
  }
}

/** The offsets of a node; mdast-util-from-markdown always sets them. */
export function extent(node: Node): { readonly start: number; readonly end: number } {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) throw new Error(`no position: ${node.type}`);
  return { start: start.offset, end: end.offset };
}
