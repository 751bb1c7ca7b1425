import type { Place } from '../../src/diagnostics/finding.ts';
import type {
  Block,
  ChartBlock,
  Document,
  HeadingBlock,
  HeadingLevel,
  ParagraphBlock,
  TableBlock,
} from '../../src/document/document.ts';
import { composeTableFour } from '../../src/document/tables/table-four.ts';
import { composeTableThree } from '../../src/document/tables/table-three.ts';
import { composeTableTwo } from '../../src/document/tables/table-two.ts';
import { edition2021 } from '../../src/editions/2021.ts';
import { leafRows } from '../../src/editions/edition.ts';
import type { DrawChart } from '../../src/layout/figure.ts';
import type { Cell } from '../../src/report/report.ts';

/** Small documents for tests of the layout and the writers, built from the edition's data. */

export const PLACE: Place = { file: 'test.yaml', line: 1, column: 1 };

export function document(blocks: readonly Block[]): Document {
  return {
    meta: {
      title: '测试市政府办公室2022年政府信息公开工作年度报告',
      organ: '测试市政府办公室',
      subject: '测试市政府办公室2022年度政府信息公开工作',
      language: 'zh-CN',
      made: '2023-01-31T12:00:00Z',
      keywords: [],
    },
    blocks,
  };
}

export function paragraph(text: string, style: ParagraphBlock['style'] = 'body'): ParagraphBlock {
  return { kind: 'paragraph', style, inlines: [{ text }], place: PLACE };
}

export function heading(level: HeadingLevel, text: string): HeadingBlock {
  return { kind: 'heading', level, inlines: [{ text }], place: PLACE };
}

const figure = (value: number): Cell => ({ text: String(value), value, written: true, place: PLACE });

export function tableTwo(): TableBlock {
  const sections = edition2021.two.sections.map(({ rows, columns }) => ({
    rows: rows.map(() => ({ cells: columns.map((_, i) => figure(i)), place: PLACE })),
  }));
  return composeTableTwo(edition2021.two, { sections, place: PLACE });
}

/**
 * 表三, each figure its row's number.
 * @param text the same figure in all cells instead
 * @param ofOrganisations that of the columns under 法人或其他组织, where it is another
 */
export function tableThree(text?: string, ofOrganisations = text): TableBlock {
  const { three } = edition2021;
  const { from, to } = three.over;
  const cell = (row: number, column: number): Cell => {
    const own = from <= column && column <= to ? ofOrganisations : text;
    return own === undefined ? figure(row) : { ...figure(row), text: own };
  };
  const rows = leafRows(three).map((_, r) => ({
    cells: three.columns.map((_, k) => cell(r, k)),
    place: PLACE,
  }));
  return composeTableThree(three, { rows, place: PLACE });
}

export function tableFour(): TableBlock {
  const { four } = edition2021;
  const blocks = four.blocks.map((_, b) => ({ cells: four.outcomes.map(() => figure(b)), place: PLACE }));
  return composeTableFour(four, { blocks, place: PLACE });
}

/** A table of the author's: rows of one text cell and one value cell; `lines` gives each row's text its line feeds. */
export function freeTable(lines: readonly number[], headerRows = 1): TableBlock {
  const rows = lines.map((count, row) => ({
    header: row < headerRows,
    keepWithNext: false,
    cells: [Array.from({ length: count }, (_, i) => `第${row}行之${i}`).join('\n'), String(row)].map(
      (text, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        kind: row < headerRows ? ('head' as const) : ('text' as const),
        text,
        align: 'center' as const,
        place: PLACE,
      }),
    ),
  }));
  return {
    kind: 'table',
    name: 'free',
    summary: '',
    columns: [3, 1],
    rows,
    unbreakable: false,
    place: PLACE,
  };
}

/** A table of the author's whose figures have as many digits as it is told: the more, the wider. */
export function figureTable(columns: number, digits: number, rows = 3): TableBlock {
  const cell = (row: number, column: number) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    kind: row === 0 ? ('head' as const) : ('text' as const),
    text: row === 0 ? `第${column + 1}项` : '1234567890'.repeat(2).slice(0, digits),
    align: 'center' as const,
    place: PLACE,
  });
  return {
    kind: 'table',
    name: 'free',
    summary: '',
    columns: Array.from({ length: columns }, () => 1),
    rows: Array.from({ length: rows }, (_, row) => ({
      header: row === 0,
      keepWithNext: false,
      cells: Array.from({ length: columns }, (_, column) => cell(row, column)),
    })),
    unbreakable: false,
    place: PLACE,
  };
}

export function chart(title = '政府文件公开情况'): ChartBlock {
  return {
    kind: 'chart',
    type: 'column',
    title,
    unit: '件',
    categories: ['甲', '乙'],
    series: [{ name: '件数', values: [1, 2], labels: ['1', '2'] }],
    alternative: `${title}：甲1件，乙2件。`,
    place: PLACE,
  };
}

/** Draws an empty frame where a chart would be. */
export const drawFrame: DrawChart = () => ({
  width: 400,
  height: 230,
  strokes: [
    { kind: 'path', path: ['M', 0, 0, 'L', 400, 0, 'L', 400, 230, 'L', 0, 230, 'Z'], stroke: '000000' },
  ],
});
