/**
 * YAML's scalars decoded once more, beside the parser's own work, to learn where each character of a value stands in
 * the source. Values equal the parser's (a property test holds them together); offsets are what is new.
 */
export interface Decoded {
  readonly value: string;
  /** For each UTF-16 unit of the value, its offset in the raw source; one more for the end. */
  readonly offsets: readonly number[];
}

class Builder {
  private value = '';
  private readonly offsets: number[] = [];

  /** Adds text that stands verbatim in the source from `offset` on. */
  verbatim(text: string, offset: number): void {
    this.value += text;
    for (let i = 0; i < text.length; i++) this.offsets.push(offset + i);
  }

  /** Adds text that something else stands for: an escape, a fold. */
  standsFor(text: string, offset: number): void {
    this.value += text;
    for (let i = 0; i < text.length; i++) this.offsets.push(offset);
  }

  endsLine(): boolean {
    return this.value.endsWith('\n');
  }

  /** The offset of the last character. */
  last(): number {
    return this.offsets.at(-1) ?? 0;
  }

  finish(end: number): Decoded {
    return { value: this.value, offsets: [...this.offsets, end] };
  }
}

/** A line of a scalar's source, and its offset. */
interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(raw: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (;;) {
    const feed = raw.indexOf('\n', start);
    const last = feed === -1 || feed >= to;
    const end = last ? to : raw[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    lines.push({ text: raw.slice(start, end), start });
    if (last) return lines;
    start = feed + 1;
  }
}

/** YAML 1.2.2, 6.5: line folding of flow scalars. One line feed is a space, n are n − 1. */
function unfold(raw: string, from: number, to: number, quote?: "'"): Decoded {
  const out = new Builder();
  const put = (text: string, start: number): void => {
    for (let i = 0; i < text.length; i++) {
      out.verbatim(text.charAt(i), start + i);
      if (quote !== undefined && text.startsWith("''", i)) i++;
    }
  };
  const lines = linesOf(raw, from, to);
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

export function decodePlain(raw: string): Decoded {
  return unfold(raw, 0, raw.length);
}

export function decodeSingle(raw: string): Decoded {
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

export function decodeDouble(raw: string): Decoded {
  const out = new Builder();
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

/** YAML 1.2.2, 8.1: block scalars, with their header. @param indent of the node that holds the scalar. */
export function decodeBlock(raw: string, indent: number): Decoded {
  const header = /^([|>])([-+\d]*)[^\n]*\n?/.exec(raw);
  const folded = header?.[1] === '>';
  const indicators = header?.[2] ?? '';
  const explicit = Number(/\d/.exec(indicators)?.[0] ?? 0);
  const lines = linesOf(raw, header?.[0].length ?? 0, raw.length);
  const spaces = (line: Line): number => /^ */.exec(line.text)?.[0].length ?? 0;
  const isEmpty = (line: Line): boolean => spaces(line) === line.text.length;

  let last = lines.length;
  while (last > 0 && isEmpty(lines[last - 1] as Line)) last--;
  const first = lines.findIndex((line) => !isEmpty(line));
  const trim = explicit > 0 ? indent + explicit : first < 0 ? 0 : spaces(lines[first] as Line);
  const out = new Builder();
  const keep = indicators.includes('+');
  if (first < 0) {
    if (keep && raw.length > (header?.[0].length ?? 0)) {
      for (const { start } of lines.slice(0, Math.max(1, lines.length - 1))) out.standsFor('\n', start);
    }
    return out.finish(raw.length);
  }
  // Trailing empty lines that are indented more than the block are content.
  for (let i = lines.length - 1; i >= last; i--) if (spaces(lines[i] as Line) > trim) last = i + 1;

  const content = (line: Line): void => {
    const from = Math.min(trim, spaces(line));
    out.verbatim(line.text.slice(from), line.start + from);
  };
  for (const line of lines.slice(0, first)) {
    const from = Math.min(trim, line.text.length);
    out.verbatim(`${line.text.slice(from)}\n`, line.start + from);
  }
  let separator = '';
  let deeperBefore = false;
  for (const line of lines.slice(first, last)) {
    const text = line.text.slice(Math.min(trim, spaces(line)));
    const separate = (): void => out.standsFor(separator, line.start - 1);
    if (!folded) {
      separate();
      content(line);
      separator = '\n';
    } else if (/^[ \t]/.test(text)) {
      if (separator === ' ') separator = '\n';
      else if (!deeperBefore && separator === '\n') separator = '\n\n';
      separate();
      content(line);
      separator = '\n';
      deeperBefore = true;
    } else if (text === '') {
      if (separator === '\n') out.standsFor('\n', line.start - 1);
      else separator = '\n';
    } else {
      separate();
      content(line);
      separator = ' ';
      deeperBefore = false;
    }
  }
  if (indicators.includes('-')) return out.finish(raw.length);
  if (keep && last < lines.length) {
    for (const line of lines.slice(last)) {
      out.standsFor('\n', line.start - 1);
      out.verbatim(line.text.slice(Math.min(trim, line.text.length)), line.start);
    }
    if (out.endsLine()) return out.finish(raw.length);
  }
  const { text, start } = lines[last - 1] as Line;
  out.standsFor('\n', Math.max(start + text.length, out.last()));
  return out.finish(raw.length);
}
