import { join } from 'node:path';
import type { Built } from '../builder/build.ts';
import type { manifestOf } from '../builder/manifest.ts';
import { manifestName } from '../builder/manifest-name.ts';
import { diskWorld } from '../world/disk.ts';
import type { NewFile } from '../world/new-file.ts';
import { WorldError } from '../world/world.ts';

export type Made = Parameters<typeof manifestOf>[1] & Pick<Built, 'files'>;

/** A manifest that goes on speaking of the last build. */
export interface LeftManifest {
  readonly path: string;
  /** Why it could not be read; absent where it names a file that this build does not make. */
  readonly unread?: WorldError;
}

/**
 * A build's files, and the manifest named after them where it is asked for or one stands in the folder: one that was left
 * as it is would be of files that are gone. It is left where it names a file that this build does not make, and where it
 * cannot be read: it may be someone else's.
 * @param out the folder that the files are written into
 */
export async function withManifest(
  out: string,
  made: Made,
  asked: boolean,
): Promise<{ readonly files: readonly NewFile[]; readonly left?: LeftManifest }> {
  const name = manifestName(made.files);
  const path = join(out, name);
  const then = asked ? undefined : await readIfThere(path);
  if (then instanceof WorldError) return { ...made, left: { path, unread: then } };
  if (!asked && then === undefined) return made;
  const { manifestBytes, manifestOf, readManifest } = await import('../builder/manifest.ts');
  if (then !== undefined) {
    const outputs = Object.keys(readManifest(then)?.outputs ?? {});
    // What is no manifest is someone else's.
    if (outputs.length === 0) return made;
    if (!outputs.every((file) => made.files.some((built) => built.name === file)))
      return { ...made, left: { path } };
  }
  const bytes = manifestBytes(await manifestOf(diskWorld, made));
  return { files: [...made.files, { name, bytes }] };
}

/** @returns the error where a file is there and cannot be read; undefined where none is */
async function readIfThere(path: string): Promise<Uint8Array | WorldError | undefined> {
  try {
    return await diskWorld.read(path);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return error.code === 'ENOENT' ? undefined : error;
  }
}
