import type { PhrasingContent } from 'mdast';
import {
  BOLD_UNPAIRED,
  EMPHASIS,
  FIGURE_IN_TEXT,
  FIGURE_INCOMPLETE,
  INDENT_TYPED,
  INDENT_WITHIN,
  LINE_BREAK,
  TRAILING_SPACES,
} from './diagnostics.ts';
import { maskForMarkdown } from './expressions.ts';
import type { FlowText } from './flow.ts';
import { joinsWithSpace } from './join.ts';
import { extent, type Reading } from './reading.ts';

/** A stretch of a paragraph that is printed as it stands in the source, an escaped mark, or a line ending. */
interface Span {
  /** A line ending is \n, whatever stands in the source. */
  readonly text: string;
  /** Where its first character stands in the source. */
  readonly at: number;
  readonly bold: boolean;
  /** Written with a backslash: never markup. One character. */
  readonly escaped: boolean;
}

const LINE_ENDING = '\n';

/**
 * The texts of a paragraph, heading or cell: lines joined, typed indents left out, neighbours of one look merged.
 * Reports what of its Markdown is not of the language.
 */
export function readInline(nodes: readonly PhrasingContent[], reading: Reading): FlowText[] {
  const spans = withoutIndent(collect(nodes, false, reading), reading);
  reportLeftovers(spans, reading);
  return merge(joinLines(spans, reading), reading);
}

function collect(nodes: readonly PhrasingContent[], bold: boolean, reading: Reading): Span[] {
  return nodes.flatMap((node): Span[] => {
    const { start, end } = extent(node);
    switch (node.type) {
      case 'text':
        return spansOf(reading, start, end, bold);
      case 'strong':
        return collect(node.children, true, reading);
      case 'emphasis':
        reading.report(EMPHASIS, start, end, { found: reading.quote(start, end) });
        return collect(node.children, bold, reading);
      case 'break': {
        const typed = reading.masked.charAt(start) === '\\';
        reading.report(typed ? LINE_BREAK : TRAILING_SPACES, start, start + 1);
        return [{ text: LINE_ENDING, at: reading.masked.indexOf('\n', start), bold, escaped: false }];
      }
      case 'image':
        reading.report(FIGURE_IN_TEXT, start, end, { found: reading.quote(start, end) });
        return [];
      default:
        // The other kinds of phrasing are disabled in syntax.ts.
        throw new Error(`not of the language: ${node.type}`);
    }
  });
}

/** The escapes and line endings of CommonMark 2.4 and 6.8: what a text node's stretch of the source stands for. */
const ESCAPE_OR_ENDING = /\\([!-/:-@[-`{-~])|[ \t]*(?:\r\n|\n|\r)[ \t]*/g;

/** The spans of a text node, read from the source itself so that each character has its place. */
function spansOf({ masked, source }: Reading, start: number, end: number, bold: boolean): Span[] {
  const spans: Span[] = [];
  const plain = (from: number, to: number): void => {
    if (to > from) spans.push({ text: source.text.slice(from, to), at: from, bold, escaped: false });
  };
  let from = start;
  for (const match of masked.slice(start, end).matchAll(ESCAPE_OR_ENDING)) {
    const at = start + match.index;
    plain(from, at);
    from = at + match[0].length;
    if (match[1] !== undefined) spans.push({ text: match[1], at: at + 1, bold, escaped: true });
    else spans.push({ text: LINE_ENDING, at: at + match[0].search(/[\r\n]/), bold, escaped: false });
  }
  plain(from, end);
  return spans;
}

/** The blanks that clerks indent a paragraph with. */
export const TYPED_INDENT = /[\u00A0\u2000-\u200A\u3000]/;
const TYPED_INDENTS = new RegExp(`^${TYPED_INDENT.source}*`);

/** Leaves out the spaces that clerks type before a paragraph and before its later lines; both are reported. */
function withoutIndent(spans: readonly Span[], reading: Reading): Span[] {
  const kept: Span[] = [];
  let atStart = true;
  let isFirst = true;
  let indent: { readonly from: number; readonly to: number } | undefined;
  const endIndent = (): void => {
    if (indent !== undefined && isFirst) reading.report(INDENT_TYPED, indent.from, indent.to);
    else if (indent !== undefined) reading.report(INDENT_WITHIN, indent.from, indent.from + 1);
    indent = undefined;
  };
  for (const span of spans) {
    // An indent may go on in bold.
    const blanks = atStart ? (TYPED_INDENTS.exec(span.text)?.[0].length ?? 0) : 0;
    if (blanks > 0) indent = { from: indent?.from ?? span.at, to: span.at + blanks };
    if (blanks === span.text.length) continue;
    endIndent();
    kept.push(blanks === 0 ? span : { ...span, text: span.text.slice(blanks), at: span.at + blanks });
    atStart = span.text === LINE_ENDING;
    if (atStart) isFirst = false;
  }
  endIndent();
  return kept;
}

/** Marks that Markdown left as text though the author meant them. */
function reportLeftovers(spans: readonly Span[], reading: Reading): void {
  const text = spans.map((span) => (span.escaped ? '\\' : span.text)).join('');
  if (!LEFTOVER.test(text)) return;
  // Asterisks inside an expression are not Markdown's.
  for (const match of maskForMarkdown(text).matchAll(LEFTOVERS)) {
    const at = placeIn(spans, match.index);
    const diagnostic = match[0] === '![' ? FIGURE_INCOMPLETE : BOLD_UNPAIRED;
    reading.report(diagnostic, at, at + match[0].length, { found: match[0] });
  }
}

const LEFTOVER = /\*{2,}|!\[/;
const LEFTOVERS = new RegExp(LEFTOVER, 'g');

/** Where a character of the spans' text stands in the source; one behind the end is the last one. */
function placeIn(spans: readonly Span[], offset: number): number {
  let before = 0;
  let at = 0;
  for (const span of spans) {
    const within = Math.max(0, Math.min(offset - before, span.text.length - 1));
    at = span.at + within;
    before += span.text.length;
    if (offset < before) break;
  }
  return at;
}

/** Puts one space or nothing for each line ending. */
function joinLines(spans: readonly Span[], reading: Reading): readonly Span[] {
  if (!spans.some(({ text }) => text === LINE_ENDING)) return spans;
  return spans.flatMap((span, k) => {
    if (span.text !== LINE_ENDING) return [span];
    const [before, after] = [spans[k - 1], spans[k + 1]];
    if (before === undefined || after === undefined) return [];
    const last = before.at + before.text.length - 1;
    const spaced = joinsWithSpace(reading.masked.charAt(last), reading.masked.charAt(after.at));
    return spaced ? [{ ...span, text: ' ' }] : [];
  });
}

function merge(spans: readonly Span[], reading: Reading): FlowText[] {
  const runs: Span[][] = [];
  for (const span of spans) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.bold === span.bold) run.push(span);
    else runs.push([span]);
  }
  return runs.map((run) => flowText(run, reading));
}

function flowText(run: readonly Span[], reading: Reading): FlowText {
  return {
    text: run.map(({ text }) => text).join(''),
    bold: run[0]?.bold ?? false,
    locate: (offset, length = 1) =>
      reading.locate(placeIn(run, offset), placeIn(run, offset + Math.max(length, 1) - 1) + 1),
  };
}
