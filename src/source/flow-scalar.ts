import { type DecodedScalar, ScalarBuilder, scalarLines } from './decoded-scalar.ts';
import type { Line } from './lines.ts';

/** YAML 1.2.2, 6.5: line folding of flow scalars. One line feed is a space, n are n − 1. */
function unfold(raw: string, from: number, to: number, quote?: "'"): DecodedScalar {
  const out = new ScalarBuilder();
  const put = (text: string, start: number): void => {
    for (let i = 0; i < text.length; i++) {
      out.verbatim(text.charAt(i), start + i);
      if (quote !== undefined && text.startsWith("''", i)) i++;
    }
  };
  const lines = scalarLines(raw, from, to);
  let empty: Line[] = [];
  lines.forEach((line, i) => {
    const last = i === lines.length - 1;
    let { text, start } = line;
    if (i > 0) {
      const trimmed = text.replace(/^[ \t]+/, '');
      start += text.length - trimmed.length;
      text = trimmed;
    }
    if (!last) text = text.replace(/(?<![ \t])[ \t]+$/, '');
    if (i > 0 && !last && text === '') {
      empty.push(line);
      return;
    }
    if (i > 0) {
      if (empty.length === 0) out.standsFor(' ', line.start - 1);
      else for (const { start: at } of empty) out.standsFor('\n', at);
      empty = [];
    }
    put(text, start);
  });
  return out.finish(to);
}

/** A plain scalar (YAML 1.2.2, 7.3.3). @param raw its source */
export function decodePlain(raw: string): DecodedScalar {
  return unfold(raw, 0, raw.length);
}

/** A scalar in single quotes (7.3.2). @param raw with its quotes */
export function decodeSingle(raw: string): DecodedScalar {
  return unfold(raw, 1, Math.max(1, raw.length - 1), "'");
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

/** One piece of a double-quoted scalar: an escape, white space around line feeds, white space, or a character. */
const PIECE =
  /\\(?:\r?\n[ \t]*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|[ \t]*\r?\n(?:[ \t]|\r?\n)*|./gsy;

/** A scalar in double quotes, with its escapes (7.3.1). @param raw with its quotes */
export function decodeDouble(raw: string): DecodedScalar {
  const out = new ScalarBuilder();
  const body = raw.slice(1, Math.max(1, raw.length - 1));
  for (const { 0: piece, index } of body.matchAll(PIECE)) {
    const offset = index + 1;
    if (piece.startsWith('\\')) {
      const escaped = unescapeDouble(piece);
      if (escaped === undefined) out.verbatim(piece, offset);
      else out.standsFor(escaped, offset);
    } else if (piece.includes('\n')) {
      const feeds = piece.split('\n').length - 1;
      out.standsFor(feeds === 1 ? ' ' : '\n'.repeat(feeds - 1), offset);
    } else out.verbatim(piece, offset);
  }
  return out.finish(raw.length - 1);
}

function unescapeDouble(piece: string): string | undefined {
  const kind = piece.charAt(1);
  if (kind === '\n' || kind === '\r') return '';
  if (piece.length === 2) return ESCAPES[kind];
  const code = Number.parseInt(piece.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
