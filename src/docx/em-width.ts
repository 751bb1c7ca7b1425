/**
 * The width of a text in em, as the official fonts set it: digits and Latin letters are half as wide as Chinese
 * characters. Near enough for indents and sizes; the DOCX is written without any font at hand.
 */
export function emWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character <= '~' ? 0.5 : 1), 0);
}
