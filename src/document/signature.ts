import { SIGNATURE } from './stylesheet.ts';
import { titleLines } from './title-lines.ts';

/**
 * How far in from the right edge the organ's name and the date end, in em: the longer of the two stands in by the inset,
 * and the date begins to the right of the name's beginning.
 * @param organ the name's width in em
 * @param date the date's
 */
export function signatureIndents(
  organ: number,
  date: number,
): { readonly organ: number; readonly date: number } {
  const { insetEm, dateEm } = SIGNATURE;
  return date > organ
    ? { organ: insetEm + dateEm + (date - organ), date: insetEm }
    : { organ: insetEm, date: insetEm - dateEm + (organ - date) };
}

/**
 * The lines of a signature's organ or date: a name too long for one is broken at meaning, and so that the date has room
 * to stand further right (7.3.5.2). PDF and DOCX print the same lines: Word would break the name over the whole line.
 * @param width of the type area, in em
 */
export function signatureLines(text: string, width: number): string[] {
  return titleLines(text, signatureRoom(width));
}

/** The widest that a line of a signature may be, in em. */
export function signatureRoom(width: number): number {
  return width - SIGNATURE.insetEm - SIGNATURE.dateEm;
}
