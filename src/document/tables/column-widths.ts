import { withLetterApostrophes } from '../../clreq/apostrophes.ts';
import { ADDRESS_BREAK, breakCosts } from '../../clreq/breaks.ts';
import { isLatin } from '../../clreq/classes.ts';
import { hasHanzi } from '../../clreq/scripts.ts';
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

/** What a column's texts are made of, in em, padding left out. */
export interface ColumnText {
  /** The longest line that is to be readable, as its author wrote it: of all cells, in national tables of the rows' labels. */
  readonly longest: number;
  /** The widest number or word. */
  readonly widestWord: number;
  /** The most that a program which sets Latin apart from Chinese (LibreOffice) adds to a line. */
  readonly spacing: number;
}

const NOTHING: ColumnText = { longest: 0, widestWord: 0, spacing: 0 };
/** What LibreOffice sets Latin letters and digits apart from hanzi by, in em. */
const APART_EM = 0.25;

/** Measures each column's text. Cells over several columns ask for nothing. */
export function columnTexts({ name, columns, rows }: TableBlock, advance: Advance): readonly ColumnText[] {
  const texts: ColumnText[] = columns.map(() => NOTHING);
  const columnText = (cell: Cell): ColumnText => {
    const own = cellText(cell, advance);
    return name === 'free' || isLabel(cell) ? own : { ...own, longest: 0 };
  };
  // Most cells of a table of figures say the same.
  const known = new Map<string, ColumnText>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.columnSpan > 1) continue;
    const key = `${cell.kind} ${cell.lineEm ?? ''} ${cell.text}`;
    const own = known.get(key) ?? columnText(cell);
    known.set(key, own);
    texts[cell.column] = wider(texts[cell.column], own);
  }
  return texts;
}

/** A cell of one column with a number or word wider than so many em; undefined where there is none. */
export function cellWiderThan({ rows }: TableBlock, em: number, advance: Advance): Cell | undefined {
  return rows
    .flatMap((row) => row.cells)
    .find((cell) => cell.columnSpan === 1 && cellText(cell, advance).widestWord > em);
}

/** A label that is broken anywhere, or in lines that are written into it; one that names its lines' width asks for that. */
const isLabel = ({ kind, lineEm }: Cell): boolean =>
  (kind === 'label' || kind === 'group') && lineEm === undefined;

/**
 * How wide a column has to be, in em: its widest number or word, and of texts that may be broken anywhere as many
 * characters as make a readable line.
 * @param readableEm 0 where lines may be as short as one character
 */
export const leastWidth = ({ longest, widestWord }: ColumnText, readableEm: number): number =>
  Math.max(widestWord, Math.min(longest, readableEm));

const wider = (a: ColumnText = NOTHING, b: ColumnText): ColumnText => ({
  longest: Math.max(a.longest, b.longest),
  widestWord: Math.max(a.widestWord, b.widestWord),
  spacing: Math.max(a.spacing, b.spacing),
});

function cellText(cell: Cell, advance: Advance): ColumnText {
  const own = withLetterApostrophes(cell.text)
    .split('\n')
    .map((line) => measure([...line], cell, advance))
    .reduce((a, b) => wider(a, b));
  return { ...own, widestWord: Math.max(own.widestWord, Math.min(own.longest, cell.lineEm ?? 0)) };
}

/** A Latin word up to this wide stays whole; of a longer one, an address or a link, so much has room in a line at least. */
const ADDRESS_EM = 10;

/** A line's width, that of its widest stretch without a place to break, and what may be added between scripts, in em. */
function measure(characters: readonly string[], cell: Cell, advance: Advance): ColumnText {
  const costs = breakCosts(characters);
  let [longest, word, piece, widestWord, spacing] = [0, 0, 0, 0, 0];
  characters.forEach((character, k) => {
    const width = advance(character, cell);
    const cost = costs[k] ?? 0;
    longest += width;
    word = cost === 0 ? width : word + width;
    piece = cost <= ADDRESS_BREAK ? width : piece + width;
    widestWord = Math.max(widestWord, piece, Math.min(word, ADDRESS_EM));
    if (areSetApart(characters[k - 1] ?? '', character)) spacing += APART_EM;
  });
  return { longest, widestWord, spacing };
}

const areSetApart = (before: string, after: string): boolean =>
  isLatin(before) !== isLatin(after) && hasHanzi(isLatin(before) ? after : before);

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
