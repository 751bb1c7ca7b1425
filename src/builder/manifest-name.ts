import type { BuiltFile } from './building.ts';

export const MANIFEST_ENDING = '.manifest.json';

/** The manifest's name: the title's, as its files have it. */
export function manifestName([first]: readonly BuiltFile[]): string {
  return `${first?.name.slice(0, -first.format.length - 1) ?? ''}${MANIFEST_ENDING}`;
}
