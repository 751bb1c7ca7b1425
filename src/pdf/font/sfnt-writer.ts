const TRUETYPE = 0x00010000;
const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
/** Where the table head keeps the sum of the whole file, and what it adds up to (OpenType, head). */
const ADJUSTMENT_AT = 8;
const WHOLE_SUM = 0xb1b0afba;

/** Tables as a TrueType file, in the order of their tags, each on a multiple of four bytes, with their check sums. */
export function writeSfnt(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = HEADER_BYTES + RECORD_BYTES * sorted.length;
  const size = sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), start);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  writeHeader(view, sorted.length);
  let offset = start;
  sorted.forEach(([tag, bytes], k) => {
    file.set(bytes, offset);
    if (tag === 'head') view.setUint32(offset + ADJUSTMENT_AT, 0);
    const at = HEADER_BYTES + RECORD_BYTES * k;
    for (let i = 0; i < 4; i++) view.setUint8(at + i, tag.charCodeAt(i));
    view.setUint32(at + 4, checkSum(view, offset, padded(bytes.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset += padded(bytes.length);
  });
  const head = HEADER_BYTES + RECORD_BYTES * sorted.findIndex(([tag]) => tag === 'head');
  view.setUint32(view.getUint32(head + 8) + ADJUSTMENT_AT, (WHOLE_SUM - checkSum(view, 0, size)) >>> 0);
  return file;
}

function writeHeader(view: DataView, tables: number): void {
  const exponent = Math.floor(Math.log2(tables));
  const range = RECORD_BYTES * 2 ** exponent;
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, tables);
  view.setUint16(6, range);
  view.setUint16(8, exponent);
  view.setUint16(10, RECORD_BYTES * tables - range);
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function checkSum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
