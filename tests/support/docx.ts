import { strFromU8, unzipSync } from 'fflate';

/** A .docx opened for reading: its parts by name. */
export function openDocx(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A part's text. @throws when there is no such part. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name} among ${[...parts.keys()].join(', ')}`);
  return strFromU8(part);
}
