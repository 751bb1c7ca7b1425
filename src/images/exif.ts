const ORIENTATION = 0x0112;

/**
 * The orientation of an Exif segment (CIPA DC-008, 4.6.4), from after the segment's length on: 1 upright, 2 to 8 turned
 * or mirrored. Undefined where the segment is no Exif or has none.
 */
export function exifOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0') return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6);
  if (tiff.byteLength < 8) return undefined;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(directory, little);
  // Each entry: tag, type, count, and a value that for a short stands in the entry itself.
  for (let k = 0, at = directory + 2; k < entries && at + 12 <= tiff.byteLength; k++, at += 12) {
    if (tiff.getUint16(at, little) === ORIENTATION) return tiff.getUint16(at + 8, little);
  }
  return undefined;
}
