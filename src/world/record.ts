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

/** A world that remembers what was looked for in it, were it there or not. */
export interface WatchedWorld extends World {
  /** Folders that were to be listed. */
  readonly folders: ReadonlySet<string>;
  /** Files that were to be read, by path. */
  readonly files: ReadonlySet<string>;
}

/** Wraps a world, so that whoever watches learns what a build looked at. */
export function recordLooks(world: World): WatchedWorld {
  const folders = new Set<string>();
  const files = new Set<string>();
  return {
    folders,
    files,
    list(folder) {
      folders.add(folder);
      return world.list(folder);
    },
    read(path, inside) {
      files.add(path);
      return world.read(path, inside);
    },
  };
}
