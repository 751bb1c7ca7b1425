import type { Chart } from '../report/report.ts';
import type { ChartBlock } from './document.ts';

/**
 * A chart of the report as a block.
 * @param number 1 for 图1, where figures are numbered: the title then stands below the chart.
 */
export function composeChart(chart: Chart, number?: number): ChartBlock {
  const series = chart.series.map(({ name, cells }) => ({
    name,
    values: cells.map((cell) => cell.value ?? 0),
    labels: cells.map((cell) => cell.text),
  }));
  return {
    kind: 'chart',
    type: chart.type,
    ...(number === undefined
      ? { title: chart.title }
      : { title: `图${number} ${chart.title}`, titleBelow: true as const }),
    unit: chart.unit,
    categories: chart.categories,
    series,
    alternative: describe(chart),
    place: chart.place,
  };
}

/** 标题：类别1 12件，类别2 3件。 With several series, each is named first. */
function describe(chart: Chart): string {
  const sentences = chart.series.map(({ name, cells }) => {
    const figures = chart.categories
      .map((category, k) => `${category}${cells[k]?.text ?? ''}${chart.unit}`)
      .join('，');
    return chart.series.length > 1 ? `${name}：${figures}` : figures;
  });
  return `${chart.title}：${sentences.join('；')}。`;
}
