import { type Finding, finding } from '../diagnostics/finding.ts';
import { indent, type Line, LONGEST_RANGE, linesOf } from './lines.ts';
import { oddIndent, wrongDash } from './look-alikes.ts';
import { noColon } from './no-colon.ts';
import type { SourceFile } from './source-file.ts';
import { wrongColon } from './wrong-colon.ts';
import { BAD_INDENT } from './yaml-diagnostics.ts';

/** An offset, or behind the blanks and empty lines that stand there: what is wrong is no blank. */
export const withInk = (text: string, from: number): number =>
  from + (/^\s*(?=\S)/.exec(text.slice(from))?.[0].length ?? 0);

/** Lines that begin with blanks that are no spaces, at an error or just above it: the first of them. */
export function oddlyIndented(file: SourceFile, lineStart: number): Finding | undefined {
  let found: Finding | undefined;
  const from = Math.max(0, lineStart - LONGEST_RANGE);
  for (const { text, start } of linesOf(file.text, from, lineStart + 1).reverse()) {
    const odd = oddIndent(text, (offset, length) => file.place(start + offset, length));
    if (odd === undefined && start !== lineStart && text.trim() !== '') break;
    found = odd ?? found;
  }
  return found;
}

/**
 * A line that is out of line: with how far it and the one above are indented; or what is wrong with the one above, where
 * that stands in line and makes no key.
 */
export function badIndent(file: SourceFile, offset: number): Finding {
  const at = withInk(file.text, offset);
  const start = file.text.lastIndexOf('\n', at - 1) + 1;
  const above = lineAbove(file, start);
  const found = at - start;
  const [line = ''] = file.text.slice(start).split(/\r?\n/, 1);
  const dash = wrongDash(line, (column, length) => file.place(start + column, length));
  if (dash !== undefined) return dash;
  const left = indent(above?.text ?? '');
  if (above !== undefined && left <= found) {
    const colon =
      left === found ? wrongColon(above.text, (column) => file.place(above.start + column)) : undefined;
    if (colon !== undefined) return colon;
    const written = above.text.trim();
    // Of what stands to the left of the line, only a bare name can be the key that it belongs to.
    if (left === found ? !/[:：]/.test(written) : BARE_NAME.test(written)) {
      return noColon(written, file.place(above.start + left, written.length), { opens: left < found });
    }
  }
  return finding(BAD_INDENT, file.place(at), { found, above: left });
}

/** The names of parts have 、 in them. */
const BARE_NAME = /^(?!-)[^\s:：#，。；！？{}[\]|"']{1,80}$/;

/** The nearest line above that is neither empty nor a comment. */
function lineAbove(file: SourceFile, start: number): Line | undefined {
  if (start === 0) return undefined;
  const lines = linesOf(file.text, Math.max(0, start - LONGEST_RANGE), start);
  return lines.findLast((line) => line.start < start && /^[ \t]*[^\s#]/.test(line.text));
}
