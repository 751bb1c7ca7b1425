import type { RowSpec, TableThreeSpec } from '../../editions/edition.ts';
import type { TableThree } from '../../report/report.ts';
import type { TableBlock } from '../document.ts';
import { TABLE, TYPE_AREA } from '../stylesheet.ts';
import { type CellDraft, grid, type RowDraft } from './grid.ts';
import { HEAD_EM } from './label-lines.ts';

/** Three columns of labels stand before the figures. */
const LABEL_COLUMNS = 3;

/** 表三 as the national template has it: a corner of 3 × 3, heads on three rows, labels nested on three levels. */
export function composeTableThree(spec: TableThreeSpec, table: TableThree): TableBlock {
  const columns = LABEL_COLUMNS + spec.columns.length;
  const figures = table.rows.values();
  const drafts = [...headRows(spec, table), ...spec.rows.flatMap((row) => bodyRows(row, 0, [], figures))];
  return {
    kind: 'table',
    name: 'three',
    summary: '收到和处理政府信息公开申请情况统计表',
    columns: columnWidths(spec, table),
    rows: grid(columns, drafts),
    unbreakable: false,
    place: table.place,
  };
}

function headRows(spec: TableThreeSpec, table: TableThree): RowDraft[] {
  const { place } = table;
  const head = (text: string, columnSpan = 1, rowSpan = 1): CellDraft => ({
    text,
    kind: 'head',
    place,
    columnSpan,
    rowSpan,
    ...(columnSpan === 1 ? { lineEm: HEAD_EM } : {}),
  });
  const { from, to, label } = spec.over;
  const corner: CellDraft = {
    text: spec.corner,
    kind: 'corner',
    place,
    columnSpan: LABEL_COLUMNS,
    rowSpan: 3,
  };
  const second = spec.columns.flatMap((column, k) => {
    if (k === from) return [head(label, to - from + 1)];
    return k > from && k <= to ? [] : [head(column.label, 1, 2)];
  });
  const third = spec.columns.slice(from, to + 1).map((column) => head(column.label));
  return [
    { cells: [corner, head(spec.title, spec.columns.length)], header: true },
    { cells: second, header: true },
    { cells: third, header: true },
  ];
}

/** A label before it is known in which row it begins. */
type Label = Omit<CellDraft, 'place'>;

/**
 * The rows of one entry of the edition's tree.
 * @param began labels of the levels above that begin in this entry's first row.
 */
function bodyRows(row: RowSpec, depth: number, began: readonly Label[], figures: Figures): RowDraft[] {
  if (row.role === undefined) {
    const label = groupLabel(row, depth);
    return (row.rows ?? []).flatMap((child, k) =>
      bodyRows(child, depth + 1, k === 0 ? [...began, label] : [], figures),
    );
  }
  const next = figures.next();
  if (next.done) throw new Error(`表三 has no figures for ${row.label}`);
  const { cells, place } = next.value;
  const label: Label = {
    text: `${row.label}${row.note ?? ''}`,
    kind: depth === 1 ? 'group' : 'label',
    align: 'left',
    columnSpan: LABEL_COLUMNS - depth,
  };
  const values = cells.map((cell): CellDraft => ({ text: cell.text, kind: 'value', place: cell.place }));
  return [{ cells: [...[...began, label].map((cell) => ({ ...cell, place })), ...values] }];
}

type Figures = Iterator<TableThree['rows'][number]>;

/** A label over several rows; （三）不予公开 breaks after its numeral, as its column is narrow. */
function groupLabel(row: RowSpec, depth: number): Label {
  const rowSpan = leaves(row);
  return depth === 0
    ? { text: row.label, kind: 'label', rowSpan, lineEm: OUTER_EM }
    : { text: row.label.replace('）', '）\n'), kind: 'group', rowSpan };
}

function leaves(row: RowSpec): number {
  return row.role === undefined ? (row.rows ?? []).reduce((sum, child) => sum + leaves(child), 0) : 1;
}

/**
 * 三、本年度办理结果 has lines of three characters: so it is no higher than （一） and （二） together, and a page can end
 * before （三）, the largest group, with the whole label on both sides. In lines of two it could not.
 */
const OUTER_EM = 3;

/**
 * In pt: each column of figures is as wide as its longest figure wants, those of 法人或其他组织 alike; the labels have the
 * rest. Most figures are natural persons' and totals: were all columns as wide as theirs, labels would take more lines, rows
 * be higher, and a page end within a group.
 */
function columnWidths(spec: TableThreeSpec, table: TableThree): number[] {
  const around = 2 * TABLE.padXPt + TABLE.rulePt;
  const digits = spec.columns.map((_, k) =>
    Math.max(...table.rows.map(({ cells }) => cells[k]?.text.length ?? 0)),
  );
  const { from, to } = spec.over;
  const ofOrganisations = Math.max(...digits.slice(from, to + 1));
  const values = digits.map((own, k) => {
    const longest = from <= k && k <= to ? ofOrganisations : own;
    return Math.max(HEAD_EM * TABLE.sizePt, (longest * TABLE.sizePt) / 2) + around;
  });
  const outer = OUTER_EM * TABLE.sizePt + around;
  const group = 4 * TABLE.sizePt + around;
  // Where figures leave less than the group labels have, the table is set smaller: fit-table.ts.
  const label = Math.max(group, TYPE_AREA.width - outer - group - values.reduce((a, b) => a + b, 0));
  return [outer, group, label, ...values];
}
