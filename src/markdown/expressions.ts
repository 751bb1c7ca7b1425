/**
 * Where the {{ }} stand in a text. Shared by the Markdown reader, which must not read into them, and by references/,
 * which evaluates them.
 */

export interface ExpressionSpan {
  /** UTF-16 offsets of the whole, braces and all. */
  readonly start: number;
  readonly end: number;
  /** What stands between the braces. */
  readonly inner: string;
}

/** An expression closes on the line that it opens on; else a forgotten }} would swallow paragraphs. */
const EXPRESSION = /\{\{((?:(?!\{\{|\}\})[^\r\n])*)\}\}/g;

/** The complete expressions of a text, in order. */
export function findExpressions(text: string): readonly ExpressionSpan[] {
  return [...text.matchAll(EXPRESSION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inner: match[1] ?? '',
  }));
}

/**
 * Stands for each character of an expression while Markdown is read: a Chinese character, to which no rule of Markdown
 * applies.
 */
const MASK = '数';

/**
 * A text of the same length that Markdown can read without harm: expressions are masked, so that a bar, an asterisk or
 * a backslash in them means nothing to it; lines of nothing but spaces, full-width ones too, are empty lines; and the
 * two characters that micromark itself would replace or drop (U+0000, a leading U+FEFF) are masked.
 */
export function maskForMarkdown(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of findExpressions(text)) {
    masked += text.slice(from, start) + MASK.repeat(end - start);
    from = end;
  }
  return (masked + text.slice(from))
    .replace(/^[ \t\u00A0\u2000-\u200A\u3000]+$/gm, (blank) => ' '.repeat(blank.length))
    .replace(/\0|^\uFEFF/g, MASK);
}
