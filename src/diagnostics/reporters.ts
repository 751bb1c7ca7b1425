import type { Findings } from './findings.ts';
import { github } from './github.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';

/** Reporters for other programs, by the names of --reporter. For people there is report.ts. */
export const REPORTERS: Readonly<Record<string, (findings: Findings) => string>> = {
  sarif,
  github,
  markdown,
};
