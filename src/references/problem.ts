import type { Diagnostic, Params } from '../diagnostics/finding.ts';

/** What is wrong with an expression, and where in it (UTF-16 offsets). */
export interface Problem {
  readonly diagnostic: Diagnostic;
  readonly params: Params;
  readonly start: number;
  readonly end: number;
}
