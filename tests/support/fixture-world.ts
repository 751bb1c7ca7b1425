import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { memoryWorld } from '../../src/world/memory.ts';
import type { World } from '../../src/world/world.ts';

/** The files of tests/fixtures/report, a small report without a finding, by name. */
export function soundReport(): Record<string, string | Uint8Array> {
  return readFolder('tests/fixtures/report');
}

/** A world with one folder, `report`: the sound report, and files laid over it. */
export function reportWorld(files: Readonly<Record<string, string | Uint8Array>> = {}): World {
  const all = { ...soundReport(), ...files };
  return memoryWorld(
    Object.fromEntries(Object.entries(all).map(([name, bytes]) => [`report/${name}`, bytes])),
  );
}

/** A folder's files by name. */
export function readFolder(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}
