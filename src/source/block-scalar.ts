import { type DecodedScalar, ScalarBuilder, scalarLines } from './decoded-scalar.ts';
import type { Line } from './lines.ts';

/** A block scalar's source in its parts. */
interface Block {
  readonly folded: boolean;
  /** What becomes of the line feeds at the end: none stays, one, or all (YAML 1.2.2, 8.1.1.2). */
  readonly chomping: 'strip' | 'clip' | 'keep';
  /** The block's indentation in spaces: they are no content. */
  readonly trim: number;
  /** Empty lines before the first that is not; all lines, where all are empty. */
  readonly leading: readonly Line[];
  readonly body: readonly Line[];
  readonly trailing: readonly Line[];
}

/**
 * A block scalar, literal or folded, with its header (YAML 1.2.2, 8.1).
 * @param raw from its | or > on
 * @param indent of the node that holds it, in spaces
 */
export function decodeBlock(raw: string, indent: number): DecodedScalar {
  const block = partsOf(raw, indent);
  const out = new ScalarBuilder();
  if (block.body.length === 0) {
    addEmpty(block, out);
    return out.finish(raw.length);
  }
  for (const line of block.leading)
    out.verbatim(`${withoutIndent(line, block)}\n`, line.start + cut(line, block));
  if (block.folded) addFolded(block, out);
  else addLiteral(block, out);
  addEnd(block, out);
  return out.finish(raw.length);
}

const spaces = ({ text }: Line): number => /^ */.exec(text)?.[0].length ?? 0;
const isEmpty = (line: Line): boolean => spaces(line) === line.text.length;

function partsOf(raw: string, indent: number): Block {
  const [header = '', style, indicators = ''] = /^([|>])([-+\d]*)[^\n]*\n?/.exec(raw) ?? [];
  const lines = scalarLines(raw, header.length, raw.length);
  const found = lines.findIndex((line) => !isEmpty(line));
  const first = found < 0 ? lines.length : found;
  const explicit = Number(/\d/.exec(indicators)?.[0] ?? 0);
  const firstLine = lines[first];
  const trim = explicit > 0 ? indent + explicit : firstLine === undefined ? 0 : spaces(firstLine);
  // Trailing empty lines that are indented more than the block are content.
  const last = lines.findLastIndex((line) => !isEmpty(line) || (found >= 0 && spaces(line) > trim));
  return {
    folded: style === '>',
    chomping: indicators.includes('-') ? 'strip' : indicators.includes('+') ? 'keep' : 'clip',
    trim,
    leading: raw.length > header.length ? lines.slice(0, first) : [],
    body: lines.slice(first, last + 1),
    trailing: lines.slice(last + 1),
  };
}

/** How many of a line's spaces are the block's indentation. */
const cut = (line: Line, { trim }: Block): number => Math.min(trim, spaces(line));
const withoutIndent = (line: Line, block: Block): string => line.text.slice(cut(line, block));

/** Of a block of empty lines nothing stays, unless all is kept: the last of them ends with the scalar. */
function addEmpty({ chomping, leading }: Block, out: ScalarBuilder): void {
  if (chomping !== 'keep') return;
  for (const { start } of leading.slice(0, Math.max(1, leading.length - 1))) out.standsFor('\n', start);
}

function addLiteral(block: Block, out: ScalarBuilder): void {
  block.body.forEach((line, k) => {
    if (k > 0) out.standsFor('\n', line.start - 1);
    out.verbatim(withoutIndent(line, block), line.start + cut(line, block));
  });
}

/** Line feeds between lines become spaces, but around lines that are indented more (8.1.3). */
function addFolded(block: Block, out: ScalarBuilder): void {
  let separator = '';
  let deeperBefore = false;
  for (const line of block.body) {
    const text = withoutIndent(line, block);
    const isDeeper = /^[ \t]/.test(text);
    if (text === '') {
      if (separator === '\n') out.standsFor('\n', line.start - 1);
      separator = '\n';
      continue;
    }
    if (isDeeper && separator === ' ') separator = '\n';
    else if (isDeeper && !deeperBefore && separator === '\n') separator = '\n\n';
    out.standsFor(separator, line.start - 1);
    out.verbatim(text, line.start + cut(line, block));
    separator = isDeeper ? '\n' : ' ';
    deeperBefore = isDeeper;
  }
}

function addEnd({ chomping, body, trailing }: Block, out: ScalarBuilder): void {
  const last = body.at(-1);
  if (chomping === 'strip' || last === undefined) return;
  if (chomping === 'clip' || trailing.length === 0) {
    out.standsFor('\n', Math.max(last.start + last.text.length, out.last()));
    return;
  }
  for (const { start } of trailing) out.standsFor('\n', start - 1);
}
