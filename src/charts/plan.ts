import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import type { Axis } from './axis.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import type { Native, TextLook } from './native.ts';
import type { Recorder } from './recorder.ts';

/** A chart ready to be drawn: its size, and what Chart.js is told. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly config: ChartConfiguration;
  /**
   * The same chart for a program that draws by itself; worked out when it is asked for.
   * @param foot how much higher than here the plot has to end, where the names under it take so much here, in pt
   */
  readonly native: (foot: (names: number) => number) => Native;
}

export type Planner = (chart: ChartBlock, measure: Measure) => Plan;

/** Whole points: Chart.js puts lines on whole and half ones, and none may leave the drawing. */
export const WIDTH = Math.floor(CHART.widthPt);

/**
 * The height of a chart with upright values: as the style has it, and what is more than one line of names and no legend
 * on top; and at least twice what the axis of names takes, for Chart.js gives it half.
 */
export function uprightHeight(head: number, depth: number, legend: number): number {
  const more = Math.max(0, depth - CHART.labelPt * LEADING);
  const frame = UNIT_ROW + head + legend;
  const wanted = Math.max(CHART.heightPt + more + legend + head, 2 * (depth + 14) + frame);
  return Math.ceil(Math.min(MAX_HEIGHT, wanted));
}

/** The height of the row that says the unit. */
const UNIT_ROW = 15;

/** The row of the unit, where there is one. */
export const unitRow = ({ unit }: ChartBlock): number => (unit === '' ? 0 : UNIT_ROW);

/** A drawing is never higher: with its caption it has to find room on one page. */
export const MAX_HEIGHT = 560;

/** Between the lines of a label, in its size. */
export const LEADING = 1.2;

export const black = `#${CHART.axis}`;

/** Around the plot and its axes, in pt. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The plugins that Chart.js brings, none of which has anything to do: the plan places titles, legends and labels. Told
 * that they are not shown, they would still lay themselves out.
 */
const NO_PLUGINS: object = Object.fromEntries(
  ['colors', 'decimation', 'filler', 'legend', 'subtitle', 'title', 'tooltip'].map((name) => [name, false]),
);

/** What every chart has: nothing that moves, listens, or depends on the screen or the system's language. */
export function baseOptions(padding: Padding) {
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false as const,
    devicePixelRatio: 1,
    events: [] as [],
    locale: 'zh-CN',
    font: { family: CHART.role, size: CHART.labelPt },
    color: black,
    // Chart.js draws an axis a little past its end.
    layout: { autoPadding: false, padding: { ...padding, right: padding.right + 1 } },
    plugins: NO_PLUGINS,
  };
}

/** What an axis and its labels take: fixed, so that it is known before Chart.js has laid the chart out. */
type Depth = { readonly width: number } | { readonly height: number };

/** Nor does an axis ask for more where its first or last label juts out: the plan has left room. */
const NO_PADDING = { paddingLeft: 0, paddingRight: 0, paddingTop: 0, paddingBottom: 0 };

const fixed = (depth: Depth) => ({
  afterFit: (scale: object) => Object.assign(scale, depth, NO_PADDING),
});

/** Beside the labels of an axis of values: its marks, and air. */
export const VALUE_AXIS = { width: 12, height: 20 } as const;

/** Beside the names along an axis of categories; level ones get what Word sets between hanzi and digits (2022 年). */
export const NAMES_GAP = { upright: 6, level: 9 } as const;

/** The settings of a value axis. */
export function valueScale(axis: Axis, depth: Depth) {
  return {
    ...fixed(depth),
    min: axis.min,
    max: axis.max,
    border: { color: black, width: 0.75 },
    grid: {
      // Where bars go below zero, they stand on the line of zero.
      color: ({ tick }: { tick: { value: number } }) =>
        axis.min < 0 && tick.value === 0 ? black : `#${CHART.grid}`,
      lineWidth: 0.5,
      tickColor: black,
      tickLength: 3,
      tickWidth: 0.5,
    },
    ticks: {
      stepSize: axis.step,
      autoSkip: false,
      color: black,
      font: { size: CHART.labelPt },
      maxRotation: 0,
      // Without separators of thousands, and never rounded.
      callback: (_: string | number, index: number) => axis.labels[index] ?? '',
    },
  };
}

/** The settings of a category axis: every label, no grid. */
export function categoryScale({ size, vertical }: TextLook, depth: Depth) {
  const rotation = vertical ? 90 : 0;
  return {
    ...fixed(depth),
    border: { color: black, width: 0.75 },
    grid: { display: false, tickLength: 1 },
    ticks: {
      autoSkip: false,
      minRotation: rotation,
      maxRotation: rotation,
      color: black,
      font: { size, lineHeight: LEADING },
    },
  };
}

/** A plugin that draws after everything else, on the recorder. */
export function drawAfter(draw: (context: Recorder, chart: ChartLike) => void): Plugin {
  return {
    id: 'nianbao-labels',
    afterDraw: (chart) => draw(chart.ctx as unknown as Recorder, chart as unknown as ChartLike),
  };
}

/** 单位：件, at the top left, above the value axis. */
export function drawUnit(context: Recorder, unit: string): void {
  if (unit === '') return;
  context.save();
  context.fillStyle = black;
  context.font = `${CHART.labelPt}px`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(`单位：${unit}`, 0, UNIT_ROW / 2);
  context.restore();
}

/** The room that the labels of negative values need along the axis, in pt: that of the longest. */
export function roomForNegative({ series }: ChartBlock, measure: Measure): number {
  const labels = series.flatMap(({ labels, values }) => labels.filter((_, k) => (values[k] ?? 0) < 0));
  return Math.max(0, ...labels.map((label) => measure(label, CHART.labelPt) + 6));
}

/** All labels of a chart. */
export const allLabels = ({ series }: ChartBlock): string[] => series.flatMap(({ labels }) => [...labels]);
