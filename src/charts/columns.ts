import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { reach, valueAxis } from './axis.ts';
import { fitCategories } from './categories.ts';
import { drawLabels, fitLabels, type Label, type LabelFit, LINE, shrinkTo } from './labels.ts';
import { layOutLegend } from './legend.ts';
import type { Measure } from './measure.ts';
import {
  allLabels,
  barSeries,
  baseOptions,
  type ChartLike,
  categoryScale,
  drawAfter,
  drawUnit,
  outlineBars,
  type Plan,
  roomForNegative,
  UNIT_ROW,
  uprightHeight,
  valueScale,
  WIDTH,
} from './plan.ts';
import { spread } from './spread.ts';
import { areaSwatch } from './swatches.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** The share of a category's width that its columns take. */
const GROUP_SHARE = 0.8;
const STACK_SHARE = 0.4;
const THICKEST = 40;
/** The plot is never lower than this. */
const LEAST_PLOT = 140;
/** Between a column's end and its label. */
const GAP = 2.5;

/** Vertical bars, side by side or stacked. */
export function planColumns(chart: ChartBlock, measure: Measure): Plan {
  const stacked = chart.type === 'stackedColumn';
  const axis = valueAxis(
    reach(chart),
    stacked ? 0 : Math.min(0.6, roomForNegative(chart, measure) / LEAST_PLOT),
  );
  const axisWidth = Math.max(...axis.labels.map((label) => measure(label, labelPt))) + 12;
  const count = Math.max(1, chart.categories.length);
  const beside = stacked ? besideLast((width - axisWidth) / count) : 0;
  const pitch = (width - axisWidth - beside - 1) / count;
  const columns = stacked ? 1 : Math.max(1, chart.series.length);
  // A column alone in its category may have a label as wide as the category.
  const slot = (columns === 1 ? pitch : (pitch * GROUP_SHARE) / columns) - 2;
  const fit = fitLabels(allLabels(chart), slot, labelPt, measure);
  const categories = fitCategories(chart.categories, pitch, labelPt, measure);
  const names = chart.series.map(({ name }) => name);
  const legend = layOutLegend(names, width, labelPt, measure, areaSwatch);
  const head = stacked ? labelPt : fit.extent + GAP + 1;
  const height = uprightHeight(head, categories.depth, legend.height);
  return {
    width,
    height,
    config: {
      type: 'bar',
      data: {
        labels: categories.lines,
        datasets: chart.series.map(({ name, values }, k) => ({
          ...barSeries(name, values, k),
          categoryPercentage: stacked ? 1 : GROUP_SHARE,
          barPercentage: stacked ? STACK_SHARE : 0.9,
          maxBarThickness: THICKEST,
        })),
      },
      options: {
        ...baseOptions({
          top: UNIT_ROW + head,
          right: beside,
          bottom: legend.height,
          left: 0,
        }),
        scales: {
          x: { ...categoryScale(categories), stacked },
          y: { ...valueScale(axis, axisWidth), stacked },
        },
      },
      plugins: [
        drawAfter((context, drawn) => {
          drawUnit(context, chart.unit);
          const labels = stacked ? stackLabels(chart, drawn, measure) : endLabels(chart, drawn, fit, measure);
          outlineBars(context, drawn, chart.series.length);
          drawLabels(context, labels, measure);
          legend.draw(context, drawn.height - legend.height);
        }),
      ],
    },
  };
}

/** Over each column, or under it where its value is negative. */
function endLabels(chart: ChartBlock, drawn: ChartLike, fit: LabelFit, measure: Measure): Label[] {
  const { size, vertical } = fit;
  return chart.series.flatMap(({ labels, values }, s) =>
    drawn.getDatasetMeta(s).data.map(({ x, y }, k) => {
      const text = labels[k] ?? '';
      const away = GAP + (vertical ? measure(text, size) : size * LINE) / 2;
      return { text, x, y: (values[k] ?? 0) < 0 ? y + away : y - away, size, vertical, plate: true };
    }),
  );
}

/** What the side labels of the last stack need right of its category: as much as the others have up to the next stack. */
const besideLast = (pitch: number): number => (pitch - thickness(pitch)) / 2 + 1;
const thickness = (pitch: number): number => Math.min(THICKEST, pitch * STACK_SHARE);
const LEADER = 6;

/** In its segment where that is large enough; else beside the stack, with a line to the segment. */
function stackLabels(chart: ChartBlock, drawn: ChartLike, measure: Measure): Label[] {
  const { chartArea } = drawn;
  const pitch = (chartArea.right - chartArea.left) / Math.max(1, chart.categories.length);
  const room = pitch - thickness(pitch) - LEADER - 2;
  const fitted = shrinkTo(room, allLabels(chart), labelPt - 1, measure);
  // All of a stack's labels beside it must find room one above the other.
  const size = Math.min(
    fitted,
    (chartArea.bottom - chartArea.top) / (Math.max(1, chart.series.length) * LINE),
  );
  return chart.categories.flatMap((_, k) => {
    const segments = chart.series.map(({ labels }, s) => {
      const bar = drawn.getDatasetMeta(s).data[k] ?? { x: 0, y: 0, base: 0, width: 0 };
      const text = labels[k] ?? '';
      return { text, bar, width: measure(text, size), middle: (bar.y + bar.base) / 2 };
    });
    const fits = ({ bar, width }: (typeof segments)[number]) =>
      Math.abs(bar.base - bar.y) >= size * LINE + 1 && width + 3 <= bar.width;
    const inside = segments
      .filter(fits)
      .map(({ text, bar, middle }) => ({ text, x: bar.x, y: middle, size, plate: true }));
    const outside = segments.filter((segment) => !fits(segment));
    const wishes = outside.map(({ middle }) => ({ centre: middle, length: size * LINE }));
    const places = spread(wishes, UNIT_ROW, chartArea.bottom);
    return [
      ...inside,
      ...outside.map(({ text, bar, width, middle }, i): Label => {
        const edge = bar.x + bar.width / 2;
        const y = places[i] ?? middle;
        return { text, x: edge + LEADER + 1 + width / 2, y, size, leader: [edge, middle, edge + LEADER, y] };
      }),
    ];
  });
}
