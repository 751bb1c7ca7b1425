import { stringify } from 'yaml';

/**
 * Content as the text of a content file that people go on with: a line for each key, texts of several lines as blocks,
 * quotes only where YAML needs them.
 * @param content keys and values as in a content file. A key whose value is undefined is written as blank, as one with null
 *   is: a figure that a program failed to find is a finding, and not a nought. Line breaks in texts may be those of any
 *   system, as they may in a file.
 * @throws {RangeError} for what no content file can hold, by the keys that lead to it
 */
export function contentYaml(content: object): string {
  if (!isKeyed(content)) throw new RangeError(`content: ${nameOf(content)}; expected keys with values`);
  refuse(content, ['content'], []);
  const inLines = (_: unknown, value: unknown) =>
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(/^[ \t]+\n/gm, '\n') : value;
  return stringify(content, inLines, {
    // Whoever edits a paragraph would have to look after line breaks that nobody wrote.
    lineWidth: 0,
    blockQuote: 'literal',
    // An object that stands in two places: content has no aliases.
    aliasDuplicateObjects: false,
    keepUndefined: true,
  });
}

/**
 * Refuses what would be written as something else: a promise that nobody waited for is an object without keys, which is a
 * row of noughts.
 * @param path the keys that lead to the value
 * @param above the objects that it stands in
 */
function refuse(value: unknown, path: readonly string[], above: readonly unknown[]): void {
  const is = (what: string) => new RangeError(`${path.join('.')}: ${what}; expected ${EXPECTED}`);
  if (typeof value === 'function' || typeof value === 'symbol') throw is(nameOf(value));
  if (typeof value !== 'object' || value === null) return;
  if (above.includes(value)) throw is('an object that stands in itself');
  // It says itself how it is written: a date, a number of a database.
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    refuse(value.toJSON(), path, [...above, value]);
    return;
  }
  if (!Array.isArray(value) && !isKeyed(value)) throw is(nameOf(value));
  const entries = value instanceof Map ? value : Object.entries(value);
  for (const [key, one] of entries) refuse(one, [...path, String(key)], [...above, value]);
}

const EXPECTED = 'a text, a figure, a list, or keys with values';

/** What kind of thing a value is, whichever realm it comes from: Object, Promise, Function. */
const nameOf = (value: unknown): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

const isKeyed = (value: unknown): boolean => ['Object', 'Map'].includes(nameOf(value));
