import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { besidePlot, legendOf, planAxes } from './axes-plan.ts';
import { reach, valueAxis } from './axis.ts';
import { barConfig, outlineBars } from './bar-config.ts';
import { fitCategories } from './categories.ts';
import { type Bars, framedColumns } from './frame.ts';
import { fitLabels, type Label, type LabelFit, LINE, shrinkTo } from './labels.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import { barSpacing, movedBeside, thinnest } from './native.ts';
import {
  allLabels,
  categoryScale,
  NAMES_GAP,
  type Plan,
  roomForNegative,
  unitRow,
  uprightHeight,
  valueScale,
  WIDTH,
} from './plan.ts';
import { spread } from './spread.ts';
import { areaSwatch } from './swatches.ts';

const { labelPt, stackLabelPt } = CHART;
const width = WIDTH;

/** The share of a category's width that its columns take. */
const GROUP_SHARE = 0.8;
/** The share of a column's step that is column. */
const BAR_SHARE = 0.9;
const STACK_SHARE = 0.4;
const THICKEST = 40;
/** The plot is never lower than this. */
const LEAST_PLOT = 140;
/** Between a column's end and its label. */
const GAP = 2.5;
/** The length of the line to a label beside a stack. */
const LEADER = 6;

/** Vertical bars, side by side or stacked. */
export function planColumns(chart: ChartBlock, measure: Measure): Plan {
  const stacked = chart.type === 'stackedColumn';
  const room = stacked ? 0 : Math.min(0.6, roomForNegative(chart, measure) / LEAST_PLOT);
  const axis = valueAxis(reach(chart), room, chart.unit);
  const left = besidePlot(axis, measure);
  const count = Math.max(1, chart.categories.length);
  const beside = stacked ? besideLast(chart, (width - left) / count, measure) : 0;
  const pitch = (width - left - beside - 1) / count;
  const columns = stacked ? 1 : Math.max(1, chart.series.length);
  const bars = stacked ? stackOf(pitch) : groupOf(pitch, columns);
  // A column alone in its category may have a label as wide as the category.
  const slot = (columns === 1 ? pitch : bars.step) - 2;
  const fit = fitLabels(allLabels(chart), slot, labelPt, measure);
  const names = fitCategories(chart.categories, pitch, labelPt, measure);
  const legend = legendOf(chart, measure, areaSwatch);
  const head = stacked ? labelPt : fit.extent + GAP + 1;
  const height = uprightHeight(head, names.depth, legend.height);
  const depth = names.depth + NAMES_GAP.upright;
  const top = unitRow(chart) + head;
  return planAxes(chart, measure, {
    height,
    axis,
    frame: { left, top, right: width - beside - 1, bottom: height - legend.height - depth },
    legend,
    names,
    namesDepth: names.depth,
    framed: (plot) => framedColumns(chart, { width, height }, plot, axis, bars),
    labels: (drawn) => (stacked ? stackLabels(chart, drawn, measure) : endLabels(chart, drawn, fit, measure)),
    native: (labels, framed) => ({
      labels: { size: labels[0]?.size ?? fit.size, vertical: !stacked && fit.vertical },
      bars: barSpacing(bars, pitch, columns),
      moved: movedBeside(labels, framed),
    }),
    outline: (context, drawn) => outlineBars(context, drawn, chart.series.length),
    config: barConfig(chart, {
      indexAxis: 'x',
      stacked,
      names: names.lines,
      bars,
      padding: { top, right: beside, bottom: legend.height, left: 0 },
      categories: categoryScale(names, { height: depth }),
      values: valueScale(axis, { width: left }),
    }),
  });
}

/** Over each column, or under it where its value is negative. */
function endLabels(chart: ChartBlock, drawn: ChartLike, fit: LabelFit, measure: Measure): Label[] {
  const { size, vertical } = fit;
  return chart.series.flatMap(({ labels, values }, s) =>
    drawn.getDatasetMeta(s).data.map(({ x, y }, k) => {
      const text = labels[k] ?? '';
      const away = GAP + (vertical ? measure(text, size) : size * LINE) / 2;
      const middle = (values[k] ?? 0) < 0 ? y + away : y - away;
      return { text, series: s, point: k, x, y: middle, size, vertical, plate: true };
    }),
  );
}

/**
 * What the widest label beside the last stack needs right of its category; at most as much as others have up to the
 * next stack.
 */
function besideLast(chart: ChartBlock, pitch: number, measure: Measure): number {
  const gap = (pitch - stackOf(pitch).thickness) / 2;
  const widest = Math.max(0, ...allLabels(chart).map((label) => measure(label, stackLabelPt)));
  const lacking = Math.max(0, LEADER + 2 + widest - gap);
  // What stands beside the plot narrows its categories, and half of that the gap.
  const count = Math.max(1, chart.categories.length);
  return Math.min(lacking / (1 - 1 / (2 * count)), gap + 1);
}

function stackOf(pitch: number): Bars {
  const thickness = Math.max(Math.min(THICKEST, pitch * STACK_SHARE), thinnest(pitch, 1, 1));
  return { thickness, step: thickness };
}

/** Columns side by side stand close together, however far apart the categories are. */
function groupOf(pitch: number, columns: number): Bars {
  const wanted = Math.min(THICKEST, (BAR_SHARE * GROUP_SHARE * pitch) / columns);
  const thickness = Math.max(wanted, thinnest(pitch, columns, BAR_SHARE));
  return { thickness, step: thickness / BAR_SHARE };
}

/** In its segment where that is large enough; else beside the stack, with a line to the segment. */
function stackLabels(chart: ChartBlock, drawn: ChartLike, measure: Measure): Label[] {
  const { chartArea } = drawn;
  const pitch = (chartArea.right - chartArea.left) / Math.max(1, chart.categories.length);
  const room = pitch - stackOf(pitch).thickness - LEADER - 2;
  const fitted = shrinkTo(room, allLabels(chart), stackLabelPt, measure);
  // All of a stack's labels beside it must find room one above the other.
  const size = Math.min(
    fitted,
    (chartArea.bottom - chartArea.top) / (Math.max(1, chart.series.length) * LINE),
  );
  return chart.categories.flatMap((_, k) => {
    const segments = chart.series.map(({ labels }, s) => {
      const bar = drawn.getDatasetMeta(s).data[k] ?? { x: 0, y: 0, base: 0, width: 0 };
      const text = labels[k] ?? '';
      return { text, series: s, point: k, bar, width: measure(text, size), middle: (bar.y + bar.base) / 2 };
    });
    const fits = ({ bar, width }: (typeof segments)[number]) =>
      Math.abs(bar.base - bar.y) >= size * LINE + 1 && width + 3 <= bar.width;
    const inside = segments.filter(fits).map(({ text, series, point, bar, middle }) => {
      return { text, series, point, x: bar.x, y: middle, size, plate: true };
    });
    const outside = segments.filter((segment) => !fits(segment));
    const wishes = outside.map(({ middle }) => ({ centre: middle, length: size * LINE }));
    const places = spread(wishes, unitRow(chart), chartArea.bottom);
    return [
      ...inside,
      ...outside.map(({ text, series, point, bar, width, middle }, i): Label => {
        const edge = bar.x + bar.width / 2;
        const y = places[i] ?? middle;
        const x = edge + LEADER + 1 + width / 2;
        return { text, series, point, x, y, size, leader: [edge, middle, edge + LEADER, y] };
      }),
    ];
  });
}
