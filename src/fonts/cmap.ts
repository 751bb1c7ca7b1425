/**
 * The OpenType table cmap: code point to glyph. Formats 4 (the basic plane) and 12 (all planes), which every current
 * font has.
 */

/** The glyph of a code point; 0, .notdef, where there is none. */
export type CharacterMap = (codePoint: number) => number;

/** Unicode subtables, best first: [platform, encoding]. */
const PREFERENCE: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
];

/** @throws {RangeError} when the table is cut short or has no Unicode subtable of format 4 or 12. */
export function readCharacterMap(cmap: DataView): CharacterMap {
  const offsets = new Map<string, number>();
  for (let i = 0, n = cmap.getUint16(2); i < n; i++) {
    const at = 4 + 8 * i;
    offsets.set(`${cmap.getUint16(at)}/${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4));
  }
  for (const [platform, encoding] of PREFERENCE) {
    const offset = offsets.get(`${platform}/${encoding}`);
    if (offset === undefined) continue;
    const format = cmap.getUint16(offset);
    if (format === 12) return readGroups(cmap, offset);
    if (format === 4) return readSegments(cmap, offset);
  }
  throw new RangeError('cmap: no Unicode subtable of format 4 or 12');
}

/** Format 12: sorted groups [first, last, glyph of the first]. */
function readGroups(cmap: DataView, offset: number): CharacterMap {
  const groups = cmap.getUint32(offset + 12);
  const start = offset + 16;
  return (codePoint) => {
    const at = start + 12 * firstIndex(groups, (i) => cmap.getUint32(start + 12 * i + 4) >= codePoint);
    if (at === start + 12 * groups) return 0;
    const first = cmap.getUint32(at);
    return codePoint < first ? 0 : cmap.getUint32(at + 8) + codePoint - first;
  };
}

/** Format 4: sorted segments in four parallel arrays, some of which go through an array of glyphs. */
function readSegments(cmap: DataView, offset: number): CharacterMap {
  const doubled = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const index = 2 * firstIndex(doubled / 2, (i) => cmap.getUint16(ends + 2 * i) >= codePoint);
    if (index === doubled) return 0;
    const start = cmap.getUint16(starts + index);
    if (codePoint < start) return 0;
    const range = cmap.getUint16(ranges + index);
    const delta = cmap.getUint16(deltas + index);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(ranges + index + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first of 0 … n−1 that a monotone test holds for; n where it holds for none. */
function firstIndex(n: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
