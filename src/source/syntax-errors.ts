import type { YAMLError } from 'yaml';
import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { BY_CODE, MISSING_WORDS } from './parser-errors.ts';
import type { SourceFile } from './source-file.ts';
import { wrongColon } from './wrong-colon.ts';
import {
  BAD_INDENT,
  COLON_IN_VALUE,
  EMPTY_ITEM,
  FULL_WIDTH_COMMA,
  HEADING_IN_COMMENT,
  MISSING,
  NO_COLON,
  SYNTAX,
  TAB,
  UNQUOTED_REFERENCE,
} from './yaml-diagnostics.ts';

/**
 * The parser's errors in a clerk's words. What usually lies behind them is looked for first: a full-width colon, a
 * colon without space, a full-width comma, a line that is indented too far. One finding a line.
 */
export function explainSyntaxErrors(file: SourceFile, errors: readonly YAMLError[]): Finding[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1]);
  const lines = new Set<number>();
  const findings: Finding[] = [];
  for (const error of sorted) {
    const start = file.place(error.pos[0]).line;
    if (lines.has(start)) continue;
    const found = explain(file, error);
    if (!lines.has(found.place.line)) findings.push(found);
    lines.add(start).add(found.place.line);
  }
  return withoutConsequences(findings);
}

/** One wrong indentation puts the lines after it out of order as well: of those errors the first is told. */
function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const structure = [BAD_INDENT, NO_COLON, COLON_IN_VALUE];
  const first = findings.findIndex(({ diagnostic }) => diagnostic === TAB || diagnostic === BAD_INDENT);
  return findings.filter(
    ({ diagnostic }, i) => first === -1 || i <= first || !structure.includes(diagnostic),
  );
}

function explain(file: SourceFile, error: YAMLError): Finding {
  const [start, end] = error.pos;
  const at = file.place(start, end - start);
  const lines = linesOf(file.text, start, end);
  const seen = seenInLines(file, lines) ?? headingBefore(file, lines[0]?.start ?? start);
  if (seen !== undefined) return seen;
  const comma = file.text.slice(start, end).indexOf('，');
  switch (error.code) {
    case 'BLOCK_IN_FLOW':
      if (comma >= 0) return finding(FULL_WIDTH_COMMA, file.place(start + comma));
      break;
    case 'MULTILINE_IMPLICIT_KEY': {
      const [first, last] = [lines[0], lines.at(-1)];
      if (first && last && indent(last) > indent(first)) {
        return finding(BAD_INDENT, file.place(last.start + indent(last)));
      }
      break;
    }
    case 'BAD_INDENT':
      if (/end with a [}\]]/.test(error.message)) return missingBracket(file, error);
      break;
    case 'UNEXPECTED_TOKEN':
      if (/Unexpected , in flow/.test(error.message)) return finding(EMPTY_ITEM, at);
      if (/in YAML stream/.test(error.message)) return strayText(file) ?? syntax(error, at);
      break;
    case 'MISSING_CHAR': {
      const [, zh, en] = MISSING_WORDS.find(([pattern]) => pattern.test(error.message)) ?? [];
      return finding(MISSING, at, { found: zh ?? error.message, foundEn: en ?? error.message });
    }
  }
  const diagnostic = BY_CODE[error.code];
  if (diagnostic === undefined) return syntax(error, at);
  const written = file.text.slice(start, end).split('\n')[0] ?? '';
  return finding(diagnostic, at, { found: shorten(written) });
}

/** What a reader sees in the lines, whatever the parser took offence at. */
function seenInLines(file: SourceFile, lines: readonly Line[]): Finding | undefined {
  for (const { text, start } of lines) {
    const colon = wrongColon(text, (offset) => file.place(start + offset));
    if (colon !== undefined) return colon;
    const reference = /:\s+(?=\{\{)/.exec(text);
    if (reference === null) continue;
    return finding(UNQUOTED_REFERENCE, file.place(start + reference.index + reference[0].length, 2));
  }
  return undefined;
}

/** In the parser's own words, which may quote a whole text. */
function syntax({ message }: YAMLError, at: Place): Finding {
  return finding(SYNTAX, at, {
    found: message.length > LONGEST_WORDS ? `${message.slice(0, LONGEST_WORDS)}…` : message,
  });
}

const LONGEST_WORDS = 80;

/** A line that is no key, before a comment: to YAML it is all of the file, and what follows has no place any more. */
function strayText(file: SourceFile): Finding | undefined {
  const first = /^(?!---|[ \t]*(?:#|\r?$)).+$/m.exec(file.text);
  if (first === null || /^[ \t]*[[{"'&*!|>%@`-]|[:：](?:\s|$)/.test(first[0])) return undefined;
  const written = first[0].trim();
  return finding(NO_COLON, file.place(first.index + first[0].search(/\S/), written.length), {
    found: shorten(written),
  });
}

/** A text without | that has a heading within it: the heading is a comment to YAML, and ends the text. */
function headingBefore(file: SourceFile, lineStart: number): Finding | undefined {
  const before = file.text.slice(Math.max(0, lineStart - LONGEST_RANGE), lineStart);
  const found = /(?:^|\n)[ \t]+(#{2,4}[ \t]+[^\n]*\S)\s*$/.exec(before)?.[1];
  if (found === undefined) return undefined;
  const name = [...before.matchAll(/^[ \t]*([^\s:#][^:\n]{0,40}):(?=[ \t\r\n])/gm)].at(-1)?.[1] ?? '正文';
  const at = lineStart - before.length + before.lastIndexOf(found);
  return finding(HEADING_IN_COMMENT, file.place(at, found.length), { found: shorten(found), name });
}

/** The place of a bracket that is never closed is of more use than that of the end of the file. */
function missingBracket(file: SourceFile, error: YAMLError): Finding {
  let open = 0;
  let at = error.pos[0] - 1;
  for (; at >= 0; at--) {
    if (/[}\]]/.test(file.text.charAt(at))) open++;
    else if (/[{[]/.test(file.text.charAt(at)) && open-- === 0) break;
  }
  const close = file.text.charAt(at) === '[' ? ']' : '}';
  const place = file.place(at < 0 ? error.pos[0] : at);
  return finding(MISSING, place, { found: `右括号 ${close}`, foundEn: `the closing ${close}` });
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** What is wrong stands where a range begins; a key that is never ended may run on to the end of the file. */
const LONGEST_RANGE = 2000;

/** The lines that a range touches. */
function linesOf(text: string, start: number, rangeEnd: number): Line[] {
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

function indent({ text }: Line): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

const LONGEST = 24;

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text.trim();
}
