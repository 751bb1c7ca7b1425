import { checkReport } from '../builder/build.ts';
import type { NewFile } from '../world/new-file.ts';
import type { World } from '../world/world.ts';
import type { Fix } from './fix.ts';
import { planFixes } from './plan.ts';

export interface FixedFolder {
  readonly fixes: readonly Fix[];
  /** The files that change, complete. */
  readonly files: readonly NewFile[];
}

/** Mending one thing may show another: a bracket pairs once its partner is full-width. More rounds are not needed. */
const MOST_ROUNDS = 8;

/** Mends what can be mended without asking, in memory: nothing is written. */
export async function fixFolder(world: World, folder: string): Promise<FixedFolder> {
  const fixes: Fix[] = [];
  const changed = new Map<string, Uint8Array>();
  const over: World = {
    list: (path) => world.list(path),
    read: async (path, inside) => changed.get(path) ?? world.read(path, inside),
  };
  let known = await checkReport(over, folder);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const planned = planFixes(known);
    if (planned.length === 0) break;
    fixes.push(...planned);
    for (const name of new Set(planned.map(({ place }) => place.file))) {
      const path = `${folder}/${name}`;
      const own = planned.filter(({ place }) => place.file === name);
      changed.set(path, applyFixes(await over.read(path), own));
    }
    known = await checkReport(over, folder);
  }
  const files = Array.from(changed, ([path, bytes]) => ({ name: path.slice(folder.length + 1), bytes }));
  return { fixes, files };
}

/**
 * A file's bytes with its characters replaced; a byte order mark stays.
 * @param fixes in order, none twice at one offset.
 */
function applyFixes(bytes: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  // Offsets do not count the mark.
  const start = text.startsWith('\ufeff') ? 1 : 0;
  let result = text.slice(0, start);
  let done = start;
  for (const { offset, found, replacement } of fixes) {
    result += text.slice(done, start + offset) + replacement;
    done = start + offset + found.length;
  }
  return new TextEncoder().encode(result + text.slice(done));
}
