import type { Place } from './finding.ts';

/** The files' texts by name. What is not among them has no lines to point at: a folder, or a file that cannot be read. */
export type Sources = ReadonlyMap<string, string>;

/** A place for people: file:line:column, or the name alone of what has no lines. */
export const whereIs = ({ file, line, column }: Place, sources: Sources): string =>
  sources.has(file) ? `${file}:${line}:${column}` : file;

/** A content file as seen from where the command runs, with forward slashes. */
export function pathOf(folder: string, file: string): string {
  const parent = folder.replaceAll('\\', '/').replace(/\/+$/, '').replace(/^\.\//, '');
  // What is wrong with the folder itself stands at the folder.
  return parent === '' || parent === '.' || file === folder ? file : `${parent}/${file}`;
}
