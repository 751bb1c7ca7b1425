/** What a finding is: data, with its place in the content. Prose is made last, by the reporters. */

export type Level = 'error' | 'warning' | 'hint';

/** The gravest first. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];

/** The languages that messages come in. */
export type Language = 'zh' | 'en';

/** One text in each language. `{name}` stands for the finding's parameter of that name. */
export type Text = Readonly<Record<Language, string>>;

/** A place in a content file. Lines and columns count from 1; a column is a Unicode character, not a code unit. */
export interface Place {
  /** The file's path as the user knows it: relative to the report's folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines; 1 where it is absent. */
  readonly length?: number;
}

export type Params = Readonly<Record<string, string | number>>;

/** A kind of finding: its stable code, its level, and its prose. */
export interface Diagnostic {
  /**
   * Stable: F… files, Y… YAML, K… keys and structure, V… values, T… text and characters, R… references, C… settings of
   * the checks, W… output, A… arithmetic, M… known mistakes.
   */
  readonly code: string;
  readonly level: Level;
  /** The clause or notice that says so, where there is one. {notice} stands for the one of the report's edition. */
  readonly clause?: string;
  /** What is wrong, in one sentence; may use {found}, {expected} and other parameters. */
  readonly message: Text;
  /** How to mend it. */
  readonly mend: Text;
}

/** One occurrence of a diagnostic. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly place: Place;
  readonly params: Params;
}

/**
 * Makes a finding.
 * @param params `found` and `expected` by convention; whatever else the message's placeholders name.
 */
export function finding(diagnostic: Diagnostic, place: Place, params: Params = {}): Finding {
  return { diagnostic, place, params };
}

/** A finding whose clause names the notice of its report's edition; the same one where it names none. */
export function citing(one: Finding, notice: string): Finding {
  const { clause } = one.diagnostic;
  const cited = clause && fill(clause, { notice });
  return cited === clause || cited === undefined
    ? one
    : { ...one, diagnostic: { ...one.diagnostic, clause: cited } };
}

/** Whether any of the findings forbids writing the files. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.diagnostic.level === 'error');
}

/** How many findings there are of each level, the gravest first; not of those that have none. */
export function countLevels(
  findings: readonly Finding[],
): { readonly level: Level; readonly count: number }[] {
  return LEVELS.map((level) => ({
    level,
    count: findings.filter(({ diagnostic }) => diagnostic.level === level).length,
  })).filter(({ count }) => count > 0);
}

/** Fills a text's placeholders. A name without a parameter stays as it is written, braces and all. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** A text without a finding to fill it: what would be filled in is left open. */
export const openly = (text: string): string => text.replace(/\{\w+\}/g, '…');
