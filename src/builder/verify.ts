import type { NewFile } from '../world/replace.ts';
import { type World, WorldError } from '../world/world.ts';
import { type Hashes, MANIFEST_ENDING, type Manifest, readManifest } from './manifest.ts';

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

/** What has changed since a folder's manifest was written; undefined where there is no manifest that can be read. */
export async function changesSince(world: World, path: string, now: Manifest): Promise<Changes | undefined> {
  let then: Manifest | undefined;
  try {
    then = readManifest(await world.read(path));
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
  }
  if (then === undefined) return undefined;
  const fonts = differing(then.fonts, now.fonts);
  return {
    ...(then.nianbao === now.nianbao ? {} : { version: then.nianbao }),
    inputs: differing(then.inputs, now.inputs),
    ...(fonts.length === 0 ? {} : { fonts }),
  };
}

/** The names whose files are others, or stand on one side only; sorted. */
function differing(before: Hashes, after: Hashes): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => before[name] !== after[name]);
}
