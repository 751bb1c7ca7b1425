/** Big-endian numbers and byte strings, put one after the other. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 12);
  length = 0;

  uint8(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  uint16(value: number): void {
    this.uint8((value >> 8) & 0xff);
    this.uint8(value & 0xff);
  }

  uint32(value: number): void {
    this.uint16((value >>> 16) & 0xffff);
    this.uint16(value & 0xffff);
  }

  raw(bytes: Uint8Array | readonly number[]): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** The same bytes, not a copy. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
