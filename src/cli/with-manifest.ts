import { join } from 'node:path';
import type { Built } from '../builder/build.ts';
import type { manifestOf } from '../builder/manifest.ts';
import { manifestName } from '../builder/manifest-name.ts';
import { diskWorld } from '../world/disk.ts';
import type { NewFile } from '../world/replace.ts';

export type Made = Parameters<typeof manifestOf>[1] & Pick<Built, 'files'>;

/**
 * A build's files, and the manifest named after them where it is asked for or one stands in the folder: one that was left
 * as it is would be of files that are gone. It is left where it names a file that this build does not make.
 * @param out the folder that the files are written into
 * @returns `left`: the manifest that goes on speaking of the last build
 */
export async function withManifest(
  out: string,
  made: Made,
  asked: boolean,
): Promise<{ readonly files: readonly NewFile[]; readonly left?: string }> {
  const name = manifestName(made.files);
  const path = join(out, name);
  const then = asked ? undefined : await diskWorld.read(path).catch(() => undefined);
  if (!asked && then === undefined) return made;
  const { manifestBytes, manifestOf, readManifest } = await import('../builder/manifest.ts');
  if (then !== undefined) {
    const outputs = Object.keys(readManifest(then)?.outputs ?? {});
    // What is no manifest is someone else's.
    if (outputs.length === 0) return made;
    if (!outputs.every((file) => made.files.some((built) => built.name === file)))
      return { ...made, left: path };
  }
  const bytes = manifestBytes(await manifestOf(diskWorld, made));
  return { files: [...made.files, { name, bytes }] };
}
