const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface Chunk {
  /** Such as IHDR. */
  readonly name: string;
  readonly body: Uint8Array;
}

/**
 * The chunks of a PNG file up to its IEND (ISO/IEC 15948, 5.3). Checksums are not looked at.
 * @returns undefined for what is no PNG file, and for one that is cut short
 */
export function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  // Each chunk: length, name, body, checksum.
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, body: bytes.subarray(at + 8, end) });
    if (name === 'IEND') return chunks;
    at = end + 4;
  }
  return undefined;
}
