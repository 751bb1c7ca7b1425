import type { Language } from '../diagnostics/finding.ts';
import { MESSAGES } from './messages.ts';

/** A fault of the program itself, for the developers: what a user cannot mend. */
export function internalError(error: unknown, language: Language): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${MESSAGES.internal[language]}\n${trace}`;
}
