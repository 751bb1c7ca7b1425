import { gzipSync, inflateRawSync } from 'node:zlib';

/** Zip files as OPC packages use them (PKWARE APPNOTE 6.3): deflated entries with ASCII names, no encryption, no zip64. */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, 12:00, as zip writes dates and times. Any moment would do, as long as it is always the same. */
const DATE = (0 << 9) | (1 << 5) | 1;
const TIME = 12 << 11;

/** A file as a zip holds it, so that one that does not change is packed once. */
export interface PackedFile {
  /** Deflated. */
  readonly data: Uint8Array;
  /** Of what is packed in it. */
  readonly size: number;
  readonly crc: number;
}

/** Before and after the deflated data of a gzip file without a name (RFC 1952, 2.3). */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** Deflates a file. A gzip file has the same data and the same check sum as an entry of a zip. */
export function packFile(bytes: Uint8Array): PackedFile {
  const gzip = gzipSync(bytes, { level: 6 });
  const end = gzip.length - GZIP_TRAILER;
  return { data: gzip.subarray(GZIP_HEADER, end), size: bytes.length, crc: gzip.readUInt32LE(end) };
}

/** Files by name. */
export type ZipEntries = Iterable<readonly [name: string, file: PackedFile]>;

/** Zips files in the order given. The same files give the same bytes. */
export function writeZip(entries: ZipEntries): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, file] of entries) {
    const { data } = file;
    const fields = entryFields(name, file);
    const path = Buffer.from(name, 'latin1');
    const header = Buffer.alloc(LOCAL_BYTES);
    header.writeUInt32LE(LOCAL_HEADER, 0);
    fields.copy(header, 4);
    local.push(header, path, data);
    const record = Buffer.alloc(CENTRAL_BYTES);
    record.writeUInt32LE(CENTRAL_HEADER, 0);
    record.writeUInt16LE(VERSION, 4);
    fields.copy(record, 6);
    record.writeUInt32LE(offset, 42);
    central.push(record, path);
    offset += header.length + path.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_RECORD, 0);
  for (const at of [8, 10]) end.writeUInt16LE(central.length / 2, at);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** What the local and the central header have in common. */
function entryFields(name: string, { data, size, crc }: PackedFile): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(TIME, 6);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** The files of a zip that a library made. @throws {Error} where it is none. */
export function readZip(zip: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip file');
  const files = new Map<string, Uint8Array>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const path = bytes.toString('latin1', at + CENTRAL_BYTES, at + CENTRAL_BYTES + (name ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    if (method !== STORED && method !== DEFLATED)
      throw new Error(`zip: ${path} is packed by method ${method}`);
    files.set(path, method === STORED ? data : inflateRawSync(data));
    at += CENTRAL_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
