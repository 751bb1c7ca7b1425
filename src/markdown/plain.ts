import type { Root, RootContent } from 'mdast';

/**
 * A text without any mark that the content language gives a meaning to, but for headings: what most texts of a report are.
 * Each line is one of a paragraph or a heading, without white space at its ends, and begins as no list, table or quote
 * does.
 */
const PLAIN_LINE = /^(?![-+:>=#\s]|\d{1,9}[.)])[^\\*[\]|`<&_~\r\t\0\uFEFF]*[^\\*[\]|`<&_~\r\t\0\uFEFF\s]$/;
const PLAIN_HEADING = /^(#{1,6}) (?=[^\s#])[^\\*[\]|`<&_~\r\t\0\uFEFF]*[^\\*[\]|`<&_~\r\t\0\uFEFF\s#]$/;

/**
 * The tree of a plain text, as parseTree would make it: it takes a Markdown parser's time for nothing there.
 * @returns undefined where the text is not plain; offsets and lines of all nodes, no columns.
 */
export function plainTree(text: string): Root | undefined {
  const children: RootContent[] = [];
  let paragraph: { readonly start: Point; end: Point } | undefined;
  const close = (): void => {
    if (paragraph === undefined) return;
    const position = { start: paragraph.start, end: paragraph.end };
    const value = text.slice(position.start.offset, position.end.offset);
    children.push({ type: 'paragraph', children: [{ type: 'text', value, position }], position });
    paragraph = undefined;
  };
  let offset = 0;
  for (const [k, line] of text.split('\n').entries()) {
    const start = { line: k + 1, column: 1, offset };
    const end = { line: k + 1, column: line.length + 1, offset: offset + line.length };
    const marks = PLAIN_HEADING.exec(line)?.[1];
    if (/^ *$/.test(line)) close();
    else if (marks !== undefined) {
      close();
      children.push(heading(line, marks.length, start, end));
    } else if (!PLAIN_LINE.test(line)) return undefined;
    else if (paragraph === undefined) paragraph = { start, end };
    else paragraph.end = end;
    offset = end.offset + 1;
  }
  close();
  return { type: 'root', children };
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

function heading(line: string, depth: number, start: Point, end: Point): RootContent {
  const first = { ...start, column: start.column + depth + 1, offset: start.offset + depth + 1 };
  const text = { type: 'text', value: line.slice(depth + 1), position: { start: first, end } } as const;
  return { type: 'heading', depth: depth as 1, children: [text], position: { start, end } };
}
