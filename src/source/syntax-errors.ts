import type { YAMLError } from 'yaml';
import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import type { SourceFile } from './source-file.ts';
import {
  BAD_INDENT,
  BY_CODE,
  COLON_IN_VALUE,
  COLON_SPACE,
  FULL_WIDTH_COLON,
  FULL_WIDTH_COMMA,
  SYNTAX,
} from './yaml-diagnostics.ts';

const LONGEST = 24;

/** A key at the beginning of a line (or of a list's item), up to its colon. */
const KEY = /^([ \t]*(?:- +)*)([^\s:：#'"{}[\],|>&*!%@`-][^:：]*)/;

/**
 * The parser's errors in a clerk's words. What usually lies behind them is looked for first: a full-width colon, a
 * colon without space, a full-width comma, a line that is indented too far. One finding a line.
 */
export function explainSyntaxErrors(file: SourceFile, errors: readonly YAMLError[]): Finding[] {
  const seen = new Set<number>();
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1]);
  return sorted
    .map((error) => explain(file, error))
    .filter(({ place }) => !seen.has(place.line) && seen.add(place.line));
}

function explain(file: SourceFile, error: YAMLError): Finding {
  const [start, end] = error.pos;
  const lines = linesOf(file.text, start, end);
  for (const line of lines) {
    const found = wrongColon(line.text, (offset) => file.place(line.start + offset));
    if (found !== undefined) return found;
  }
  const comma = file.text.slice(start, end).indexOf('，');
  if (error.code === 'BLOCK_IN_FLOW' && comma >= 0)
    return finding(FULL_WIDTH_COMMA, file.place(start + comma));
  const first = lines[0];
  const last = lines.at(-1);
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && first && last && indent(last) > indent(first)) {
    return finding(BAD_INDENT, file.place(last.start + indent(last)));
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return finding(COLON_IN_VALUE, file.place(start, end - start));
  const diagnostic = BY_CODE[error.code] ?? SYNTAX;
  const found = diagnostic === SYNTAX || usesMessage(diagnostic.message.en) ? error.message : '';
  return finding(diagnostic, file.place(start, end - start), { found, expected: '' });
}

function usesMessage(text: string): boolean {
  return text.includes('{found}');
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines that a range touches. */
function linesOf(text: string, start: number, end: number): Line[] {
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

function indent({ text }: Line): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

/**
 * A line that would be “key: value” but for its colon.
 * @param place of an offset in the line.
 */
export function wrongColon(line: string, place: (offset: number) => Place): Finding | undefined {
  const match = KEY.exec(line);
  const key = match?.[2]?.trimEnd();
  if (match === null || key === undefined) return undefined;
  const at = match[0].length;
  const colon = line.charAt(at);
  const after = line.charAt(at + 1);
  const value = line.slice(at + 1).trim();
  const params = { found: `${key}${colon}${value}`, expected: `${key}: ${value}`.trimEnd() };
  if (colon === '：') return finding(FULL_WIDTH_COLON, place(at), shortened(params));
  const touches = colon === ':' && after !== '' && !/[\s/]/.test(after);
  return touches ? finding(COLON_SPACE, place(at), shortened(params)) : undefined;
}

/** A value may be a whole paragraph: its beginning is enough. */
function shortened({ found, expected }: { found: string; expected: string }): {
  found: string;
  expected: string;
} {
  const cut = (text: string): string => {
    const characters = [...text];
    return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
  };
  return { found: cut(found), expected: cut(expected) };
}
