import type { ChartType } from '../report/report.ts';

/** The words of 类型, and what they mean. */
export const CHART_TYPES: ReadonlyMap<string, ChartType> = new Map([
  ['柱状图', 'column'],
  ['条形图', 'bar'],
  ['堆积柱状图', 'stackedColumn'],
  ['堆积条形图', 'stackedBar'],
  ['折线图', 'line'],
  ['饼图', 'pie'],
]);
