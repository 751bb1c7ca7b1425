import type { World } from './world.ts';

/** A world that remembers what was read through it. */
export interface RecordingWorld extends World {
  /** The files that were read, by path with forward slashes, with their bytes as they were then. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Wraps a world, so that a build can say afterwards what it was made of. */
export function recordReads(world: World): RecordingWorld {
  const files = new Map<string, Uint8Array>();
  const recording = tellReads(world, (path, bytes) => void files.set(path.replaceAll('\\', '/'), bytes));
  return { ...recording, files };
}

/** Wraps a world, so that each file that is read is told of, before whoever asked for it has it. */
export function tellReads(world: World, told: (path: string, bytes: Uint8Array) => void): World {
  return {
    list: (folder) => world.list(folder),
    async read(path, inside) {
      const bytes = await world.read(path, inside);
      told(path, bytes);
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
