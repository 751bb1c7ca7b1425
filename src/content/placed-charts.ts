import { type Finding, finding } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Flow, FlowFigure } from '../markdown/flow.ts';
import type { Chart } from '../report/report.ts';
import { PLACED_TWICE, UNKNOWN_CHART } from './chart-diagnostics.ts';
import { position } from './charts.ts';

/** A text, and the charts that it may place: its part's, and the report's own. */
export interface PlacingText {
  readonly flow: Flow;
  readonly charts: readonly Chart[];
}

/** The charts and images that a text places, in its order. */
function figuresOf(flow: Flow): FlowFigure[] {
  return flow.flatMap((block) => (block.kind === 'figure' ? [block] : []));
}

/** The figures that are image files. */
export function imageFigures(texts: readonly PlacingText[]): FlowFigure[] {
  return texts.flatMap(({ flow }) => figuresOf(flow)).filter(({ chart }) => chart === undefined);
}

/** That every chart a text places exists, and is placed once. */
export function checkPlacedCharts(texts: readonly PlacingText[]): Finding[] {
  const placed = new Map<Chart, FlowFigure>();
  const findings: Finding[] = [];
  for (const { flow, charts } of texts) {
    for (const figure of figuresOf(flow)) {
      const { chart: found } = figure;
      if (found === undefined) continue;
      const chart = charts.find(({ title }) => title === found);
      const before = chart && placed.get(chart);
      if (chart === undefined) findings.push(unknownChart(figure, found, charts));
      else if (before === undefined) placed.set(chart, figure);
      else findings.push(finding(PLACED_TWICE, figure.place, { found, before: position(before) }));
    }
  }
  return findings;
}

function unknownChart(figure: FlowFigure, found: string, charts: readonly Chart[]): Finding {
  const titles = charts.map(({ title }) => title);
  const expected = suggest(found, titles) ?? (titles.join('、') || '图表');
  return finding(UNKNOWN_CHART, figure.place, { found, expected });
}
