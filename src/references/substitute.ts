import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { findExpressions } from '../markdown/expressions.ts';
import type { SourceText } from '../source/text.ts';
import { TAG, UNCLOSED, WRONG_BRACES } from './diagnostics.ts';
import { evaluate } from './expression.ts';
import type { Scope } from './scope.ts';

export interface Substituted {
  /** With figures for expressions. The characters of a figure have the place of their {{ }}. */
  readonly text: SourceText;
  /** What was put in, in order. */
  readonly figures: readonly string[];
  readonly findings: readonly Finding[];
}

/** Whether a text can have a reference, or a finding about one: it has a mark of one. */
export const mayRefer = (text: string): boolean => MARKS.test(text);

const MARKS = /\{\{|\}\}|\{%|%\}|[{｛]\s*(?:表[二三四]|年度|机关|上年|往年|下级)/;

/** A reference in one pair of braces, or in full-width ones. */
const WRONG =
  /[{｛]{1,2}\s*(?<inner>(?:表[二三四]|年度|机关|上年|往年|下级)[^{}｛｝\n]{0,80}?)[ \t]*[}｝]{1,2}/g;

/** A character of the result, and the stretch of the source that it comes from. */
interface Unit {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** Puts figures for the expressions of a text. An expression that has none is reported and stays as it is written. */
export function substitute(source: SourceText, scope: Scope): Substituted {
  const findings: Finding[] = [];
  const figures: string[] = [];
  const units: Unit[] = [];
  const plain = (from: number, to: number): void => {
    for (let at = from; at < to; at++) units.push({ char: source.text.charAt(at), start: at, end: at + 1 });
  };
  const literal = (from: number, to: number): void => {
    for (const stray of strayMarks(source, from, to)) findings.push(stray);
    plain(from, to);
  };
  let from = 0;
  for (const { start, end, inner } of findExpressions(source.text)) {
    literal(from, start);
    const result = evaluate(inner, scope);
    if ('text' in result) {
      figures.push(result.text);
      for (const char of result.text.split('')) units.push({ char, start, end });
    } else {
      const { diagnostic, params, ...at } = result.problem;
      const place = source.locate(start + 2 + at.start, Math.max(1, at.end - at.start));
      findings.push(finding(diagnostic, place, params));
      plain(start, end);
    }
    from = end;
  }
  literal(from, source.text.length);
  return { text: textOf(units, source), figures, findings };
}

/** Braces without a partner or of another kind, and Liquid's tags. */
function strayMarks(source: SourceText, from: number, to: number): Finding[] {
  const text = source.text.slice(from, to);
  const wrong = [...text.matchAll(WRONG)];
  if (wrong.length > 0) {
    return wrong.map(({ 0: found, index, groups }) =>
      finding(WRONG_BRACES, source.locate(from + index, found.length), {
        found,
        expected: `{{ ${groups?.['inner'] ?? ''} }}`,
      }),
    );
  }
  return [...text.matchAll(/\{\{|\}\}|\{%.{0,80}?%\}|\{%|%\}/g)].map((match) => {
    const found = match[0];
    const diagnostic = found.includes('%') ? TAG : UNCLOSED;
    return finding(diagnostic, source.locate(from + match.index, found.length), { found });
  });
}

function textOf(units: readonly Unit[], source: SourceText): SourceText {
  const unit = (offset: number): Unit | undefined => units[Math.min(Math.max(offset, 0), units.length - 1)];
  return {
    text: units.map(({ char }) => char).join(''),
    locate(offset, length = 1): Place {
      const first = unit(offset);
      const last = unit(offset + Math.max(length, 1) - 1);
      if (first === undefined || last === undefined) return source.locate(0);
      return source.locate(first.start, last.end - first.start);
    },
  };
}
