import type { Place } from '../../diagnostics/finding.ts';
import type { Cell, CellKind, Row } from '../document.ts';

/** A cell as a table's builder names it, before it has its place in the grid. */
export interface CellDraft {
  readonly text: string;
  readonly inlines?: Cell['inlines'];
  readonly kind: CellKind;
  readonly place: Place;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly align?: Cell['align'];
  readonly lineEm?: number;
}

export interface RowDraft {
  readonly cells: readonly CellDraft[];
  readonly header?: boolean;
  readonly keepWithNext?: boolean;
}

/**
 * Puts drafts into a grid as HTML does: each cell takes the first free place of its row.
 * @throws {Error} when the spans leave a hole or reach over the grid's edge: the builder is wrong, not the content.
 */
export function grid(columns: number, drafts: readonly RowDraft[]): readonly Row[] {
  const taken = drafts.map(() => new Array<boolean>(columns).fill(false));
  const rows = drafts.map((draft, row): Row => {
    const cells = draft.cells.map((cell) => placeCell(cell, row, taken));
    return { cells, header: draft.header ?? false, keepWithNext: draft.keepWithNext ?? false };
  });
  const hole = taken.findIndex((row) => row.includes(false));
  if (hole >= 0) throw new Error(`table row ${hole + 1} does not fill the grid`);
  return rows;
}

function placeCell(draft: CellDraft, row: number, taken: boolean[][]): Cell {
  const { rowSpan = 1, columnSpan = 1, align = 'center', text, inlines, lineEm, kind, place } = draft;
  const column = taken[row]?.indexOf(false) ?? -1;
  for (let r = row; r < row + rowSpan; r++) {
    for (let c = column; c < column + columnSpan; c++) {
      const line = taken[r];
      if (line?.[c] !== false) throw new Error(`cell “${text}” does not fit in row ${row + 1}`);
      line[c] = true;
    }
  }
  const more = { ...(inlines && { inlines }), ...(lineEm !== undefined && { lineEm }) };
  return { row, column, rowSpan, columnSpan, kind, text, ...more, align, place };
}
