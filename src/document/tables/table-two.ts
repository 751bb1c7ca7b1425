import type { TableTwoSpec } from '../../editions/edition.ts';
import type { TableTwo } from '../../report/report.ts';
import type { TableBlock } from '../document.ts';
import { grid, type RowDraft } from './grid.ts';

/**
 * 表二 as the national template has it: a band row over each section, whose last column spans what is left. A section
 * has its own heads, so a page may end before a band row, and nothing has to be repeated; within a section it may not.
 */
export function composeTableTwo(spec: TableTwoSpec, table: TableTwo): TableBlock {
  const columns = 1 + Math.max(...spec.sections.map((section) => section.columns.length));
  const drafts = spec.sections.flatMap((section, s): RowDraft[] => {
    const place = table.place;
    const span = (k: number): number =>
      k === section.columns.length - 1 ? columns - section.columns.length : 1;
    const band: RowDraft = {
      cells: [{ text: section.label, kind: 'band', place, columnSpan: columns }],
      keepWithNext: true,
    };
    const heads: RowDraft = {
      cells: [
        { text: '信息内容', kind: 'head', place },
        ...section.columns.map(({ label }, k) => ({
          text: label,
          kind: 'head' as const,
          place,
          columnSpan: span(k),
        })),
      ],
      keepWithNext: true,
    };
    const rows = section.rows.map(({ label }, r): RowDraft => {
      const row = table.sections[s]?.rows[r];
      const values = (row?.cells ?? []).map((cell, k) => ({
        text: cell.text,
        kind: 'value' as const,
        place: cell.place,
        columnSpan: span(k),
      }));
      return {
        cells: [{ text: label, kind: 'label', place: row?.place ?? place }, ...values],
        keepWithNext: r < section.rows.length - 1,
      };
    });
    return [band, heads, ...rows];
  });
  return {
    kind: 'table',
    name: 'two',
    summary: '主动公开政府信息情况统计表',
    columns: new Array<number>(columns).fill(1),
    rows: grid(columns, drafts),
    unbreakable: false,
    place: table.place,
  };
}
