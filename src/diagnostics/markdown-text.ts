/**
 * Text in Markdown (GFM) that goes on in a line or stands in a cell: none of its signs is taken for one of Markdown's own.
 * Those that mean something at a line's start alone stay, so that the text can also be read as it is.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[<|~]/g, (sign) => `\\${sign}`)
    .trim();
}

/** A table (GFM), its cells plain text. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}
