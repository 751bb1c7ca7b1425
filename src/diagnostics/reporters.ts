import type { Finding, Language } from './finding.ts';
import { github } from './github.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';

/** What a reporter is given. */
export interface Findings {
  /** In the order in which they are to be shown. */
  readonly findings: readonly Finding[];
  /** What the author accepts, with the reasons. */
  readonly accepted: readonly { readonly finding: Finding; readonly reason: string }[];
  /** The report's folder as the user named it. */
  readonly folder: string;
  /** The program's. */
  readonly version: string;
  readonly language: Language;
}

/** Reporters for other programs, by the names of --reporter. For people there is report.ts. */
export const REPORTERS: Readonly<Record<string, (findings: Findings) => string>> = {
  sarif,
  github,
  markdown,
};
