import { nearest } from './nearest.ts';

/** A code as it is compared: m4 and Ｍ４ are M4. */
export const codeKey = (code: string): string => code.normalize('NFKC').trim().toLowerCase();

/** The code that a mistyped one is most like. @param codes at least one */
export function nearestCode(written: string, codes: readonly string[]): string {
  const meant = nearest(codeKey(written), codes.map(codeKey));
  return codes.find((code) => codeKey(code) === meant) ?? '';
}
