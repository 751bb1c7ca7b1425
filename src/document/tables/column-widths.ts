import { breakCosts } from '../../clreq/breaks.ts';
import type { Cell, TableBlock } from '../document.ts';

/** How wide a character of a cell is set, in em. */
export type Advance = (character: string, cell: Cell) => number;

/**
 * The widths of a table's columns: its own proportions scaled to the whole, but no column narrower than it has to be.
 * What such a column lacks is taken from the others in proportion to what they have to spare.
 * @param least what each column needs, in the unit of `total`
 * @returns undefined when the columns need more than the whole
 */
export function columnWidths(
  proportions: readonly number[],
  least: readonly number[],
  total: number,
): number[] | undefined {
  const sum = add(proportions);
  const wanted = proportions.map((proportion) => (proportion / sum) * total);
  const lacking = add(wanted.map((width, k) => Math.max(0, (least[k] ?? 0) - width)));
  if (lacking === 0) return wanted;
  const spare = wanted.map((width, k) => Math.max(0, width - (least[k] ?? 0)));
  const allSpare = add(spare);
  if (allSpare < lacking) return undefined;
  return wanted.map((width, k) => Math.max(width, least[k] ?? 0) - ((spare[k] ?? 0) * lacking) / allSpare);
}

/**
 * What each column needs for its text, in em, padding left out: its widest number or word, and of texts that may be
 * broken anywhere as many characters as make a readable line. Cells over several columns ask for nothing.
 * @param readableEm 0 where lines may be as short as one character
 */
export function leastWidths(
  { columns, rows }: TableBlock,
  advance: Advance,
  readableEm: number,
): readonly number[] {
  const least = columns.map(() => 0);
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.columnSpan > 1) continue;
    for (const line of cell.text.split('\n')) {
      const { whole, widestWord } = measure([...line], cell, advance);
      const need = Math.max(widestWord, Math.min(whole, readableEm));
      least[cell.column] = Math.max(least[cell.column] ?? 0, need);
    }
  }
  return least;
}

/** A line's width, and that of its widest stretch without a place to break, in em. */
function measure(characters: readonly string[], cell: Cell, advance: Advance) {
  const costs = breakCosts(characters);
  let [whole, word, widestWord] = [0, 0, 0];
  characters.forEach((character, k) => {
    const width = advance(character, cell);
    whole += width;
    word = costs[k] === 0 ? width : word + width;
    widestWord = Math.max(widestWord, word);
  });
  return { whole, widestWord };
}

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
