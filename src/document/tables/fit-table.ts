import { officialAdvance } from '../../clreq/widths.ts';
import type { Cell, TableBlock } from '../document.ts';
import { type Orientation, PAPER } from '../paper.ts';
import { TABLE } from '../stylesheet.ts';
import {
  type Advance,
  type ColumnText,
  cellWiderThan,
  columnTexts,
  columnWidths,
  leastWidth,
} from './column-widths.ts';
import { shareWidth } from './share-width.ts';

/** How a table is set: which way its page lies, at which size, with which columns. */
export interface TableFit {
  readonly orientation: Orientation;
  /** One size in all cells. */
  readonly sizePt: number;
  /** One a column; together as wide as the type area. */
  readonly widthsPt: readonly number[];
  /** What words and numbers need at this size, where that is more than the type area is wide; the widths are then even. */
  readonly neededPt?: number;
  /** A cell that needs most of the width for a single word. */
  readonly widest?: Cell;
}

/** 五号, then down to 六号. */
const SIZES_PT: readonly number[] = [TABLE.sizePt, 10, 9, 8, 7.5];
/** Practice: the tables of published reports go down to 小五. Rather than below it, an author's table lies across the page. */
const READABLE_PT = 9;
/** A column of text is wide enough for four characters, the length of most terms, before a page is turned for it. */
const READABLE_EM = 4;
/**
 * The rows' labels in national tables, of up to 35 characters, have lines of eight: figures of many digits are set
 * smaller for it.
 */
const LABEL_EM = 8;

/**
 * Fits a table to a page, the same way for the PDF and the DOCX: upright pages first, and the largest size at which no
 * word and no number is cut. An author's own table is turned rather than set smaller than 9 pt or in columns of fewer
 * than four characters; the national tables, whose form is given, only when nothing else fits.
 * @param options.advance of the fonts at hand; without it those of the official fonts
 * @param options.orientation of the page that it has to stand on
 */
export function fitTable(
  block: TableBlock,
  options: { readonly advance?: Advance; readonly orientation?: Orientation } = {},
): TableFit {
  const { advance = officialAdvance } = options;
  const texts = columnTexts(block, advance);
  for (const { orientation, sizePt, readableEm } of candidates(block, options.orientation)) {
    const least = leastPt(texts, sizePt, readableEm);
    const total = PAPER[orientation].area.width;
    const widthsPt =
      block.name === 'free'
        ? shareWidth(texts, { least, sizePt, aroundPt: AROUND_PT, total })
        : columnWidths(block.columns, least, total);
    if (widthsPt !== undefined) return { orientation, sizePt, widthsPt };
  }
  const sizePt = Math.min(...SIZES_PT);
  const { orientation = 'landscape' } = options;
  const { width } = PAPER[orientation].area;
  const widest = cellWiderThan(block, width / 2 / sizePt, advance);
  return {
    orientation,
    ...(widest === undefined ? {} : { widest }),
    sizePt,
    widthsPt: block.columns.map(() => width / block.columns.length),
    neededPt: leastPt(texts, sizePt, 0).reduce((a, b) => a + b, 0),
  };
}

/**
 * Which way a table's page lies, decided by the official fonts' widths alone, so that the PDF and the DOCX turn the
 * same pages, whatever fonts the PDF is set in.
 */
export function tableOrientation(block: TableBlock): Orientation {
  const known = orientations.get(block) ?? fitTable(block).orientation;
  orientations.set(block, known);
  return known;
}

/** A table is asked about by each heading before it and by each writer. */
const orientations = new WeakMap<TableBlock, Orientation>();

interface Candidate {
  readonly orientation: Orientation;
  readonly sizePt: number;
  readonly readableEm: number;
}

/** All ways to set a table, the best first. */
function candidates({ name }: TableBlock, only?: Orientation): Candidate[] {
  const ways = (orientation: Orientation, readableEm: number, leastPt = 0): Candidate[] =>
    SIZES_PT.filter((sizePt) => sizePt >= leastPt).map((sizePt) => ({ orientation, sizePt, readableEm }));
  const wantedEm = name === 'free' ? READABLE_EM : LABEL_EM;
  if (only !== undefined) return [...ways(only, wantedEm), ...ways(only, 0)];
  if (name === 'free') {
    return [
      ...ways('portrait', READABLE_EM, READABLE_PT),
      ...ways('landscape', READABLE_EM),
      ...ways('landscape', 0),
    ];
  }
  return [
    ...ways('portrait', LABEL_EM),
    ...ways('landscape', LABEL_EM),
    ...ways('portrait', 0),
    ...ways('landscape', 0),
  ];
}

function leastPt(texts: readonly ColumnText[], sizePt: number, readableEm: number): number[] {
  return texts.map((text) => leastWidth(text, readableEm) * sizePt + AROUND_PT);
}

/** What a column has beside its text. */
const AROUND_PT = 2 * TABLE.padXPt + TABLE.rulePt;
