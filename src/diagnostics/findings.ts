import type { Finding, Language } from './finding.ts';
import type { Sources } from './where.ts';

/** What a reporter is given. */
export interface Findings {
  /** In the order in which they are to be shown. */
  readonly findings: readonly Finding[];
  /** What the author accepts, with the reasons. */
  readonly accepted: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly sources: Sources;
  /** The report's folder as the user named it. */
  readonly folder: string;
  /** The program's. */
  readonly version: string;
  readonly language: Language;
}
