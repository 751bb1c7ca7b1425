import { stringify } from 'yaml';

/**
 * Content as the text of a content file that people go on with: a line for each key, texts of several lines as blocks,
 * quotes only where YAML needs them.
 * @param content keys and values as in a content file. A key whose value is undefined is left out; line breaks in texts may
 *   be those of any system, as they may in a file.
 */
export function contentYaml(content: object): string {
  const inLines = (_: unknown, value: unknown) =>
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(/^[ \t]+\n/gm, '\n') : value;
  return stringify(content, inLines, {
    // Whoever edits a paragraph would have to look after line breaks that nobody wrote.
    lineWidth: 0,
    blockQuote: 'literal',
    // An object that stands in two places: content has no aliases.
    aliasDuplicateObjects: false,
  });
}
