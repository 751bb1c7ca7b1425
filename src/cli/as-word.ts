/**
 * A path as it is typed into a command line: in quotation marks where it has a space or another character that a shell
 * takes for its own.
 */
export function asWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:~+-]+$/u.test(path) ? path : `"${path}"`;
}
