import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The parts of an OPC package (ISO/IEC 29500-2) by their names without the leading slash. */
export type Package = Map<string, Uint8Array>;

/** Any moment would do, as long as it is always the same; zip's own calendar begins in 1980. */
const ZIP_TIME = { year: 1980, month: 0, day: 1, hour: 12 } as const;

export function readPackage(zip: Uint8Array): Package {
  return new Map(Object.entries(unzipSync(zip)));
}

/**
 * Zips parts in the order of their names, which puts [Content_Types].xml first, all with one time. Zip files keep
 * local times, so the time is given in local terms: the bytes are the same in every time zone.
 */
export function writePackage(parts: Package): Uint8Array {
  const { year, month, day, hour } = ZIP_TIME;
  const mtime = new Date(year, month, day, hour);
  const names = [...parts.keys()].sort();
  const files: Zippable = {};
  for (const name of names) files[name] = [parts.get(name) ?? new Uint8Array(), { mtime }];
  return zipSync(files, { level: 6 });
}

/** The text of an XML part. @throws {Error} where the package has no such part. */
export function readText(parts: Package, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`the package has no part ${name}`);
  return strFromU8(bytes);
}

export function writeText(parts: Package, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/** The relationships part of a part: word/document.xml → word/_rels/document.xml.rels. */
export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}
