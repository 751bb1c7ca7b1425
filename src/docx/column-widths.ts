import type { TableBlock } from '../document/document.ts';
import { TABLE, twips } from '../document/stylesheet.ts';

/**
 * The widths of a table's columns in whole twips that add up to the total: in proportion to the table's own, but no
 * column narrower than its widest number or word, which Word would break in the middle. What such a column lacks is
 * taken from the others in proportion to what they have to spare; where nothing is to spare, the proportions stay.
 */
export function columnWidths(block: TableBlock, total: number): number[] {
  const sum = add(block.columns);
  const wanted = block.columns.map((column) => (column / sum) * total);
  const least = leastWidths(block);
  const lacking = add(wanted.map((width, k) => Math.max(0, (least[k] ?? 0) - width)));
  const spare = wanted.map((width, k) => Math.max(0, width - (least[k] ?? 0)));
  const allSpare = add(spare);
  if (lacking === 0 || allSpare < lacking) return wholeTwips(wanted);
  return wholeTwips(
    wanted.map((width, k) => Math.max(width, least[k] ?? 0) - ((spare[k] ?? 0) * lacking) / allSpare),
  );
}

/** What each column's numbers and Latin words need in twips, padding and rule included. Cells over several columns ask for nothing. */
function leastWidths({ columns, rows }: TableBlock): number[] {
  const cells = rows.flatMap((row) => row.cells).filter(({ columnSpan }) => columnSpan === 1);
  return columns.map((_, k) => {
    const words = cells
      .filter(({ column }) => column === k)
      .flatMap(({ text }) => text.match(/[!-~]+/g) ?? []);
    const longest = Math.max(0, ...words.map((word) => word.length));
    return longest === 0 ? 0 : twips((longest * TABLE.sizePt) / 2 + 2 * TABLE.padXPt + TABLE.rulePt);
  });
}

/** Rounds the columns' edges, not their widths, so that nothing is lost or gained. */
function wholeTwips(widths: readonly number[]): number[] {
  let reached = 0;
  let edge = 0;
  return widths.map((width) => {
    reached += width;
    const from = edge;
    edge = Math.round(reached);
    return edge - from;
  });
}

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
