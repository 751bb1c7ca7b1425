import { drawChart } from '../../src/charts/draw-chart.ts';
import type {
  Block,
  Cell,
  CellKind,
  ChartBlock,
  Document,
  ImageBlock,
  ParagraphBlock,
  Row,
} from '../../src/document/document.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { layout } from '../../src/layout/layout.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { png } from './png-file.ts';

export const place = { file: '报告.yaml', line: 1, column: 1 };
export const fonts = openFontSet();

export const paragraph = (text: string): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'body',
  inlines: [{ text }],
  place,
});

/** A list's item; its marker is set by the program. */
const item = (marker: string, text: string): ParagraphBlock => ({
  ...paragraph(''),
  inlines: [{ text: marker }, { text }],
});

const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({
  kind: 'heading',
  level,
  inlines: [{ text }],
  place,
});

const cell = (
  kind: CellKind,
  text: string,
  row: number,
  column: number,
  rowSpan = 1,
  columnSpan = 1,
): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  kind,
  text,
  align: 'center',
  place,
});

const row = (cells: readonly Cell[], header = false): Row => ({ cells, header, keepWithNext: header });

/** Two header rows with merges both ways, a band, a group with two rows, and an empty cell. */
const table: Block = {
  kind: 'table',
  name: 'free',
  summary: '按申请人分的办理结果',
  columns: [1, 1, 1, 1],
  rows: [
    row([cell('corner', '事项', 0, 0, 2, 2), cell('head', '申请人情况', 0, 2, 1, 2)], true),
    row([cell('head', '自然人', 1, 2), cell('head', '商业企业', 1, 3)], true),
    row([cell('band', '本年度办理结果', 2, 0, 1, 4)]),
    row([
      cell('group', '不予公开', 3, 0, 2),
      cell('label', '国家秘密', 3, 1),
      cell('value', '12', 3, 2),
      cell('value', '', 3, 3),
    ]),
    row([cell('label', '过程性信息', 4, 1), cell('value', '7', 4, 2), cell('value', '65', 4, 3)]),
  ],
  unbreakable: true,
  place,
};

export const chart: ChartBlock = {
  kind: 'chart',
  type: 'column',
  title: '历年申请数量对比图',
  unit: '件',
  categories: ['2020年', '2021年', '2022年'],
  series: [{ name: '申请', values: [54, 81, 1076], labels: ['54', '81', '1076'] }],
  alternative: '历年申请数量对比图：2020年54件，2021年81件，2022年1076件。',
  place,
};

export const image: ImageBlock = {
  kind: 'image',
  bytes: png({
    colourType: 6,
    rows: [
      [0, 0, 0, 255, 255, 0, 0, 128],
      [0, 0, 0, 0, 0, 0, 255, 255],
    ],
  }),
  format: 'png',
  width: 40,
  height: 40,
  caption: '办公场所',
  alternative: '办公楼的照片',
  place,
};

export const LONG =
  '本机关严格执行《政府信息公开条例》，全年主动公开政府信息1234条；——“公开为常态”……不公开为例外（附件见后）。'.repeat(
    12,
  );

/** Every kind of block once, and a paragraph that goes over a page. */
export const document: Document = {
  meta: {
    title: '某市<办公室>2022年政府信息公开工作年度报告 & 附件',
    organ: '某市政府办公室',
    subject: '某市政府办公室2022年度政府信息公开工作',
    language: 'zh-CN',
    made: '2023-01-31T12:00:00Z',
    keywords: ['政府信息公开', '年度报告'],
  },
  blocks: [
    { kind: 'title', lines: ['某市政府办公室', '2022年政府信息公开工作年度报告'], place },
    paragraph('本报告由某市政府办公室编制。联系电话：0533-1234567，邮箱 bgs@example.gov.cn。'),
    heading(1, '一、总体情况'),
    { ...paragraph(LONG), runIn: { level: 2, inlines: [{ text: '（一）主动公开。' }] } },
    heading(4, '（1）栏目'),
    { kind: 'list', ordered: true, items: [item('1.', '公开制度；'), item('2.', '公开指南。')], place },
    heading(1, '二、办理情况'),
    table,
    chart,
    image,
    {
      kind: 'annexList',
      label: '附件：',
      items: ['公开目录', '名词解释'].map((title, k) => ({ marker: { text: `${k + 1}.` }, title, place })),
      place,
    },
    { kind: 'signature', organ: '某市政府办公室', date: { text: '2023年1月31日' }, place },
    { kind: 'annex', label: '附件', title: ['公开目录'], place },
    paragraph('目录如下，𫖯某、堃某二人负责。'),
  ],
};

export interface Written {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Lays a document out and writes it. @throws when the layout finds a fault. */
export function write(source: Document): Written {
  const laidOut = layout(source, fonts, drawChart);
  if (laidOut.findings.length > 0) throw new Error(JSON.stringify(laidOut.findings.map((f) => f.params)));
  return { bytes: writePdf({ document: source, ...laidOut, fonts }), pages: laidOut.pages.length };
}
