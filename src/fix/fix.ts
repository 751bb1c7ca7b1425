import type { Place } from '../diagnostics/finding.ts';

/**
 * One character of a content file that is replaced by another. Never more: so every line and column stays where it
 * is, and comments and layout are not touched.
 */
export interface Fix {
  readonly place: Place;
  /** Where it stands in the file's text, in UTF-16 units. */
  readonly offset: number;
  readonly found: string;
  readonly replacement: string;
}
