import { type PackedFile, packFile, readZip, writeZip } from './zip.ts';

/** The parts of an OPC package (ISO/IEC 29500-2) by their names without the leading slash; XML as text. */
export type Package = Map<string, string | Uint8Array>;

/** The parts of a package that a library made. @throws {Error} where it is no zip */
export const readPackage = (zip: Uint8Array): Package => readZip(zip);

/** Parts as they go into the zip, by name. */
export type PackedParts = readonly (readonly [name: string, part: PackedFile])[];

/** Compresses parts, once for as long as they stay. */
export function packParts(parts: Iterable<readonly [name: string, data: string | Uint8Array]>): PackedParts {
  return [...parts].map(([name, data]) => [
    name,
    packFile(typeof data === 'string' ? Buffer.from(data, 'utf8') : data),
  ]);
}

/** Zips parts in the order of their names, which puts [Content_Types].xml first, all with one time. */
export function zipParts(parts: PackedParts): Uint8Array {
  return writeZip([...parts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** A whole package as bytes; the same parts give the same bytes. */
export function writePackage(parts: Package): Uint8Array {
  return zipParts(packParts(parts));
}

/** The text of an XML part. @throws {Error} where the package has no such part. */
export function readText(parts: Package, name: string): string {
  const data = parts.get(name);
  if (data === undefined) throw new Error(`the package has no part ${name}`);
  return typeof data === 'string' ? data : Buffer.from(data).toString('utf8');
}

/** Puts an XML part in the place of the one of its name, or adds it. */
export function writeText(parts: Package, name: string, text: string): void {
  parts.set(name, text);
}

/** The relationships part of a part: word/document.xml → word/_rels/document.xml.rels. */
export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}
