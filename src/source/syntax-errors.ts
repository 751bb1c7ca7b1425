import type { YAMLError } from 'yaml';
import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import { badIndent, oddlyIndented, withInk } from './bad-indent.ts';
import { withoutConsequences } from './consequences.ts';
import { dedentedText } from './dedented-text.ts';
import { indent, type Line, LONGEST_RANGE, linesOf } from './lines.ts';
import { wrongBracket, wrongClosing, wrongDash } from './look-alikes.ts';
import { noColon } from './no-colon.ts';
import { BY_CODE, MISSING_WORDS } from './parser-errors.ts';
import type { SourceFile } from './source-file.ts';
import {
  COLON_IN_VALUE,
  EXTRA_BRACKET,
  FULL_WIDTH_COMMA,
  HEADING_IN_COMMENT,
  NO_COLON,
  UNQUOTED_REFERENCE,
} from './typing-diagnostics.ts';
import { textAfterBar } from './wrong-bar.ts';
import { wrongColon } from './wrong-colon.ts';
import { EMPTY_ITEM, MISSING, REFERENCE, SYNTAX, TAG } from './yaml-diagnostics.ts';

/**
 * The parser's errors in a clerk's words. What usually lies behind them is looked for first: a full-width colon, a
 * colon without space, a full-width comma, a line that is indented too far. One finding a line.
 * @param seen what is wrong for certain, though the parser took no offence or took it elsewhere
 */
export function explainSyntaxErrors(
  file: SourceFile,
  errors: readonly YAMLError[],
  seen: readonly Finding[] = [],
): Finding[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1]);
  const lines = new Set(seen.map(({ place }) => place.line));
  const findings = [...seen];
  for (const error of sorted) {
    const start = file.place(withInk(file.text, error.pos[0])).line;
    if (lines.has(start)) continue;
    const found = explain(file, error);
    if (!lines.has(found.place.line)) findings.push(found);
    lines.add(start).add(found.place.line);
  }
  return withoutConsequences(
    file,
    findings.sort((a, b) => a.place.line - b.place.line),
  );
}

function explain(file: SourceFile, error: YAMLError): Finding {
  const [start, end] = error.pos;
  const at = file.place(start, end - start);
  const lines = linesOf(file.text, start, end);
  const seen =
    dedentedText(file, lines[0]?.start ?? start) ??
    oddlyIndented(file, lines[0]?.start ?? start) ??
    seenInLines(file, lines) ??
    headingBefore(file, lines[0]?.start ?? start);
  if (seen !== undefined) return seen;
  switch (error.code) {
    case 'BLOCK_IN_FLOW':
      return commaInFlow(file, error);
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const [line] = lines;
      const found = line && colonInValue(file, line);
      if (found !== undefined) return found;
      break;
    }
    case 'MULTILINE_IMPLICIT_KEY': {
      const [first, last] = [lines[0], lines.at(-1)];
      if (first && last && indent(last.text) > indent(first.text)) {
        return badIndent(file, last.start + indent(last.text));
      }
      break;
    }
    case 'BAD_INDENT':
      return /end with a [}\]]/.test(error.message) ? missingBracket(file, error) : badIndent(file, start);
    case 'UNEXPECTED_TOKEN':
      if (/Unexpected , in flow/.test(error.message)) return finding(EMPTY_ITEM, at);
      if (/flow-(?:map|seq)-end token/.test(error.message)) {
        return finding(EXTRA_BRACKET, file.place(start), { found: file.text.charAt(start) });
      }
      if (/Not a YAML token/.test(error.message) && /[|>][-+\d]*[ \t]+$/.test(file.text.slice(0, start))) {
        return textAfterBar(file, start, file.text.slice(start, end));
      }
      if (/in YAML stream/.test(error.message)) return strayText(file) ?? syntax(error, at);
      break;
    case 'MISSING_CHAR': {
      const marked = lines[0] && markedValue(file, lines[0]);
      if (marked !== undefined) return marked;
      const [, zh, en] = MISSING_WORDS.find(([pattern]) => pattern.test(error.message)) ?? [];
      return finding(MISSING, at, { found: zh ?? error.message, foundEn: en ?? error.message });
    }
  }
  const diagnostic = BY_CODE[error.code];
  if (diagnostic === undefined) return syntax(error, at);
  const written = file.text.slice(start, end).split('\n')[0]?.trimEnd() ?? '';
  if (diagnostic === NO_COLON) return noColon(written, at);
  return finding(diagnostic, at, { found: shorten(written) });
}

