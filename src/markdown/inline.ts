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

/** A UTF-16 unit of a paragraph's text, and where the author wrote it. A line ending is the unit \n. */
interface Unit {
  readonly char: string;
  readonly at: number;
  readonly bold: boolean;
  /** Written with a backslash: never markup. */
  readonly escaped: boolean;
}

/**
 * The texts of a paragraph, heading or cell: lines joined, typed indents left out, neighbours of one look merged.
 * Reports what of its Markdown is not of the language.
 */
export function readInline(nodes: readonly PhrasingContent[], reading: Reading): FlowText[] {
  const units = withoutIndent(collect(nodes, false, reading), reading);
  reportLeftovers(units, reading);
  return merge(joinLines(units, reading), reading);
}

function collect(nodes: readonly PhrasingContent[], bold: boolean, reading: Reading): Unit[] {
  return nodes.flatMap((node): Unit[] => {
    const { start, end } = extent(node);
    switch (node.type) {
      case 'text':
        return unitsOf(reading, start, end, bold);
      case 'strong':
        return collect(node.children, true, reading);
      case 'emphasis':
        reading.report(EMPHASIS, start, end, { found: reading.quote(start, end) });
        return collect(node.children, bold, reading);
      case 'break': {
        const typed = reading.masked.charAt(start) === '\\';
        reading.report(typed ? LINE_BREAK : TRAILING_SPACES, start, start + 1);
        return [{ char: '\n', at: reading.masked.indexOf('\n', start), bold, escaped: false }];
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

/** The units of a text node, read from the source itself so that each has its place. */
function unitsOf(reading: Reading, start: number, end: number, bold: boolean): Unit[] {
  const { masked, source } = reading;
  const units: Unit[] = [];
  const plain = (from: number, to: number): void => {
    for (let at = from; at < to; at++) units.push({ char: source.text.charAt(at), at, bold, escaped: false });
  };
  let from = start;
  for (const match of masked.slice(start, end).matchAll(ESCAPE_OR_ENDING)) {
    const at = start + match.index;
    plain(from, at);
    from = at + match[0].length;
    if (match[1] !== undefined) units.push({ char: match[1], at: at + 1, bold, escaped: true });
    else units.push({ char: '\n', at: at + match[0].search(/[\r\n]/), bold, escaped: false });
  }
  plain(from, end);
  return units;
}

/** The blanks that clerks indent a paragraph with. */
export const TYPED_INDENT = /[\u00A0\u2000-\u200A\u3000]/;

/** Leaves out the spaces that clerks type before a paragraph and before its later lines; both are reported. */
function withoutIndent(units: readonly Unit[], reading: Reading): Unit[] {
  let first = 0;
  while (TYPED_INDENT.test(units[first]?.char ?? '')) first++;
  const [start, last] = [units[0], units[first - 1]];
  if (start !== undefined && last !== undefined) reading.report(INDENT_TYPED, start.at, last.at + 1);
  let atStart = false;
  return units.slice(first).filter(({ char, at }, k, rest) => {
    const isIndent = atStart && TYPED_INDENT.test(char);
    if (isIndent && rest[k - 1]?.char === '\n') reading.report(INDENT_WITHIN, at, at + 1);
    atStart = char === '\n' || isIndent;
    return !isIndent;
  });
}

/** Marks that Markdown left as text though the author meant them. */
function reportLeftovers(units: readonly Unit[], reading: Reading): void {
  const text = units.map((unit) => (unit.escaped ? '\\' : unit.char)).join('');
  // Asterisks inside an expression are not Markdown's.
  for (const match of maskForMarkdown(text).matchAll(/\*{2,}|!\[/g)) {
    const at = units[match.index]?.at ?? 0;
    const diagnostic = match[0] === '![' ? FIGURE_INCOMPLETE : BOLD_UNPAIRED;
    reading.report(diagnostic, at, at + match[0].length, { found: match[0] });
  }
}

/** Puts one space or nothing for each line ending. */
function joinLines(units: readonly Unit[], reading: Reading): Unit[] {
  return units.flatMap((unit, k) => {
    if (unit.char !== '\n') return [unit];
    const [before, after] = [units[k - 1], units[k + 1]];
    if (before === undefined || after === undefined) return [];
    const spaced = joinsWithSpace(reading.masked.charAt(before.at), reading.masked.charAt(after.at));
    return spaced ? [{ ...unit, char: ' ' }] : [];
  });
}

function merge(units: readonly Unit[], reading: Reading): FlowText[] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.bold === unit.bold) run.push(unit);
    else runs.push([unit]);
  }
  return runs.map((run) => flowText(run, reading));
}

function flowText(run: readonly Unit[], reading: Reading): FlowText {
  const at = (offset: number): number => run[Math.min(Math.max(offset, 0), run.length - 1)]?.at ?? 0;
  return {
    text: run.map((unit) => unit.char).join(''),
    bold: run[0]?.bold ?? false,
    locate: (offset, length = 1) => reading.locate(at(offset), at(offset + Math.max(length, 1) - 1) + 1),
  };
}
