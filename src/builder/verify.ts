import type { NewFile } from '../world/new-file.ts';
import { type World, WorldError } from '../world/world.ts';
import { type Hashes, type Manifest, readManifest, sha256 } from './manifest.ts';
import { MANIFEST_ENDING } from './manifest-name.ts';

/** What a file of the output folder is, held against what the content gives. */
export type Verdict = 'same' | 'differs' | 'missing' | 'other';

export interface Verified {
  readonly name: string;
  readonly verdict: Verdict;
}

/** What changed since the manifest of an output folder was written. */
export interface Changes {
  /** The version that made the files, when it was another one. */
  readonly version?: string;
  /** Content files and images that were added, taken away or edited. */
  readonly inputs: readonly string[];
  /** The roles of the office's own fonts that were added, taken away or replaced; absent where none was. */
  readonly fonts?: readonly string[];
  /**
   * Finished files that are neither what the content gives nor what the manifest speaks of: edited by hand, or built
   * again without a manifest; absent where none is.
   */
  readonly outputs?: readonly string[];
}

/**
 * Holds an output folder against what the content gives now.
 * @param expected the files of a build in memory; a manifest among them counts only where the folder has one.
 * @returns each expected file, then reports and manifests in the folder that this content does not give.
 * @throws {WorldError} when the folder cannot be read.
 */
export async function verifyFolder(
  world: World,
  folder: string,
  expected: readonly NewFile[],
): Promise<Verified[]> {
  const present = (await world.list(folder)).map(({ name }) => name);
  const wanted = expected.filter(({ name }) => !name.endsWith(MANIFEST_ENDING) || present.includes(name));
  const verified = await Promise.all(
    wanted.map(async ({ name, bytes }): Promise<Verified> => {
      if (!present.includes(name)) return { name, verdict: 'missing' };
      const same = Buffer.compare(await world.read(`${folder}/${name}`), bytes) === 0;
      return { name, verdict: same ? 'same' : 'differs' };
    }),
  );
  const isOurKind = (name: string): boolean =>
    !name.startsWith('.') && ['.docx', '.pdf', MANIFEST_ENDING].some((ending) => name.endsWith(ending));
  const known = new Set(expected.map(({ name }) => name));
  const others = present.filter((name) => isOurKind(name) && !known.has(name));
  return [...verified, ...others.map((name): Verified => ({ name, verdict: 'other' }))];
}

/**
 * What has changed since an output folder's manifest was written.
 * @param name the manifest's, in the folder.
 * @param now the manifest that a build would write; of finished files, those that it names are looked at.
 * @returns undefined where there is no manifest that can be read.
 */
export async function changesSince(
  world: World,
  folder: string,
  name: string,
  now: Manifest,
): Promise<Changes | undefined> {
  const bytes = await readIfThere(world, `${folder}/${name}`);
  const then = bytes && readManifest(bytes);
  if (then === undefined) return undefined;
  const fonts = differing(then.fonts, now.fonts);
  const names = Object.keys(now.outputs).filter((file) => Object.hasOwn(then.outputs, file));
  const edited = await Promise.all(
    names.map(async (file) => {
      const found = await readIfThere(world, `${folder}/${file}`);
      return found !== undefined && ![then.outputs[file], now.outputs[file]].includes(sha256(found));
    }),
  );
  const outputs = names.filter((_, i) => edited[i]);
  return {
    ...(then.nianbao === now.nianbao ? {} : { version: then.nianbao }),
    inputs: differing(then.inputs, now.inputs),
    ...(fonts.length === 0 ? {} : { fonts }),
    ...(outputs.length === 0 ? {} : { outputs }),
  };
}

/** A file's bytes; undefined where it cannot be read: that it is missing is a verdict already. */
async function readIfThere(world: World, path: string): Promise<Uint8Array | undefined> {
  try {
    return await world.read(path);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return undefined;
  }
}

/** The names whose files are others, or stand on one side only; sorted. */
function differing(before: Hashes, after: Hashes): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => before[name] !== after[name]);
}
