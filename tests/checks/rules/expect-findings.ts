import { expect } from 'vitest';
import { check } from '../../../src/checks/index.ts';
import type { Rule } from '../../../src/checks/rule.ts';
import { fill } from '../../../src/diagnostics/finding.ts';
import type { Report } from '../../../src/report/report.ts';
import { type Draft, report } from '../../support/report.ts';

/**
 * A text in which ⟦…⟧ mark what carets should underline.
 * @returns the text without the marks, and the places in the form of `places`.
 */
export function marked(text: string, file = '1.md'): { readonly text: string; readonly places: string[] } {
  const expected: string[] = [];
  let [plain, line, column] = ['', 1, 1];
  let open = { line, column };
  for (const c of text) {
    if (c === '⟦') open = { line, column };
    else if (c === '⟧') expected.push(`${file} ${open.line}:${open.column}+${column - open.column}`);
    else {
      plain += c;
      [line, column] = c === '\n' ? [line + 1, 1] : [line, column + 1];
    }
  }
  return { text: plain, places: expected };
}

/** What a rule finds in a draft, as “1.md 2:14+9” — file, line, column and length of each caret. */
export function places(rule: Rule, draft: Draft, lastYear?: Draft): string[] {
  return findings(rule, draft, lastYear).map(({ place: { file, line, column, length } }) => {
    return `${file} ${line}:${column}+${length ?? 1}`;
  });
}

/** What it says, in Chinese. Fails where a message has a placeholder that was not filled, in either language. */
export function messages(rule: Rule, draft: Draft, lastYear?: Draft): string[] {
  return findings(rule, draft, lastYear).map(({ diagnostic, params }) => {
    const texts = [fill(diagnostic.message.zh, params), fill(diagnostic.message.en, params)];
    for (const text of texts) expect(text).not.toMatch(/\{\w+\}/);
    return texts[0] ?? '';
  });
}

/** The rule must be among those that are run; the test would else pass for a rule that nobody gets. */
function findings(rule: Rule, draft: Draft, last: Draft | undefined) {
  const lastYear: Report | undefined = last === undefined ? undefined : report({ year: 2021, ...last });
  return check(report(draft), { lastYear }).filter(({ diagnostic }) => diagnostic.code === rule.code);
}
