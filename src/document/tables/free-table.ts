import { emWidth } from '../../clreq/widths.ts';
import type { FlowTable, FlowText } from '../../markdown/flow.ts';
import type { Cell, Inline, TableBlock } from '../document.ts';
import { TABLE } from '../stylesheet.ts';
import { fitTable } from './fit-table.ts';
import { type CellDraft, grid } from './grid.ts';

/**
 * A Markdown table of the author's: its first row is the header. Columns stand as their marks say; without a mark they
 * are centred, or stand left where a text takes more than one line.
 */
export function composeFreeTable(table: FlowTable): TableBlock {
  const columns = Math.max(...table.rows.map((row) => row.length));
  const drafts = table.rows.map((row, r) => ({
    header: r === 0,
    cells: Array.from({ length: columns }, (_, c): CellDraft => {
      const cell = row[c];
      const kind = r === 0 ? 'head' : 'text';
      const align = r === 0 ? 'center' : (table.align[c] ?? 'center');
      return { ...cellText(cell?.texts ?? []), kind, align, place: cell?.place ?? table.place };
    }),
  }));
  const block: TableBlock = {
    kind: 'table',
    name: 'free',
    summary: drafts[0]?.cells.map((cell) => cell.text).join('、') ?? '',
    columns: Array.from({ length: columns }, () => 1),
    rows: grid(columns, drafts),
    unbreakable: false,
    place: table.place,
  };
  return withLongTextsLeft(block, table.align);
}

/** A cell's text, and its stretches where some of it is bold. */
function cellText(texts: readonly FlowText[]): Pick<Cell, 'text' | 'inlines'> {
  const text = texts.map((stretch) => stretch.text).join('');
  if (!texts.some(({ bold }) => bold)) return { text };
  const inlines = texts.map(
    (stretch): Inline => ({
      text: stretch.text,
      ...(stretch.bold ? { bold: true } : {}),
    }),
  );
  return { text, inlines };
}

/** Ragged lines of text are hard to read when they are centred. */
function withLongTextsLeft(block: TableBlock, align: FlowTable['align']): TableBlock {
  const { widthsPt, sizePt } = fitTable(block);
  const isLong = ({ column, text, kind }: Cell): boolean =>
    kind === 'text' && emWidth(text) * sizePt > (widthsPt[column] ?? 0) - 2 * TABLE.padXPt;
  const long = new Set(
    block.rows
      .flatMap((row) => row.cells)
      .filter((cell) => align[cell.column] === undefined && isLong(cell))
      .map(({ column }) => column),
  );
  if (long.size === 0) return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'text' && long.has(cell.column) ? { ...cell, align: 'left' as const } : cell,
    ),
  }));
  return { ...block, rows };
}