/** What a reader sees in the lines, whatever the parser took offence at. */
function seenInLines(file: SourceFile, lines: readonly Line[]): Finding | undefined {
  for (const { text, start } of lines) {
    const placeOf = (offset: number, length?: number) => file.place(start + offset, length);
    const mark = wrongColon(text, placeOf) ?? wrongBracket(text, placeOf) ?? wrongDash(text, placeOf);
    if (mark !== undefined) return mark;
    const reference = /:\s+(?=\{\{)/.exec(text);
    if (reference === null) continue;
    return finding(UNQUOTED_REFERENCE, file.place(start + reference.index + reference[0].length, 2));
  }
  return undefined;
}

/** A value with “: ” in it: a text that lacks its quotes, or a key of the next level. */
function colonInValue(file: SourceFile, { text, start }: Line): Finding | undefined {
  const [key = '', name = ''] = /^[ \t]*(?:- +)*([^\s:#][^:]*): +/.exec(text) ?? [];
  const found = text.slice(key.length).trim();
  if (key === '' || !/:\s/.test(found)) return undefined;
  const closing = /^[^{[\]}]*([}\]])$/.exec(found)?.[1];
  if (closing !== undefined) {
    const open = closing === '}' ? '{' : '[';
    const words = { found: `左括号 ${open}`, foundEn: `the opening ${open}` };
    return finding(MISSING, file.place(start + key.length), words);
  }
  const params = { found: shorten(found), ...enclosed(name, found) };
  return finding(COLON_IN_VALUE, file.place(start + key.length, found.length), params);
}

/** A value with “: ” in it as it is to be written: figures by column in braces, a text in quotes. */
function enclosed(name: string, found: string): { expected: string; kind: string; kindEn: string } {
  if (/^(?:[^:：]+[:：]\s*[-\d./０-９]+[\s,，、；]*)+$/.test(found)) {
    const columns = found.replace(/\s*[,，、；]\s*/g, ', ').replace(/：\s*/g, ': ');
    return { expected: `${name}: { ${columns} }`, kind: '各列的数用花括号', kindEn: 'put figures in braces' };
  }
  const quote = found.includes('"') ? "'" : '"';
  return {
    expected: `${name}: ${quote}${shorten(found)}${quote}`,
    kind: '是一段文字的，用英文双引号',
    kindEn: 'put it in double quotes if it is a text',
  };
}

/** A value that begins with ! or & and hanzi: a tag or an anchor to YAML, which may have no such characters. */
function markedValue(file: SourceFile, { text, start }: Line): Finding | undefined {
  const [, before = '', found = ''] = /^([^:：]*: +)([!&][^\s]*)/.exec(text) ?? [];
  if (!/\P{ASCII}/u.test(found)) return undefined;
  const place = file.place(start + before.length, found.length);
  return finding(found.startsWith('!') ? TAG : REFERENCE, place, { found: shorten(found) });
}

/** Between { and }, a second “: ” before the comma: the comma is a full-width one, or missing. */
function commaInFlow(file: SourceFile, error: YAMLError): Finding {
  const [start, end] = error.pos;
  const comma = /[，、；]/.exec(file.text.slice(start, end));
  if (comma !== null) return finding(FULL_WIDTH_COMMA, file.place(start + comma.index), { found: comma[0] });
  return finding(MISSING, file.place(start, end - start), { found: '逗号', foundEn: 'a comma' });
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
  return noColon(written, file.place(first.index + first[0].search(/\S/), written.length));
}

/** A text without | that has a heading within it: the heading is a comment to YAML, and ends the text. */
function headingBefore(file: SourceFile, lineStart: number): Finding | undefined {
  const before = file.text.slice(Math.max(0, lineStart - LONGEST_RANGE), lineStart);
  const found = /(?:^|\n)[ \t]+(#{2,4}[ \t]+[^\n]*\S)\s*$/.exec(before)?.[1];
  if (found === undefined) return undefined;
  const opened = /^([ \t]*[^\s:：#][^:：\n]{0,40})[:：][ \t]*[|｜>][^\n]*$/gm;
  const text = [...before.matchAll(opened)].at(-1);
  if (text !== undefined) return wrongBar(file, text[0], lineStart - before.length + text.index);
  const name = [...before.matchAll(/^[ \t]*([^\s:#][^:\n]{0,40}):(?=[ \t\r\n])/gm)].at(-1)?.[1] ?? '正文';
  const at = lineStart - before.length + before.lastIndexOf(found);
  return finding(HEADING_IN_COMMENT, file.place(at, found.length), { found: shorten(found), name });
}

/** What is wrong with the line that opens a text, where it has a bar. */
function wrongBar(file: SourceFile, line: string, start: number): Finding | undefined {
  return wrongColon(line, (offset) => file.place(start + offset));
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
  const within = Math.max(at, 0);
  const wrong = wrongClosing(file.text.slice(within, error.pos[0]), close, (offset) =>
    file.place(within + offset),
  );
  if (wrong !== undefined) return wrong;
  const place = file.place(at < 0 ? error.pos[0] : at);
  return finding(MISSING, place, { found: `右括号 ${close}`, foundEn: `the closing ${close}` });
}
