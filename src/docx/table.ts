import {
  type IContext,
  type ITableCellOptions,
  type ITableOptions,
  type IXmlableObject,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Cell, Row, TableBlock } from '../document/document.ts';
import { TABLE, TWIPS_PER_PT, twips } from '../document/stylesheet.ts';
import { fitTable } from '../document/tables/fit-table.ts';
import { labelText } from '../document/tables/label-lines.ts';
import { cellRuns } from './runs.ts';
import { cellStyle, STYLE } from './style-ids.ts';
import { rowsKeptWithNext } from './table-breaks.ts';
import { wholeTwips } from './whole-twips.ts';
import { shareXml } from './xmlable.ts';

/** What a cell has to know of its table. */
interface TableLook {
  /** Of the grid's columns, in twips. */
  readonly widths: readonly number[];
  readonly sizePt: number;
  /** The cells so far, by all that shows in them. */
  readonly cells: Map<string, TableCell>;
}

/**
 * A table as wide as the type area. Its grid and its cells name the same widths: WPS goes by the grid, Word by the
 * cells. Rules and padding come from the table's style.
 * @param keepNext whether its end stays on the page of what follows
 */
export function table(block: TableBlock, keepNext = false): Table {
  const { sizePt, widthsPt } = fitTable(block);
  const widths = wholeTwips(widthsPt);
  const kept = rowsKeptWithNext(block, widthsPt, keepNext);
  const look: TableLook = { widths, sizePt, cells: new Map() };
  return new DescribedTable(block.summary, {
    style: STYLE.tableGrid,
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: widths.reduce((a, b) => a + b, 0) },
    columnWidths: widths,
    rows: gridRows(block).map((row, r) => tableRow(row, look, kept[r] ?? false)),
  });
}

/** A table with a word of what it is, for those who do not see it: Word's 可选文字 (w:tblDescription). */
class DescribedTable extends Table {
  private readonly summary: string;

  constructor(summary: string, options: ITableOptions) {
    super(options);
    this.summary = summary;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context);
    const properties: unknown = table?.['w:tbl']?.[0]?.['w:tblPr'];
    if (!Array.isArray(properties)) throw new Error('docx prepared a table without properties');
    // The schema has it last.
    if (this.summary !== '') properties.push({ 'w:tblDescription': { _attr: { 'w:val': this.summary } } });
    return table;
  }
}

/** A row of the grid, from left to right: the cells that begin in it, and those that go on from the row above. */
interface GridRow {
  readonly row: Row;
  readonly places: readonly { readonly cell: Cell; readonly goesOn: boolean }[];
}

/**
 * The rows with all their places. docx would put the places of a merged label in itself, but in no style: a clerk who
 * parts the cells would type in the body's size.
 */
function gridRows({ rows }: TableBlock): GridRow[] {
  let above: readonly Cell[] = [];
  return rows.map((row, r) => {
    const reaching = above.filter(({ row: first, rowSpan }) => first + rowSpan > r);
    above = [...reaching, ...row.cells].sort((a, b) => a.column - b.column);
    return { row, places: above.map((cell) => ({ cell, goesOn: cell.row < r })) };
  });
}

function tableRow({ row, places }: GridRow, look: TableLook, keepNext: boolean): TableRow {
  return new TableRow({
    ...(row.header ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    cantSplit: true,
    height: { value: twips(TABLE.rowPt), rule: 'atLeast' },
    children: places.map(({ cell, goesOn }) => tableCell(cell, goesOn, look)),
  });
}

/** Most cells of a statistics table are noughts: what looks the same is one cell, that stands in several places. */
function tableCell(cell: Cell, goesOn: boolean, look: TableLook): TableCell {
  const { column, columnSpan, rowSpan, kind, align, inlines } = cell;
  const size = look.widths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0);
  const text = labelText(cell, size / TWIPS_PER_PT, look.sizePt);
  const merge = goesOn ? VerticalMergeType.CONTINUE : rowSpan > 1 ? VerticalMergeType.RESTART : undefined;
  const content = goesOn ? '' : (inlines ?? text);
  const key = JSON.stringify([size, columnSpan, merge, kind, align, content]);
  const known = look.cells.get(key);
  if (known !== undefined) return known;
  const options: ITableCellOptions = {
    width: { type: WidthType.DXA, size },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    ...(kind === 'band' ? { shading: BAND } : {}),
    children: [cellParagraph({ ...cell, text }, goesOn, look.sizePt)],
  };
  const made = new SharedCell(options);
  look.cells.set(key, made);
  return made;
}

/** A cell that is written once, wherever it stands: it refers to nothing around it. */
class SharedCell extends TableCell {
  private prepared: IXmlableObject | undefined;

  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (this.prepared === undefined) {
      this.prepared = super.prepForXml(context);
      if (this.prepared !== undefined) shareXml(this.prepared);
    }
    return this.prepared;
  }
}

const BAND = { type: ShadingType.CLEAR, color: 'auto', fill: TABLE.bandFill } as const;

/** In the table text's style; a table that has to be smaller says so itself. */
function cellParagraph(cell: Cell, goesOn: boolean, sizePt: number): Paragraph {
  const style = cellStyle(cell);
  const isOfStyle = sizePt === TABLE.sizePt;
  const children = goesOn ? [] : cellRuns(cell, isOfStyle ? undefined : sizePt);
  if (isOfStyle) return new Paragraph({ style, children });
  const line = twips((TABLE.pitchPt * sizePt) / TABLE.sizePt);
  return new Paragraph({ style, spacing: { line, lineRule: LineRuleType.EXACT }, children });
}
