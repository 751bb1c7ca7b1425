import type { Place } from '../../src/diagnostics/finding.ts';
import { compose } from '../../src/document/compose.ts';
import type { Document } from '../../src/document/document.ts';
import { editionOfYear } from '../../src/editions/index.ts';
import type { Flow, FlowText } from '../../src/markdown/flow.ts';
import type { Cell, Chart, Part, Report } from '../../src/report/report.ts';

/** A report with the figures of a published one (2022) and texts of our own: what the tests of the DOCX are run on. */

export const place: Place = { file: '报告.yaml', line: 1, column: 1 };
const locate = () => place;

export const text = (content: string, bold = false): FlowText => ({ text: content, bold, locate });
export const paragraph = (...texts: readonly FlowText[]): Flow[number] => ({
  kind: 'paragraph',
  texts,
  place,
});
export const heading = (level: 2 | 3 | 4, content: string, runsIn = false): Flow[number] => ({
  kind: 'heading',
  level,
  texts: [text(content)],
  runsIn,
  place,
});

const cells = (figures: readonly (string | number)[]): Cell[] =>
  figures.map((figure) => ({
    text: String(figure),
    value: typeof figure === 'number' ? figure : undefined,
    written: true,
    place,
  }));
const row = (...figures: readonly (string | number)[]) => ({ cells: cells(figures), place });

/** 自然人, five kinds of legal persons, 总计, as the published report has them; all other rows are 0. */
const TABLE_THREE: Readonly<Record<number, readonly number[]>> = {
  0: [260, 15, 0, 0, 0, 0, 275],
  2: [123, 5, 0, 0, 0, 0, 128],
  3: [1, 0, 0, 0, 0, 0, 1],
  6: [2, 0, 0, 0, 0, 0, 2],
  12: [104, 10, 0, 0, 0, 0, 114],
  13: [2, 0, 0, 0, 0, 0, 2],
  22: [16, 0, 0, 0, 0, 0, 16],
  23: [248, 15, 0, 0, 0, 0, 263],
  24: [12, 0, 0, 0, 0, 0, 12],
};

/** The figures of 表三's 25 rows of 7 in print order. */
export const TABLE_THREE_FIGURES: readonly (readonly number[])[] = Array.from(
  { length: 25 },
  (_, r) => TABLE_THREE[r] ?? [0, 0, 0, 0, 0, 0, 0],
);

const chart = (title: string, points: Readonly<Record<string, number>>): Chart => ({
  title,
  type: 'column',
  unit: '件',
  categories: Object.keys(points),
  series: [{ name: '数量', cells: cells(Object.values(points)) }],
  place,
});

export const CHARTS: readonly Chart[] = [
  chart('政府文件公开情况', {
    市政府规章: 2,
    市政府规范性文件: 1,
    市政府普通文件: 95,
    市政府办公室规范性文件: 8,
    市政府办公室普通文件: 50,
  }),
  chart('历年政府信息公开申请数量对比图', {
    '2017年': 107,
    '2018年': 100,
    '2019年': 124,
    '2020年': 88,
    '2021年': 149,
    '2022年': 275,
  }),
];

const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

const partOne: Flow = [
  paragraph(
    text(
      '2022年，本机关围绕“公开为常态、不公开为例外”的要求，按时完成各项公开任务，共主动公开文件156件，其中规章2件、规范性文件9件。',
    ),
  ),
  ...aspects.flatMap(
    (aspect): Flow => [
      heading(2, aspect),
      paragraph(
        text('一是明确职责。', true),
        text(
          '逐项列出公开事项，按季度检查《主动公开基本目录》所列栏目，全年检查4次、通报问题12个，整改率达到100%；对群众反映较多的事项——包括住房、教育、医疗等——逐件核对，做到应公开尽公开。',
        ),
      ),
      paragraph(
        text(
          '二是改进服务。在门户网站设置专栏，公布受理机构的地址、电话（0533-3183622）和电子邮箱（zwgkb@zibo.shandong.cn），全年共答复咨询275件，同比增长84.6%。',
        ),
      ),
    ],
  ),
  heading(3, '文件公开'),
  paragraph(text('全年公开文件如下。')),
  heading(4, '分类'),
  paragraph(text('按主题分为两类。')),
  {
    kind: 'list',
    ordered: true,
    start: 1,
    items: [paragraph(text('规章和规范性文件；')), paragraph(text('其他文件。'))].filter(
      (block) => block.kind === 'paragraph',
    ),
    place,
  },
  {
    kind: 'table',
    align: ['left', 'center'],
    rows: [
      ['渠道', '数量'],
      ['门户网站', '1034'],
      ['政府公报', '130'],
    ].map((line) => line.map((content) => ({ texts: [text(content)], place }))),
    place,
  },
];

const partFive: Flow = [
  paragraph(text('本年度工作仍有不足：')),
  heading(2, '解读形式单一。', true),
  paragraph(text('部分文件只有文字解读，缺少图表、视频等形式；下一步将逐件配套制作。')),
  heading(2, '队伍能力不足。', true),
  paragraph(text('部分单位人员变动频繁；下一步将组织培训2次以上，覆盖全部单位。')),
];

function parts(): Part[] {
  const edition = editionOfYear(2022);
  const texts: Readonly<Record<number, Flow>> = {
    1: partOne,
    5: partFive,
    6: [paragraph(text('2022年度，本机关未收取信息处理费。'))],
  };
  return (edition?.parts ?? []).map((spec) => ({
    spec,
    heading: spec.heading,
    before: texts[spec.number] ?? [],
    after: [],
    charts: [],
    place,
  }));
}

export function sampleReport(): Report {
  const edition = editionOfYear(2022);
  if (edition === undefined) throw new Error('no edition for 2022');
  return {
    edition,
    organ: '淄博市政府办公室',
    year: 2022,
    title: ['淄博市政府办公室2022年政府信息公开', '工作年度报告'],
    date: '2023-01-31',
    lead: {
      flow: [
        paragraph(
          text(
            '本报告依照《中华人民共和国政府信息公开条例》编写，数据统计期限为2022年1月1日至2022年12月31日。如有疑问，请与淄博市政府办公室联系（地址：山东省淄博市张店区人民西路8号；邮编：255003）。',
          ),
        ),
      ],
      inside: false,
    },
    parts: parts(),
    two: {
      sections: [
        { rows: [row(2, 1, 34), row(8, 0, 54)] },
        { rows: [row(0)] },
        { rows: [row(0), row(0)] },
        { rows: [row('59237.2449')] },
      ],
      place,
    },
    three: { rows: TABLE_THREE_FIGURES.map((figures) => row(...figures)), place },
    four: { blocks: [row(4, 0, 0, 1, 5), row(0, 0, 0, 0, 0), row(1, 0, 1, 0, 2)], place },
    charts: CHARTS,
    signature: { organ: '淄博市政府办公室', date: '2023年1月31日', place },
    annexes: [{ title: ['公开事项清单'], flow: [paragraph(text('清单略。'))], place }],
    numberedFigures: false,
    images: new Map(),
    place,
  };
}

/** The same as a document. */
export function sampleDocument(): Document {
  return compose(sampleReport());
}

/** A document of one paragraph and nothing else, for tests of the page. */
export function plainDocument(content: string): Document {
  const { meta } = sampleDocument();
  return {
    meta,
    blocks: [{ kind: 'paragraph', style: 'body', inlines: [{ text: content }], place }],
  };
}
