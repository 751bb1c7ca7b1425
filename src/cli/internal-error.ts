import type { Language } from '../diagnostics/finding.ts';
import { MESSAGES } from './messages.ts';
import { complain } from './say.ts';
import { sourceTrace } from './trace.ts';

/** A fault of the program itself, for the developers: what a user cannot mend. */
export function internalError(error: unknown, language: Language): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${MESSAGES.internal[language]}\n${sourceTrace(trace, new URL('.', import.meta.url))}`;
}

/** Runs what nobody waits for: a fault of the program is printed, and ends nothing. */
export async function reportFaults(language: Language, task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch (error) {
    complain(internalError(error, language));
  }
}
