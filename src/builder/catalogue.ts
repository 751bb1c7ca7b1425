import { RULES } from '../checks/index.ts';
import type { Rule } from '../checks/rule.ts';
import * as settings from '../checks/settings-diagnostics.ts';
import * as charts from '../content/chart-diagnostics.ts';
import * as figures from '../content/figure-diagnostics.ts';
import * as history from '../content/history-diagnostics.ts';
import * as keys from '../content/key-diagnostics.ts';
import * as values from '../content/value-diagnostics.ts';
import { type Diagnostic, fill } from '../diagnostics/finding.ts';
import { EDITIONS } from '../editions/index.ts';
import * as images from '../images/diagnostics.ts';
import * as layout from '../layout/diagnostics.ts';
import * as markdown from '../markdown/diagnostics.ts';
import * as limits from '../markdown/limits.ts';
import * as pasted from '../markdown/pasted-diagnostics.ts';
import * as references from '../references/diagnostics.ts';
import * as cap from '../source/cap.ts';
import * as characters from '../source/characters.ts';
import * as files from '../source/diagnostics.ts';
import * as typing from '../source/typing-diagnostics.ts';
import * as yaml from '../source/yaml-diagnostics.ts';
import * as fonts from './diagnostics.ts';

const MODULES: readonly object[] = [
  ...[files, cap, yaml, typing, characters, keys, values, figures, charts, history, images],
  ...[markdown, pasted, limits, references, settings, layout, fonts],
];

/**
 * Everything that may be found, each code once, in the order of the codes: what `explain` and docs/checks.md know.
 * @throws {Error} where two have one code.
 */
export function catalogue(): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const one of [...RULES, ...MODULES.flatMap(diagnosticsIn)]) {
    const known = found.get(one.code) ?? one;
    if (known !== one) throw new Error(`two diagnostics have the code ${one.code}`);
    found.set(one.code, one);
  }
  return [...found.values()].sort((a, b) => byCode(a.code, b.code));
}

/** What a diagnostic cites where no report is at hand: the notice of the newest edition. */
export function clauseOf({ clause }: Diagnostic): string | undefined {
  return clause && fill(clause, { notice: EDITIONS[0]?.notice ?? '' });
}

/** The rule of a code; undefined for what the reader and the layout find. */
export function ruleOf(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}

/** A2 before A10, and M28 before M28b. */
function byCode(a: string, b: string): number {
  const [letterA = '', numberA = 0, restA = ''] = parts(a);
  const [letterB = '', numberB = 0, restB = ''] = parts(b);
  if (letterA !== letterB) return letterA < letterB ? -1 : 1;
  return numberA - numberB || (restA < restB ? -1 : restA > restB ? 1 : 0);
}

function parts(code: string): [string, number, string] {
  const [, letter = '', number = '', rest = ''] = /^(\D*)(\d*)(.*)$/.exec(code) ?? [];
  return [letter, Number(number), rest];
}

/** The diagnostics that a module exports, also those in its tables. */
function diagnosticsIn(value: unknown): Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isDiagnostic(value)) return [value];
  return Object.values(value).flatMap(diagnosticsIn);
}

function isDiagnostic(value: object): value is Diagnostic {
  return 'code' in value && 'level' in value && 'message' in value && 'mend' in value;
}
