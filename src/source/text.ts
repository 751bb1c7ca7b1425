import type { Place } from '../diagnostics/finding.ts';

/** A piece of text from the content that knows where each of its characters was written. */
export interface SourceText {
  readonly text: string;
  /** The place of the character at a UTF-16 offset of `text`; offsets past the end give the last place. */
  locate(offset: number, length?: number): Place;
}

/** Text that all comes from one place, such as a derived figure or a default. */
export function textAt(text: string, place: Place): SourceText {
  return { text, locate: () => place };
}
