import type { IndexData } from '../../report/report.ts';
import type { TableBlock } from '../document.ts';
import { grid } from './grid.ts';

/** Of the type area's width. */
const COLUMNS = [1, 3];

/** 索引: the data by which a published document is found (索引号, 发文机关, 主题分类, …), a label and its value a row. */
export function composeIndex({ entries, place }: IndexData): TableBlock {
  const drafts = entries.map((entry) => ({
    cells: [
      { text: entry.label, kind: 'label' as const, place: entry.place },
      { text: entry.value, kind: 'text' as const, align: 'left' as const, place: entry.place },
    ],
  }));
  return {
    kind: 'table',
    name: 'index',
    summary: entries.map(({ label }) => label).join('、'),
    columns: COLUMNS,
    rows: grid(COLUMNS.length, drafts),
    unbreakable: true,
    place,
  };
}
