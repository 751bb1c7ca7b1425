import { SIGNATURE } from './stylesheet.ts';

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
