import type { ChartBlock } from '../document/document.ts';
import type { Axis } from './axis.ts';
import type { ChartLike, Geometry } from './laid-out.ts';

/** The rectangle between the axes, or the square around a pie: in pt of the drawing. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the bars of one category stand, in pt: how thick each is, and from one to the next. */
export interface Bars {
  readonly thickness: number;
  readonly step: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const NOTHING: Geometry = {
  x: 0,
  y: 0,
  base: 0,
  width: 0,
  height: 0,
  horizontal: false,
  startAngle: 0,
  endAngle: 0,
  outerRadius: 0,
};

/** Where columns will stand: what Chart.js makes of the same frame, known without it. */
export function framedColumns(
  chart: ChartBlock,
  size: Size,
  frame: Frame,
  axis: Axis,
  bars: Bars,
): ChartLike {
  const at = scale(axis, frame.bottom, frame.top);
  const pitch = (frame.right - frame.left) / Math.max(1, chart.categories.length);
  return framed(chart, size, frame, (s, k) => ({
    ...NOTHING,
    x: middleOf(chart, frame.left, pitch, bars, s, k),
    ...ends(chart, at, s, k, 'y'),
    width: bars.thickness,
  }));
}

/** Where horizontal bars will stand, the first category on top. */
export function framedBars(chart: ChartBlock, size: Size, frame: Frame, axis: Axis, bars: Bars): ChartLike {
  const at = scale(axis, frame.left, frame.right);
  const pitch = (frame.bottom - frame.top) / Math.max(1, chart.categories.length);
  return framed(chart, size, frame, (s, k) => ({
    ...NOTHING,
    y: middleOf(chart, frame.top, pitch, bars, s, k),
    ...ends(chart, at, s, k, 'x'),
    height: bars.thickness,
    horizontal: true,
  }));
}

/** Where the points of lines will stand, each in the middle of its category. */
export function framedPoints(chart: ChartBlock, size: Size, frame: Frame, axis: Axis): ChartLike {
  const at = scale(axis, frame.bottom, frame.top);
  const pitch = (frame.right - frame.left) / Math.max(1, chart.categories.length);
  return framed(chart, size, frame, (s, k) => ({
    ...NOTHING,
    x: frame.left + (k + 0.5) * pitch,
    y: at(chart.series[s]?.values[k] ?? 0),
  }));
}

/**
 * Where the slices of a pie will stand, clockwise.
 * @param turn from twelve o'clock to where the first one begins, in whole turns
 */
export function framedSlices(chart: ChartBlock, size: Size, frame: Frame, turn: number): ChartLike {
  const values = chart.series[0]?.values ?? [];
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const angle = (count: number): number => {
    const before = values.slice(0, count).reduce((sum, value) => sum + value, 0);
    return 2 * Math.PI * (before / total + turn) - Math.PI / 2;
  };
  return framed(chart, size, frame, (_, k) => ({
    ...NOTHING,
    x: (frame.left + frame.right) / 2,
    y: (frame.top + frame.bottom) / 2,
    startAngle: angle(k),
    endAngle: angle(k + 1),
    outerRadius: (frame.right - frame.left) / 2,
  }));
}

function framed(
  { categories }: ChartBlock,
  size: Size,
  frame: Frame,
  geometry: (series: number, category: number) => Geometry,
): ChartLike {
  return {
    ...size,
    chartArea: frame,
    getDatasetMeta: (s) => ({ data: categories.map((_, k) => geometry(s, k)) }),
  };
}

/** From a value to its place between the ends of an axis. */
function scale({ min, max }: Axis, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - min) / (max - min)) * (to - from);
}

const isStacked = ({ type }: ChartBlock): boolean => type === 'stackedColumn' || type === 'stackedBar';

function middleOf(chart: ChartBlock, start: number, pitch: number, bars: Bars, s: number, k: number): number {
  const aside = isStacked(chart) ? 0 : s - (chart.series.length - 1) / 2;
  return start + (k + 0.5) * pitch + aside * bars.step;
}

/** Where a bar begins and ends; in a stack, on the bars of the same sign before it. A zero goes with the first of them. */
function ends(chart: ChartBlock, at: (value: number) => number, s: number, k: number, end: 'x' | 'y') {
  const value = chart.series[s]?.values[k] ?? 0;
  const below = isStacked(chart) ? chart.series.slice(0, s).map(({ values }) => values[k] ?? 0) : [];
  const sign = Math.sign(value || (below.find((other) => other !== 0) ?? 0));
  const from = below.filter((other) => Math.sign(other) === sign).reduce((sum, other) => sum + other, 0);
  return { [end]: at(from + value), base: at(from) };
}
