import type { Flow } from '../../src/markdown/flow.ts';
import type { Report } from '../../src/report/report.ts';
import { heading, paragraph, place, sampleReport, text } from './sample-report.ts';

/** A report with everything that may stand before its text, and a table too wide for an upright page. */
export function deliveredReport(): Report {
  const report = sampleReport();
  const placed = (content: string) => ({ text: content, place });
  const months = Array.from({ length: 12 }, (_, k) => `${k + 1}月`);
  const wide: Flow[number] = {
    kind: 'table',
    align: [],
    rows: [
      ['渠道', ...months, '合计'],
      ['门户网站', ...months.map((_, k) => String(100000 + k)), '1200066'],
      ['政务新媒体', ...months.map((_, k) => String(200000 + k)), '2400066'],
    ].map((line) => line.map((content) => ({ texts: [text(content)], place }))),
    place,
  };
  const [first, ...others] = report.parts;
  if (first === undefined) throw new Error('a report has parts');
  return {
    ...report,
    documentNumber: placed('淄政办函〔2023〕5号'),
    index: {
      entries: [
        ['索引号', '11370300004221151C/2023-0001'],
        ['发文机关', '淄博市政府办公室'],
        ['主题分类', '政府信息公开'],
      ].map(([label = '', value = '']) => ({ label, value, place })),
      place,
    },
    letter: {
      title: ['关于报送《淄博市政府办公室2022年政府信息公开工作年度报告》的函'],
      addressee: placed('市政府信息公开工作主管部门'),
      flow: [paragraph(text('现将我单位2022年政府信息公开工作年度报告报送你们，请审阅。'))],
      signature: { organ: '淄博市政府办公室', date: '2023年1月28日', place },
      place,
    },
    dateUnderTitle: placed('2023年1月31日'),
    parts: [
      {
        ...first,
        before: [
          ...first.before,
          heading(3, '各渠道分月公开情况'),
          wide,
          paragraph(text('以上数据截至2022年12月31日。')),
        ],
      },
      ...others,
    ],
  };
}
