import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** A place in a bundle, as the engine's traces name it: alone.cjs:12:3456. */
const PLACE = /\b(\w+)\.cjs:(\d+):(\d+)/g;

/**
 * The trace of an error with the places of the sources: the bundles of short runs have short names and long lines.
 * @param trace as the engine writes it
 * @param folder where the bundles stand, with their maps; what has none stays as it is
 */
export function sourceTrace(trace: string, folder: URL): string {
  const maps = new Map<string, SourceMap | undefined>();
  return trace.replace(PLACE, (place, bundle: string, line: string, column: string) => {
    if (!maps.has(bundle)) maps.set(bundle, readMap(new URL(`${bundle}.cjs.map`, folder)));
    // The engine counts from 1, maps from 0.
    const entry = maps.get(bundle)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return place;
    return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function readMap(file: URL): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
