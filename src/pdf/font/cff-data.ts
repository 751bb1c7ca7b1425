import { type ByteWriter, bytesOf } from './bytes.ts';

/** The two containers of the Compact Font Format (Adobe Technical Note 5176): INDEX and DICT. */

/** Reads a stretch of the table. */
export type Read = (offset: number, length: number) => DataView;

/** An INDEX where it stands: its items are read when they are asked for. */
export interface Index {
  readonly count: number;
  /** Where the INDEX ends. */
  readonly end: number;
  /** Where an item stands. @throws {RangeError} where there is no such item. */
  range(k: number): readonly [offset: number, length: number];
  /** All items. */
  all(): Uint8Array[];
}

/** Reads an INDEX's header. @param at where it begins in the table. @throws what `read` throws where it is cut short */
export function readIndex(read: Read, at: number): Index {
  const count = read(at, 2).getUint16(0);
  const size = count === 0 ? 1 : read(at + 2, 1).getUint8(0);
  const offsets = count === 0 ? undefined : read(at + 3, size * (count + 1));
  const data = at + 2 + size * (count + 1);
  const offset = (k: number): number => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (offsets?.getUint8(size * k + i) ?? 0);
    return data + value;
  };
  const range = (k: number): [number, number] => {
    if (k < 0 || k >= count) throw new RangeError(`no item ${k} in an INDEX of ${count}`);
    return [offset(k), offset(k + 1) - offset(k)];
  };
  const end = count === 0 ? at + 2 : offset(count);
  return {
    count,
    end,
    range,
    all() {
      if (count === 0) return [];
      const bytes = bytesOf(read(data + 1, end - data - 1));
      return Array.from({ length: count }, (_, k) => {
        const [from, length] = range(k);
        return bytes.subarray(from - data - 1, from - data - 1 + length);
      });
    },
  };
}

/** Writes an INDEX with offsets of as few bytes as do. */
export function writeIndex(writer: ByteWriter, items: readonly (Uint8Array | readonly number[])[]): void {
  writeIndexOffsets(
    writer,
    items.map(({ length }) => length),
  );
  for (const item of items) writer.raw(item);
}

/** An INDEX as far as its first item. */
export function writeIndexOffsets(writer: ByteWriter, lengths: readonly number[]): void {
  writer.uint16(lengths.length);
  if (lengths.length === 0) return;
  const total = lengths.reduce((sum, length) => sum + length, 1);
  const size = total < 1 << 8 ? 1 : total < 1 << 16 ? 2 : total < 1 << 24 ? 3 : 4;
  writer.uint8(size);
  const offsets = new Uint8Array(size * (lengths.length + 1));
  let offset = 1;
  let at = 0;
  for (let k = 0; k <= lengths.length; k++) {
    for (let i = size - 1; i >= 0; i--) offsets[at++] = offset >>> (8 * i);
    offset += lengths[k] ?? 0;
  }
  writer.raw(offsets);
}

/** An entry of a DICT: its operands as they are written, and their values. */
export interface Operands {
  readonly raw: Uint8Array;
  /** Of real numbers, which no offset is, NaN. */
  readonly values: readonly number[];
}

/** Operators of two bytes, 12 and another one, are numbered from here. */
export const ESCAPE = 1200;

/** A DICT by its operators. */
export function readDict(bytes: Uint8Array): Map<number, Operands> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<number, Operands>();
  let start = 0;
  let values: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = view.getUint8(at);
    if (byte <= 21) {
      const operator = byte === 12 ? ESCAPE + view.getUint8(at + 1) : byte;
      entries.set(operator, { raw: bytes.subarray(start, at), values });
      at += byte === 12 ? 2 : 1;
      start = at;
      values = [];
      continue;
    }
    const { value, length } = readOperand(view, at);
    values.push(value);
    at += length;
  }
  return entries;
}

function readOperand(view: DataView, at: number): { value: number; length: number } {
  const byte = view.getUint8(at);
  if (byte === 28) return { value: view.getInt16(at + 1), length: 3 };
  if (byte === 29) return { value: view.getInt32(at + 1), length: 5 };
  if (byte === 30) {
    let end = at + 1;
    // A real number ends with the half byte f.
    while ((view.getUint8(end) & 0x0f) !== 0x0f) end++;
    return { value: Number.NaN, length: end + 1 - at };
  }
  if (byte <= 246) return { value: byte - 139, length: 1 };
  const next = view.getUint8(at + 1);
  return {
    value: byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108,
    length: 2,
  };
}

/** A DICT's entry with its operands as bytes. */
export function entry(operator: number, operands: Uint8Array | readonly number[]): number[] {
  return [...operands, ...(operator >= ESCAPE ? [12, operator - ESCAPE] : [operator])];
}

/** A whole number, always in five bytes, so that offsets are known before what they point at. */
export const integer = (value: number): number[] => [
  29,
  (value >>> 24) & 0xff,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
];
