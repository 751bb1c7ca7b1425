import { decode, encode } from '@jridgewell/sourcemap-codec';

/**
 * A script in ASCII. esbuild writes strings so, but leaves regular expressions as they are. In them an escape means the
 * same; a character beyond the basic plane becomes the two escapes that the flag u takes for one.
 * @param text the script
 * @param map its source map, if it has one
 * @returns both, with the places that the map speaks of moved to where they are now
 */
export function ascii(text, map) {
  const lines = text.split('\n');
  const escaped = lines.map((line) => line.replace(BEYOND, escapeOf));
  return {
    text: escaped.join('\n'),
    map: map && moved(JSON.parse(map), lines),
  };
}

const BEYOND = /[^\0-\x7f]/g;
const escapeOf = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** By how much a character's line grows. */
const GROWTH = '\\u0000'.length - 1;

function moved({ mappings, ...map }, lines) {
  const places = decode(mappings).map((segments, k) => {
    const grown = Array.from(lines[k]?.matchAll(BEYOND) ?? [], ({ index }) => index);
    let before = 0;
    return segments.map(([column, ...source]) => {
      while (before < grown.length && grown[before] < column) before += 1;
      return [column + GROWTH * before, ...source];
    });
  });
  return JSON.stringify({ ...map, mappings: encode(places) });
}
