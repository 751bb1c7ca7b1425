import type { World } from './world.ts';

/** A world that remembers what was read through it. */
export interface RecordingWorld extends World {
  /** The files that were read, by path with forward slashes, with their bytes as they were then. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Wraps a world, so that a build can say afterwards what it was made of. */
export function recordReads(world: World): RecordingWorld {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    list: (folder) => world.list(folder),
    async read(path, inside) {
      const bytes = await world.read(path, inside);
      files.set(path.replaceAll('\\', '/'), bytes);
      return bytes;
    },
  };
}

/** Wraps a world, so that whoever watches learns which folders a build looked into, were they there or not. */
export function recordLists(world: World): World & { readonly folders: ReadonlySet<string> } {
  const folders = new Set<string>();
  return {
    folders,
    list(folder) {
      folders.add(folder);
      return world.list(folder);
    },
    read: (path, inside) => world.read(path, inside),
  };
}
