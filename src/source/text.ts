import type { Place } from '../diagnostics/finding.ts';

/** A piece of text from the content that knows where each of its characters was written. */
export interface SourceText {
  readonly text: string;
  /** The place of the character at a UTF-16 offset of `text`; offsets past the end give the last place. */
  locate(offset: number, length?: number): Place;
  /** Where it is written in a file, if it is. */
  readonly written?: Written;
}

export interface Written {
  /** The file as it was read; another object each time. */
  readonly file: { readonly name: string };
  /**
   * How and where the characters of a stretch are written: two stretches of files of one name, of which this is the same,
   * have the same text, each character at the same place.
   */
  how(start: number, end: number): string;
}

/** A part of a text, with the places of its characters. */
export function partOf(source: SourceText, start: number, end: number): SourceText {
  return {
    text: source.text.slice(start, end),
    locate: (offset, length) => source.locate(start + offset, length),
  };
}

/** Text that all comes from one place, such as a derived figure or a default. */
export function textAt(text: string, place: Place): SourceText {
  return { text, locate: () => place };
}
