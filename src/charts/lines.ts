import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { reach, valueAxis } from './axis.ts';
import { fitCategories } from './categories.ts';
import { lineLook } from './fills.ts';
import { framedPoints } from './frame.ts';
import { drawLabels, fitLabels } from './labels.ts';
import { layOutLegend } from './legend.ts';
import type { Measure } from './measure.ts';
import {
  allLabels,
  baseOptions,
  black,
  categoryScale,
  drawAfter,
  drawUnit,
  NAMES_GAP,
  type Plan,
  unitRow,
  uprightHeight,
  VALUE_AXIS,
  valueScale,
  WIDTH,
} from './plan.ts';
import { GAP, movedFromAbove, pointLabels } from './point-labels.ts';
import { lineSwatch } from './swatches.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** A line a series over categories. */
export function planLines(chart: ChartBlock, measure: Measure): Plan {
  const axis = valueAxis(reach(chart), 0);
  const axisWidth = Math.max(...axis.labels.map((label) => measure(label, labelPt))) + VALUE_AXIS.width;
  const pitch = (width - axisWidth - 1) / Math.max(1, chart.categories.length);
  const fit = fitLabels(allLabels(chart), pitch - 2, labelPt, measure);
  const categories = fitCategories(chart.categories, pitch, labelPt, measure);
  const legend = layOutLegend(
    chart.series.map(({ name }) => name),
    width,
    labelPt,
    measure,
    lineSwatch,
  );
  const head = fit.extent + GAP + 1;
  const height = uprightHeight(head, categories.depth, legend.height);
  const depth = categories.depth + NAMES_GAP.upright;
  const top = unitRow(chart) + head;
  const frame = { left: axisWidth, top, right: width - 1, bottom: height - legend.height - depth };
  return {
    width,
    height,
    native: (foot) => {
      const own = { ...frame, bottom: frame.bottom - foot(categories.depth) };
      const framed = framedPoints(chart, { width, height }, own, axis);
      const labels = pointLabels(chart, framed, fit, measure);
      const size = Math.min(fit.size, ...labels.map((label) => label.size));
      const moved = movedFromAbove(labels, framed, measure);
      return { framed, axis, names: categories, labels: { size, vertical: fit.vertical }, moved };
    },
    config: {
      type: 'line',
      data: {
        labels: categories.lines,
        datasets: chart.series.map(({ name, values }, k) => {
          const look = lineLook(k);
          return {
            label: name,
            data: [...values],
            borderColor: black,
            borderWidth: 1,
            borderDash: look.dash,
            pointStyle: look.point,
            pointRadius: 2.5,
            pointBackgroundColor: look.ground,
            pointBorderColor: black,
            pointBorderWidth: 0.75,
            tension: 0,
            clip: false,
          };
        }),
      },
      options: {
        ...baseOptions({ top, right: 0, bottom: legend.height, left: 0 }),
        scales: {
          // Half a category free at both ends, as with columns: the labels of the first and last point need it.
          x: { ...categoryScale(categories, { height: depth }), offset: true },
          y: valueScale(axis, { width: axisWidth }),
        },
      },
      plugins: [
        drawAfter((context, drawn) => {
          drawUnit(context, chart.unit);
          drawLabels(context, pointLabels(chart, drawn, fit, measure), measure);
          legend.draw(context, drawn.height - legend.height);
        }),
      ],
    },
  };
}
