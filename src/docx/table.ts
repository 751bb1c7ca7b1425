import {
  type ITableCellOptions,
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
import { columnWidths } from './column-widths.ts';
import { lineRuns } from './runs.ts';
import { TEXT_WIDTH } from './section.ts';
import { cellStyle, STYLE } from './style-ids.ts';
import { rowsKeptWithNext } from './table-breaks.ts';

const TWIPS_IN_PT = 20;

/**
 * A table as wide as the type area. Its grid and its cells name the same widths: WPS goes by the grid, Word by the
 * cells. Rules and padding come from the table's style.
 */
export function table(block: TableBlock): Table {
  const widths = columnWidths(block, TEXT_WIDTH);
  const kept = rowsKeptWithNext(
    block,
    widths.map((width) => width / TWIPS_IN_PT),
  );
  return new Table({
    style: STYLE.tableGrid,
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: TEXT_WIDTH },
    columnWidths: widths,
    rows: block.rows.map((row, r) => tableRow(row, widths, kept[r] ?? false)),
  });
}

function tableRow(row: Row, widths: readonly number[], keepNext: boolean): TableRow {
  return new TableRow({
    ...(row.header ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    cantSplit: true,
    height: { value: twips(TABLE.rowPt), rule: 'atLeast' },
    children: row.cells.map((cell) => tableCell(cell, widths)),
  });
}

function tableCell(cell: Cell, widths: readonly number[]): TableCell {
  const { column, columnSpan, rowSpan, kind, text } = cell;
  const size = widths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0);
  const options: ITableCellOptions = {
    width: { type: WidthType.DXA, size },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(kind === 'band' ? { shading: BAND } : {}),
    children: [new Paragraph({ style: cellStyle(cell), children: lineRuns(text.split('\n')) })],
  };
  return new TableCell(options);
}

const BAND = { type: ShadingType.CLEAR, color: 'auto', fill: TABLE.bandFill } as const;
