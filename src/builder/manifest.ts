import { createHash } from 'node:crypto';
import type { World } from '../world/world.ts';
import { version } from './version.ts';

/** SHA-256 by file name, in the order of the names. */
export type Hashes = Readonly<Record<string, string>>;

/**
 * What a build was made of and what it made: no time, no machine, no path, so that the same content gives the same
 * manifest anywhere.
 */
export interface Manifest {
  readonly nianbao: string;
  /** Content files and images, by their names in the report's folder. */
  readonly inputs: Hashes;
  /** The office's own fonts, by role; the bundled ones go with the program's version. */
  readonly fonts: Hashes;
  readonly outputs: Hashes;
}

interface Made {
  readonly folder: string;
  /** What was read, by path, as recordReads has it. */
  readonly read: ReadonlyMap<string, Uint8Array>;
  readonly fonts: readonly { readonly role: string; readonly file: string }[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** The manifest of a build. @throws {WorldError} when a font of the office's own can no longer be read. */
export async function manifestOf(world: World, { folder, read, fonts, files }: Made): Promise<Manifest> {
  const prefix = `${folder.replaceAll('\\', '/')}/`;
  const names = [...read].map(([path, bytes]) => [path.slice(prefix.length), bytes] as const);
  const ownFonts = await Promise.all(
    fonts.map(async ({ role, file }) => [role, await world.read(file)] as const),
  );
  return {
    nianbao: version(),
    inputs: hashes(names),
    fonts: hashes(ownFonts),
    outputs: hashes(files.map(({ name, bytes }) => [name, bytes])),
  };
}

/** As the file has it. */
export const manifestBytes = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** A manifest file's content; undefined where it is none. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { nianbao, inputs, fonts, outputs } = value;
  if (typeof nianbao !== 'string' || !isHashes(inputs) || !isHashes(fonts) || !isHashes(outputs)) {
    return undefined;
  }
  return { nianbao, inputs, fonts, outputs };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHashes = (value: unknown): value is Hashes =>
  isObject(value) && Object.values(value).every((hash) => typeof hash === 'string');

/** In hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function hashes(files: readonly (readonly [string, Uint8Array])[]): Hashes {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(sorted.map(([name, bytes]) => [name, sha256(bytes)]));
}
