import type { TableFourSpec } from '../../editions/edition.ts';
import type { TableFour } from '../../report/report.ts';
import type { TableBlock } from '../document.ts';
import { type CellDraft, grid } from './grid.ts';
import { HEAD_EM } from './label-lines.ts';

/** 表四 as the national template has it: blocks of outcomes side by side, one row of figures, no row label. */
export function composeTableFour(spec: TableFourSpec, table: TableFour): TableBlock {
  const { place } = table;
  const width = spec.outcomes.length;
  const head = (text: string, columnSpan = 1, rowSpan = 1): CellDraft => ({
    text,
    kind: 'head',
    place,
    columnSpan,
    rowSpan,
    ...(columnSpan === 1 ? { lineEm: HEAD_EM } : {}),
  });
  const outcomes = (rowSpan: number): CellDraft[] =>
    spec.outcomes.map(({ label }) => head(label, 1, rowSpan));

  const under = [...new Set(spec.blocks.map((block) => block.under ?? block.label))];
  const first = under.map((label) => {
    const blocks = spec.blocks.filter((block) => (block.under ?? block.label) === label);
    return head(label, width * blocks.length);
  });
  const second = spec.blocks.flatMap((block) =>
    block.under === undefined ? outcomes(2) : [head(block.label, width)],
  );
  const third = spec.blocks.flatMap((block) => (block.under === undefined ? [] : outcomes(1)));
  const values = table.blocks.flatMap(({ cells }) =>
    cells.map((cell): CellDraft => ({ text: cell.text, kind: 'value', place: cell.place })),
  );
  const columns = width * spec.blocks.length;
  return {
    kind: 'table',
    name: 'four',
    summary: '政府信息公开行政复议、行政诉讼情况统计表',
    columns: new Array<number>(columns).fill(1),
    rows: grid(columns, [
      { cells: first, header: true },
      { cells: second, header: true },
      { cells: third, header: true },
      { cells: values },
    ]),
    unbreakable: true,
    place,
  };
}
