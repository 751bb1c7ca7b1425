import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { reach, valueAxis } from './axis.ts';
import { fitCategories } from './categories.ts';
import { lineLook } from './fills.ts';
import { drawLabels, fitLabels, type Label, type LabelFit, LINE } from './labels.ts';
import { layOutLegend } from './legend.ts';
import type { Measure } from './measure.ts';
import {
  allLabels,
  baseOptions,
  black,
  type ChartLike,
  categoryScale,
  drawAfter,
  drawUnit,
  type Plan,
  UNIT_ROW,
  uprightHeight,
  valueScale,
  WIDTH,
} from './plan.ts';
import { spread } from './spread.ts';
import { lineSwatch } from './swatches.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** Between a point's middle and its label. */
const GAP = 4;

/** A line a series over categories. */
export function planLines(chart: ChartBlock, measure: Measure): Plan {
  const axis = valueAxis(reach(chart), 0);
  const axisWidth = Math.max(...axis.labels.map((label) => measure(label, labelPt))) + 12;
  const pitch = (width - axisWidth) / Math.max(1, chart.categories.length);
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
  return {
    width,
    height,
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
        ...baseOptions({ top: UNIT_ROW + head, right: 0, bottom: legend.height, left: 0 }),
        scales: {
          // Half a category free at both ends, as with columns: the labels of the first and last point need it.
          x: { ...categoryScale(categories), offset: true },
          y: valueScale(axis, axisWidth),
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

/** The labels of all points: each category's are kept apart from each other, and from its points. */
function pointLabels(chart: ChartBlock, drawn: ChartLike, fit: LabelFit, measure: Measure): Label[] {
  const { bottom } = drawn.chartArea;
  return chart.categories.flatMap((_, k) => {
    const texts = chart.series.map(({ labels }) => labels[k] ?? '');
    const natural = fit.vertical
      ? Math.max(...texts.map((text) => measure(text, fit.size))) + 2
      : fit.size * LINE;
    const length = Math.min(natural, (bottom - UNIT_ROW) / texts.length);
    const points = chart.series.map((_series, s) => drawn.getDatasetMeta(s).data[k] ?? { x: 0, y: 0 });
    const wishes = wishedPlaces(
      points.map(({ y }) => y),
      length,
      bottom,
    );
    const places = spread(
      wishes.map((centre) => ({ centre, length })),
      UNIT_ROW,
      bottom,
    );
    const size = (fit.size * length) / natural;
    return points.map(({ x }, s) => {
      return { text: texts[s] ?? '', x, y: places[s] ?? 0, size, vertical: fit.vertical, plate: true };
    });
  });
}

/**
 * Where the labels of one category's points should stand: over their points; of points too near for a label between
 * them, the upper half over the group and the lower half under it, in the points' order, so that no point is covered.
 */
function wishedPlaces(points: readonly number[], length: number, bottom: number): number[] {
  const order = points.map((_, k) => k).sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0) || a - b);
  const groups: number[][] = [];
  for (const k of order) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const near = last !== undefined && (points[k] ?? 0) - (points[last] ?? 0) < length + 2 * GAP;
    if (near) group?.push(k);
    else groups.push([k]);
  }
  const places: number[] = [];
  for (const group of groups) {
    const [top, low] = [points[group[0] ?? 0] ?? 0, points[group.at(-1) ?? 0] ?? 0];
    const wanted = Math.floor(group.length / 2);
    const under = low + GAP + wanted * length <= bottom ? wanted : 0;
    const over = group.length - under;
    group.forEach((k, i) => {
      places[k] = i < over ? top - GAP - (over - i - 0.5) * length : low + GAP + (i - over + 0.5) * length;
    });
  }
  return places;
}
