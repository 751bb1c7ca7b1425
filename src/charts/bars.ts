import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { legendOf, planAxes, widestOf } from './axes-plan.ts';
import { reach, valueAxis } from './axis.ts';
import { barConfig, outlineBars } from './bar-config.ts';
import { framedBars } from './frame.ts';
import { type Label, LINE } from './labels.ts';
import type { ChartLike, Geometry } from './laid-out.ts';
import type { Measure } from './measure.ts';
import { barSpacing, movedBeside, thinnest } from './native.ts';
import {
  allLabels,
  categoryScale,
  LEADING,
  MAX_HEIGHT,
  NAMES_GAP,
  type Plan,
  roomForNegative,
  unitRow,
  VALUE_AXIS,
  valueScale,
  WIDTH,
} from './plan.ts';
import { spread } from './spread.ts';
import { areaSwatch } from './swatches.ts';
import { wrapLabel } from './wrap-label.ts';

const { labelPt, stackLabelPt } = CHART;
const width = WIDTH;

/** The most that the names of the categories take of the width. */
const NAME_SHARE = 0.3;
const GROUP_SHARE = 0.8;
const BAR_SHARE = 0.9;
const THICKEST = 22;
const STACK_SHARE = 0.45;
const STACK_THICKNESS = 16;
/** Between a bar's end and its label, and the rise of a leader over a stack. */
const GAP = 3;
const LEADER = 4;
/** The plot is never narrower than this. */
const LEAST_PLOT = width * 0.5;

/** Horizontal bars, grouped or stacked; the drawing grows with their number. */
export function planBars(chart: ChartBlock, measure: Measure): Plan {
  const stacked = chart.type === 'stackedBar';
  const room = stacked ? 0 : Math.min(0.6, roomForNegative(chart, measure) / LEAST_PLOT);
  const axis = valueAxis(reach(chart), room, chart.unit);
  const legend = legendOf(chart, measure, areaSwatch);
  // Over the first stack there may be labels.
  const top = unitRow(chart) + (stacked ? 10 : 4);
  const rows = layOutRows(chart, top + VALUE_AXIS.height + legend.height, measure);
  const { names, nameSize, labelSize, height, pitch, bars } = rows;
  const widest = Math.max(0, ...allLabels(chart).map((label) => measure(label, labelSize)));
  const right = Math.ceil(Math.max(widestOf(axis, measure) / 2, stacked ? 10 : widest + GAP + 2));
  // Readers of a DOCX break long names by themselves, anywhere: those need all of the share.
  const broken = names.some(({ length }) => length > 1) ? width * NAME_SHARE : 0;
  const depth = Math.max(broken, ...names.flat().map((line) => measure(line, nameSize))) + NAMES_GAP.level;
  const frame = { left: depth, top, right: width - right - 1, bottom: top + pitch * chart.categories.length };
  const look = { size: nameSize, vertical: false };
  const labels = stacked ? stackLabels : endLabels;
  return planAxes(chart, measure, {
    height,
    axis,
    frame,
    legend,
    names: look,
    namesDepth: 0,
    framed: (plot) => framedBars(chart, { width, height }, plot, axis, bars),
    labels: (drawn) => labels(chart, drawn, labelSize, measure),
    native: (all, framed) => ({
      labels: { size: all[0]?.size ?? labelSize, vertical: false },
      bars: barSpacing(bars, pitchOf(framed, names.length), stacked ? 1 : chart.series.length),
      moved: movedBeside(all, framed),
    }),
    outline: (context, drawn) => outlineBars(context, drawn, chart.series.length),
    config: barConfig(chart, {
      indexAxis: 'y',
      stacked,
      names,
      bars,
      padding: { top, right, bottom: legend.height, left: 0 },
      categories: categoryScale(look, { width: depth }),
      values: valueScale(axis, { height: VALUE_AXIS.height }),
    }),
  });
}

/** From one row to the next in a plot. */
const pitchOf = ({ chartArea: { bottom, top } }: ChartLike, rows: number): number =>
  (bottom - top) / Math.max(1, rows);

