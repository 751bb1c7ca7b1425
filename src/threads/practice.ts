import type { Place } from '../diagnostics/finding.ts';
import type { Block, Cell, CellKind, Document, DocumentMeta } from '../document/document.ts';

const place: Place = { file: '', line: 1, column: 1 };

const meta: DocumentMeta = {
  title: '年度报告',
  organ: '办公室',
  subject: '办公室2022年度政府信息公开工作',
  language: 'zh-CN',
  made: '2023-01-31T12:00:00Z',
  keywords: ['政府信息公开'],
};

/**
 * Documents that nobody reads, of the kinds of blocks that nearly all reports have: whoever makes their pages has opened
 * the fonts and run most of the code when the report comes. They are as short as can be, and what most of a report is of
 * comes first: the report may come in between.
 */
export const PRACTICES: readonly Document[] = [
  document(
    { kind: 'title', lines: ['办公室', '2022年度报告'], place },
    { kind: 'heading', level: 1, inlines: [{ text: '一、总体情况' }], place },
    {
      kind: 'paragraph',
      style: 'body',
      runIn: { level: 2, inlines: [{ text: '（一）主动公开。' }] },
      inlines: [{ text: '2022年，主动公开文件158件（其中规章2件），同比增长5.3%；咨询电话：0533-1234567。' }],
      place,
    },
  ),
  document({
    kind: 'table',
    name: 'two',
    summary: '表',
    columns: [2, 1, 1],
    unbreakable: true,
    rows: [
      { header: true, keepWithNext: true, cells: [cell('band', '第二十条', 0, 0, 3)] },
      {
        header: false,
        keepWithNext: false,
        cells: [cell('label', '规章', 1, 0), cell('value', '2', 1, 1), cell('value', '0', 1, 2)],
      },
    ],
    place,
  }),
  document({
    kind: 'chart',
    type: 'column',
    title: '数量',
    unit: '件',
    categories: ['2021年', '市政府规范性文件'],
    series: [{ name: '', values: [107, 95], labels: ['107', '95'] }],
    alternative: '数量',
    place,
  }),
];

function document(...blocks: readonly Block[]): Document {
  return { meta, blocks };
}

function cell(kind: CellKind, text: string, row: number, column: number, columnSpan = 1): Cell {
  return { kind, text, row, column, rowSpan: 1, columnSpan, align: 'center', place };
}
