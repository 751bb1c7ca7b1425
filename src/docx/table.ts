import {
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Row, TableBlock } from '../document/document.ts';
import { TABLE, twips } from '../document/stylesheet.ts';
import { fitTable } from '../document/tables/fit-table.ts';
import { lineRuns } from './runs.ts';
import { cellStyle, STYLE } from './style-ids.ts';
import { rowsKeptWithNext } from './table-breaks.ts';
import { wholeTwips } from './whole-twips.ts';

/** What a cell has to know of its table. */
interface TableLook {
  /** Of the grid's columns, in twips. */
  readonly widths: readonly number[];
  readonly sizePt: number;
}

/**
 * A table as wide as the type area. Its grid and its cells name the same widths: WPS goes by the grid, Word by the
 * cells. Rules and padding come from the table's style.
 */
export function table(block: TableBlock): Table {
  const { sizePt, widthsPt } = fitTable(block);
  const widths = wholeTwips(widthsPt);
  const kept = rowsKeptWithNext(block, widthsPt);
  return new Table({
    style: STYLE.tableGrid,
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: widths.reduce((a, b) => a + b, 0) },
    columnWidths: widths,
    rows: block.rows.map((row, r) => tableRow(row, { widths, sizePt }, kept[r] ?? false)),
  });
}

function tableRow(row: Row, look: TableLook, keepNext: boolean): TableRow {
  return new TableRow({
    ...(row.header ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    cantSplit: true,
    height: { value: twips(TABLE.rowPt), rule: 'atLeast' },
    children: row.cells.map((cell) => tableCell(cell, look)),
  });
}

function tableCell(cell: Cell, look: TableLook): TableCell {
  const { column, columnSpan, rowSpan, kind } = cell;
  const size = look.widths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0);
  const options: ITableCellOptions = {
    width: { type: WidthType.DXA, size },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(kind === 'band' ? { shading: BAND } : {}),
    children: [cellParagraph(cell, look.sizePt)],
  };
  return new TableCell(options);
}

const BAND = { type: ShadingType.CLEAR, color: 'auto', fill: TABLE.bandFill } as const;

/** In the table text's style; a table that has to be smaller says so itself. */
function cellParagraph(cell: Cell, sizePt: number): Paragraph {
  const lines = cell.text.split('\n');
  const style = cellStyle(cell);
  if (sizePt === TABLE.sizePt) return new Paragraph({ style, children: lineRuns(lines) });
  const line = twips((TABLE.pitchPt * sizePt) / TABLE.sizePt);
  const spacing = { line, lineRule: LineRuleType.EXACT };
  return new Paragraph({ style, spacing, children: lineRuns(lines, sizePt) });
}
