import type { FlowTable } from '../../markdown/flow.ts';
import type { TableBlock } from '../document.ts';
import { TABLE } from '../stylesheet.ts';
import { type CellDraft, grid } from './grid.ts';

/** Columns of Markdown tables are at most this many times as wide as the narrowest, so that one long text does not starve the others. */
const WIDEST = 6;

/** A Markdown table of the author's: its first row is the header; figures are centred, long texts stand left. */
export function composeFreeTable(table: FlowTable): TableBlock {
  const columns = Math.max(...table.rows.map((row) => row.length));
  const text = (cell: FlowTable['rows'][number][number]): string => cell.texts.map((t) => t.text).join('');
  const drafts = table.rows.map((row, r) => ({
    header: r === 0,
    cells: Array.from({ length: columns }, (_, c): CellDraft => {
      const cell = row[c];
      const align = table.align[c] === 'left' ? 'left' : 'center';
      return {
        text: cell === undefined ? '' : text(cell),
        kind: r === 0 ? 'head' : 'text',
        align: r === 0 ? 'center' : align,
        place: cell?.place ?? table.place,
      };
    }),
  }));
  const longest = Array.from({ length: columns }, (_, c) =>
    Math.max(2, ...drafts.map(({ cells }) => [...(cells[c]?.text ?? '')].length)),
  );
  const narrowest = Math.min(...longest);
  return {
    kind: 'table',
    name: 'free',
    summary: drafts[0]?.cells.map((cell) => cell.text).join('、') ?? '',
    columns: longest.map((length) => Math.min(length, narrowest * WIDEST) * TABLE.sizePt + 2 * TABLE.padXPt),
    rows: grid(columns, drafts),
    unbreakable: false,
    ...(table.landscape === true ? { landscape: true as const } : {}),
    place: table.place,
  };
}
