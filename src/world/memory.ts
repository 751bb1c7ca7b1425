import { types } from 'node:util';
import { byName, type World, WorldError } from './world.ts';

/**
 * A world of files in memory.
 * @param files contents by path, folders set off by forward slashes: { 'report/0.yaml': '报告: …' }.
 *   Strings are taken as UTF-8; bytes are copied, so that they may be written over afterwards.
 * @throws {RangeError} for a content that is neither
 */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  const all = new Map(
    Object.entries(files).map(([path, content]) => [normalise(path), bytesOf(path, content)]),
  );
  return {
    async list(folder) {
      const prefix = prefixOf(folder);
      const below = [...all].filter(([path]) => path.startsWith(prefix));
      if (below.length === 0 && prefix !== '') throw new WorldError('ENOENT', folder);
      return below
        .map(([path, bytes]) => ({ name: path.slice(prefix.length), bytes: bytes.length }))
        .filter(({ name }) => !name.includes('/'))
        .sort(byName);
    },

    async read(path, inside) {
      const place = normalise(path);
      if (inside !== undefined && !place.startsWith(prefixOf(inside))) throw new WorldError('OUTSIDE', path);
      const bytes = all.get(place);
      if (bytes === undefined) throw new WorldError('ENOENT', path);
      return bytes;
    },
  };
}

function bytesOf(path: string, content: string | Uint8Array): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  // Of anything else, such as a promise that nobody waited for, an array of bytes is made too: an empty one.
  if (!types.isUint8Array(content))
    throw new RangeError(`${path}: ${typeof content}; expected a text or bytes`);
  return new Uint8Array(content);
}

function prefixOf(folder: string): string {
  const path = normalise(folder);
  return path === '' ? '' : `${path}/`;
}

/** Without '.', '..' and doubled or closing slashes. */
function normalise(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