/**
 * The rows of bars, as high as their names and labels ask; smaller where the drawing would be too high for a page.
 * @param around what stands over and under the rows, in pt
 */
function layOutRows(chart: ChartBlock, around: number, measure: Measure) {
  const stacked = chart.type === 'stackedBar';
  const names = chart.categories.map((name) =>
    wrapLabel(name, width * NAME_SHARE, (text) => measure(text, labelPt)),
  );
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const rows = stacked ? 1 : Math.max(1, chart.series.length);
  const row = stacked
    ? STACK_THICKNESS + LEADER + labelPt * LINE + LEADER
    : (rows * (labelPt * LINE + 2)) / GROUP_SHARE;
  const count = Math.max(1, chart.categories.length);
  const wanted = count * Math.max(row, lines * labelPt * LEADING + 6) + around;
  const height = Math.ceil(Math.min(MAX_HEIGHT, Math.max(CHART.heightPt, wanted)));
  const pitch = (height - around) / count;
  const step = (pitch * GROUP_SHARE) / rows;
  const usual = stacked
    ? Math.min(STACK_THICKNESS, pitch * STACK_SHARE)
    : Math.min(THICKEST, step * BAR_SHARE);
  const thickness = Math.max(usual, thinnest(pitch, rows, BAR_SHARE));
  return {
    names,
    nameSize: Math.min(labelPt, (pitch - 1) / (lines * LEADING)),
    labelSize: stacked ? Math.min(stackLabelPt, pitch / 3.2) : Math.min(labelPt, step / LINE),
    height,
    pitch,
    bars: { thickness, step: stacked ? thickness : Math.min(step, thickness / BAR_SHARE) },
  };
}

/** Right of each bar, or left of it where its value is negative. */
function endLabels(chart: ChartBlock, drawn: ChartLike, size: number, measure: Measure): Label[] {
  return chart.series.flatMap(({ labels, values }, s) =>
    drawn.getDatasetMeta(s).data.map(({ x, y }, k) => {
      const text = labels[k] ?? '';
      const away = GAP + measure(text, size) / 2;
      const middle = (values[k] ?? 0) < 0 ? x - away : x + away;
      return { text, series: s, point: k, x: middle, y, size, plate: true };
    }),
  );
}

/** In its segment where that is wide enough; else over the bar, with a line to the segment. */
function stackLabels(chart: ChartBlock, drawn: ChartLike, wished: number, measure: Measure): Label[] {
  const from = drawn.chartArea.left + 1;
  const to = drawn.width - 1;
  return chart.categories.flatMap((_, k) => {
    const texts = chart.series.map(({ labels }) => labels[k] ?? '');
    const sum = texts.reduce((total, text) => total + measure(text, wished) + GAP, 0);
    const size = sum > to - from ? (wished * (to - from)) / sum : wished;
    const segments = texts.map((text, s) => {
      const bar: Geometry | undefined = drawn.getDatasetMeta(s).data[k];
      const [x = 0, base = 0, y = 0] = [bar?.x, bar?.base, bar?.y];
      const edge = y - (bar?.height ?? 0) / 2;
      const own = { text, series: s, point: k, size };
      return { own, y, edge, middle: (x + base) / 2, long: Math.abs(x - base), width: measure(text, size) };
    });
    const fits = ({ long, width }: (typeof segments)[number]) => width + 4 <= long;
    const outside = segments.filter((segment) => !fits(segment));
    const wishes = outside.map((segment) => ({ centre: segment.middle, length: segment.width + GAP }));
    const places = spread(wishes, from, to);
    return [
      ...segments.filter(fits).map(({ own, middle, y }) => ({ ...own, x: middle, y, plate: true })),
      ...outside.map(({ own, middle, edge }, i): Label => {
        const x = places[i] ?? middle;
        const foot = edge - LEADER;
        return { ...own, x, y: foot - (size * LINE) / 2, leader: [middle, edge, x, foot] };
      }),
    ];
  });
}
