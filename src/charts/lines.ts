import type { ChartDataset } from 'chart.js';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { besidePlot, legendOf, planAxes } from './axes-plan.ts';
import { reach, valueAxis } from './axis.ts';
import { fitCategories } from './categories.ts';
import { lineLook } from './fills.ts';
import { framedPoints } from './frame.ts';
import { GAP } from './label-slots.ts';
import { fitLabels } from './labels.ts';
import type { Measure } from './measure.ts';
import {
  allLabels,
  baseOptions,
  black,
  categoryScale,
  NAMES_GAP,
  type Plan,
  unitRow,
  uprightHeight,
  valueScale,
  WIDTH,
} from './plan.ts';
import { movedFromAbove, pointLabels } from './point-labels.ts';
import { lineSwatch } from './swatches.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** A line a series over categories. */
export function planLines(chart: ChartBlock, measure: Measure): Plan {
  const axis = valueAxis(reach(chart), 0, chart.unit);
  const left = besidePlot(axis, measure);
  const pitch = (width - left - 1) / Math.max(1, chart.categories.length);
  const fit = fitLabels(allLabels(chart), pitch - 2, labelPt, measure);
  const names = fitCategories(chart.categories, pitch, labelPt, measure);
  const legend = legendOf(chart, measure, lineSwatch);
  const head = fit.extent + GAP + 1;
  const height = uprightHeight(head, names.depth, legend.height);
  const depth = names.depth + NAMES_GAP.upright;
  const top = unitRow(chart) + head;
  return planAxes(chart, measure, {
    height,
    axis,
    frame: { left, top, right: width - 1, bottom: height - legend.height - depth },
    legend,
    names,
    namesDepth: names.depth,
    framed: (plot) => framedPoints(chart, { width, height }, plot, axis),
    labels: (drawn) => pointLabels(chart, drawn, fit, measure),
    native: (labels, framed) => ({
      labels: { size: Math.min(fit.size, ...labels.map(({ size }) => size)), vertical: fit.vertical },
      moved: movedFromAbove(labels, framed, measure),
    }),
    config: {
      type: 'line',
      data: { labels: names.lines, datasets: chart.series.map(lineSeries) },
      options: {
        ...baseOptions({ top, right: 0, bottom: legend.height, left: 0 }),
        scales: {
          // Half a category free at both ends, as with columns: the labels of the first and last point need it.
          x: { ...categoryScale(names, { height: depth }), offset: true },
          y: valueScale(axis, { width: left }),
        },
      },
    },
  });
}

/** The settings of a line: each series has its own dashes and points. */
function lineSeries(
  { name, values }: ChartBlock['series'][number],
  k: number,
): ChartDataset<'line', number[]> {
  const { dash, point, ground } = lineLook(k);
  return {
    label: name,
    data: [...values],
    borderColor: black,
    borderWidth: 1,
    borderDash: dash,
    pointStyle: point,
    pointRadius: 2.5,
    pointBackgroundColor: ground,
    pointBorderColor: black,
    pointBorderWidth: 0.75,
    tension: 0,
    clip: false,
  };
}
