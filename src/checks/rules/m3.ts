import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Chart, Report } from '../../report/report.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { allCharts } from '../text/chart-documents.ts';
import { chartedFigures } from '../text/charted.ts';

/** A chart of what the tables count has the tables' figures. */
export const m3: Rule = {
  code: 'M3',
  level: 'error',
  clause: '{notice} 附件 表三',
  needsYear: true,
  title: { zh: '图表与表格不符', en: 'charts against the tables' },
  message: {
    zh: '图表“{chart}”的“{category}”是 {found}，{name}是 {expected}，相差 {difference}',
    en: 'the chart “{chart}” has {found} for “{category}”; expected {expected}, {nameEn} (difference {difference})',
  },
  mend: {
    zh: '改正图表的数据；本年的数可以引用表中的项目，由程序填数，如 "{{ 表三.项目.总计 }}"。图表统计的不是本机关的，在标题中写明范围（如“全市”）',
    en: 'mend the chart’s data, or refer to the table’s item to have it filled in, as "{{ 表三.项目.总计 }}"; where the chart is not of this organ alone, say so in its title (全市)',
  },
  why: {
    zh: '图表与表三不一致（如 275 误作 257）是已发布报告中被点名的错误。',
    en: 'Charts that differ from table three (257 for 275) were named in evaluations.',
  },
  good: '数据: { 2021年: 149, 2022年: "{{ 表三.本年新收.总计 }}" }',
  bad: '数据: { 2021年: 149, 2022年: 257 } # 表三：275',

  *check(report, context): Iterable<Finding> {
    for (const chart of allCharts(report)) yield* checkChart(chart, report, context.lastYear);
  },
};

function* checkChart(chart: Chart, report: Report, lastYear: Report | undefined): Iterable<Finding> {
  for (const { cell, category, quantity, of } of chartedFigures(chart, report, lastYear)) {
    const values = quantity.values(of);
    const expected = values[0];
    if (expected === undefined || cell.value === undefined || values.includes(cell.value)) continue;
    yield finding(m3, cell.place, {
      chart: chart.title,
      category,
      found: cell.text,
      name: of === report ? quantity.name.zh : `${of.year}年${quantity.name.zh}`,
      nameEn: of === report ? quantity.name.en : `${of.year}, ${quantity.name.en}`,
      expected,
      difference: signed(cell.value - expected),
    });
  }
}
