import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readCharacterMap } from './cmap.ts';

/**
 * What the layout asks of a font file: which characters it has and how wide they are. Only the four tables that say so
 * are read (some 100 kB of a 10 MB file); outlines are the writers' business.
 */
export interface Metrics {
  /** The number of a character's glyph; 0, .notdef, where the font lacks it. */
  glyph(codePoint: number): number;
  /** The advance of a glyph, in em. */
  advance(glyph: number): number;
}

/** A file that cannot serve as a font, and why. */
export class FontFileError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${reason}`, options);
    this.name = 'FontFileError';
  }
}

/** Begins of the files that hold TrueType or CFF outlines; a collection (simsun.ttc) holds several such. */
const SFNT_VERSIONS = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const COLLECTION = 0x74746366;
const HEADER_BYTES = 12;
const RECORD_BYTES = 16;

/**
 * Reads the metrics of a TrueType or OpenType file, of a collection those of its first face.
 * @throws {FontFileError} when the file cannot be read, is no such file (a web font is none), or lacks a table.
 */
export function readMetrics(file: string, withTables = tablesOf(file)): Metrics {
  const [head, hhea, hmtx, cmap] = withTables((tables) => [
    tables.read('head'),
    tables.read('hhea'),
    tables.read('hmtx'),
    tables.read('cmap'),
  ]);
  const { unitsPerEm, longMetrics, map } = readWhole(file, () => ({
    unitsPerEm: head.getUint16(18),
    longMetrics: hhea.getUint16(34),
    map: readCharacterMap(cmap),
  }));
  if (unitsPerEm < LEAST_UNITS_PER_EM || longMetrics === 0) {
    throw new FontFileError(file, 'has damaged metrics');
  }
  return {
    glyph: (codePoint) => readWhole(file, () => map(codePoint)),
    // Glyphs past the long metrics share the last one's advance.
    advance: (glyph) =>
      readWhole(file, () => hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm),
  };
}

/** OpenType, head: 16 to 16384. */
const LEAST_UNITS_PER_EM = 16;

/** Runs what reads a font file's data. @throws {FontFileError} where they are shorter than they say. */
export function readWhole<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    // DataView and typed arrays: outside their bounds.
    if (!(cause instanceof RangeError)) throw cause;
    throw new FontFileError(file, 'has a damaged table', { cause });
  }
}

/** The tables of a font file that is open. Each read throws FontFileError where the file has not what is asked for. */
export interface FontTables {
  has(tag: string): boolean;
  /** A table, or a stretch of it. */
  read(tag: string, offset?: number, length?: number): DataView;
}

/** Opens a font file while `use` runs. @throws {FontFileError} when it cannot be read or `use` reads beyond a table's end. */
export type WithTables = <T>(use: (tables: FontTables) => T) => T;

/**
 * A font file, of a collection its first face, to be opened as often as something of it is needed. Only what is asked
 * for is read: a Chinese font has 10 MB, of which a report needs some hundred kB. Its directory is read once: whoever
 * replaces the file has to ask anew.
 * @returns throws a FontFileError too where the file is no font
 */
export function tablesOf(file: string): WithTables {
  let records: ReadonlyMap<string, TableRecord> | undefined;
  return (use) =>
    withFile(file, (read) => {
      records ??= new Map(readDirectory(file, read).map((record) => [record.tag, record]));
      const tables = tablesBy(records, file, read);
      return readWhole(file, () => use(tables));
    });
}

const tablesBy = (records: ReadonlyMap<string, TableRecord>, file: string, read: Read): FontTables => ({
  has: (tag) => records.has(tag),
  read(tag, offset = 0, length) {
    const record = records.get(tag);
    if (record === undefined) throw new FontFileError(file, `has no table ${tag}`);
    const wanted = length ?? record.length - offset;
    if (offset < 0 || wanted < 0 || offset + wanted > record.length) {
      throw new FontFileError(file, `has a damaged table ${tag}`);
    }
    return read(record.offset + offset, wanted);
  },
});

/** A font as a file of its own: the whole file, or the first face of a collection. @throws {FontFileError} */
export function readFontBytes(file: string): Uint8Array {
  return withFile(file, (read, size) => {
    if (read(0, 4).getUint32(0) !== COLLECTION) return bytesOf(read(0, size));
    const start = read(HEADER_BYTES, 4).getUint32(0);
    const directory = readDirectory(file, read);
    const header = bytesOf(read(start, HEADER_BYTES + directory.length * RECORD_BYTES));
    return joinTables(
      header,
      directory.map((record) => ({ ...record, data: bytesOf(read(record.offset, record.length)) })),
    );
  });
}

interface TableRecord {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

/** Reads a stretch of the open file. */
type Read = (offset: number, length: number) => DataView;

function readDirectory(file: string, read: Read): TableRecord[] {
  const first = read(0, HEADER_BYTES);
  const start = first.getUint32(0) === COLLECTION ? read(HEADER_BYTES, 4).getUint32(0) : 0;
  const header = start === 0 ? first : read(start, HEADER_BYTES);
  if (!SFNT_VERSIONS.has(header.getUint32(0))) {
    throw new FontFileError(file, 'is no TrueType or OpenType font file');
  }
  const records = read(start + HEADER_BYTES, header.getUint16(4) * RECORD_BYTES);
  return Array.from({ length: header.getUint16(4) }, (_, i) => {
    const at = i * RECORD_BYTES;
    const tag = String.fromCharCode(...new Uint8Array(records.buffer, at, 4));
    return { tag, offset: records.getUint32(at + 8), length: records.getUint32(at + 12) };
  });
}

/** Tables behind a directory of their own, each on a multiple of four bytes. */
function joinTables(header: Uint8Array, tables: readonly { readonly data: Uint8Array }[]): Uint8Array {
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const total = tables.reduce((sum, { data }) => sum + padded(data.length), header.length);
  const font = new Uint8Array(total);
  font.set(header);
  const directory = new DataView(font.buffer, HEADER_BYTES);
  let offset = header.length;
  tables.forEach(({ data }, i) => {
    directory.setUint32(i * RECORD_BYTES + 8, offset);
    font.set(data, offset);
    offset += padded(data.length);
  });
  return font;
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function withFile<T>(file: string, use: (read: Read, size: number) => T): T {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (cause) {
    throw new FontFileError(file, 'cannot be opened', { cause });
  }
  try {
    const read: Read = (offset, length) => {
      const bytes = new Uint8Array(length);
      if (readSync(descriptor, bytes, 0, length, offset) < length) {
        throw new FontFileError(file, 'ends too early');
      }
      return new DataView(bytes.buffer);
    };
    return use(read, fstatSync(descriptor).size);
  } finally {
    closeSync(descriptor);
  }
}
