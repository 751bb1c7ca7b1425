import type { Cell, CellKind } from '../document/document.ts';

/** Which cells are headers, and of what (ISO 32000-1, tables 337 and 349). A band heads the columns of the rows below it. */
const SCOPES: Readonly<Partial<Record<CellKind, 'Column' | 'Row'>>> = {
  band: 'Column',
  head: 'Column',
  corner: 'Column',
  label: 'Row',
  group: 'Row',
};

/** Labels are header cells, everything else is data. */
export const cellTag = (cell: Cell): 'TH' | 'TD' => (SCOPES[cell.kind] === undefined ? 'TD' : 'TH');

/** The table attributes of a cell; none for a plain cell of data. */
export function cellAttributes({ kind, rowSpan, columnSpan }: Cell): Record<string, unknown> {
  const scope = SCOPES[kind];
  const attributes = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
  };
  return Object.keys(attributes).length === 0 ? {} : { A: { O: 'Table', ...attributes } };
}
