import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import { isOddBlank, oddBlank } from './look-alikes.ts';
import { COLON_SPACE, FULL_WIDTH_COLON } from './typing-diagnostics.ts';

/** A key at the beginning of a line (or of a list's item), up to its colon. */
const KEY = /^([ \t]*(?:- +)*)([^\s:：#'"{}[\],|>&*!%@`-][^:：]*)/;

/**
 * A line that would be “key: value” but for its colon: a full-width one, or one without a space after it, or with a blank
 * that is none.
 * @param place of an offset in the line.
 */
export function wrongColon(line: string, place: (offset: number) => Place): Finding | undefined {
  const match = KEY.exec(line);
  const key = match?.[2]?.trimEnd();
  if (match === null || key === undefined) return undefined;
  const at = match[0].length;
  const colon = line.charAt(at);
  const after = line.charAt(at + 1);
  const shown = shorten(line.slice(at + 1));
  const params = { found: `${key}${colon}${shown}`, expected: `${key}: ${shown}`.trimEnd() };
  if (colon === ':' && isOddBlank(after)) return oddBlank(after, place(at + 1));
  if (colon === '：') return finding(FULL_WIDTH_COLON, place(at), params);
  const touches = colon === ':' && after !== '' && !/[\s/]/.test(after);
  return touches ? finding(COLON_SPACE, place(at), params) : undefined;
}
