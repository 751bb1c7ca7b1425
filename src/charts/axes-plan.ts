import type { ChartConfiguration } from 'chart.js';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import type { Axis } from './axis.ts';
import type { Frame } from './frame.ts';
import { drawLabels, type Label } from './labels.ts';
import type { ChartLike } from './laid-out.ts';
import { type Legend, layOutLegend, type Swatch } from './legend.ts';
import type { Measure } from './measure.ts';
import type { Native, TextLook } from './native.ts';
import { drawAfter, drawUnit, type Plan, VALUE_AXIS, WIDTH } from './plan.ts';
import type { Recorder } from './recorder.ts';

/** A chart with two axes, laid out: what its kind says of it. Lengths are in pt. */
export interface Axes {
  readonly height: number;
  readonly axis: Axis;
  /** The plot between the axes. */
  readonly frame: Frame;
  readonly legend: Legend;
  /** The names along the category axis. */
  readonly names: TextLook;
  /** What they take under the plot; nothing where they stand beside it. */
  readonly namesDepth: number;
  /** Where the bars or points stand in a plot, known without Chart.js. */
  readonly framed: (frame: Frame) => ChartLike;
  /** The labels of the values. */
  readonly labels: (drawn: ChartLike) => Label[];
  /** What else a native chart is told. */
  readonly native: (
    labels: readonly Label[],
    framed: ChartLike,
  ) => Omit<Native, 'framed' | 'axis' | 'names' | 'legend'>;
  /** Drawn over what Chart.js has drawn, under the labels. */
  readonly outline?: (context: Recorder, drawn: ChartLike) => void;
  /** What Chart.js is told, but for what is drawn after it. */
  readonly config: ChartConfiguration;
}

/** The plan of a chart with two axes: unit over it, legend under it, the labels where its kind puts them. */
export function planAxes(chart: ChartBlock, measure: Measure, axes: Axes): Plan {
  const { height, axis, frame, legend, names, namesDepth, framed, labels, native, outline, config } = axes;
  return {
    width: WIDTH,
    height,
    native: (foot) => {
      const own = framed({ ...frame, bottom: frame.bottom - foot(namesDepth) });
      const box = legend.native && { legend: { ...legend.native, drawn: legend.height } };
      return { framed: own, axis, names, ...box, ...native(labels(own), own) };
    },
    config: {
      ...config,
      plugins: [
        drawAfter((context, drawn) => {
          drawUnit(context, chart.unit);
          outline?.(context, drawn);
          drawLabels(context, labels(drawn), measure);
          legend.draw(context, drawn.height - legend.height);
        }),
      ],
    },
  };
}

/** How wide a native chart draws the sample of a bar and that of a line, in pt: LibreOffice, which has the wider ones. */
const NATIVE_SAMPLE = { area: 12, line: 42 } as const;

/** The legend of a chart's series, as wide as the drawing. */
export const legendOf = ({ type, series }: ChartBlock, measure: Measure, swatch: Swatch): Legend =>
  layOutLegend(
    series.map(({ name }) => name),
    WIDTH,
    CHART.labelPt,
    measure,
    swatch,
    type === 'line' ? NATIVE_SAMPLE.line : NATIVE_SAMPLE.area,
  );

/** What an upright axis of values takes beside the plot, in pt. */
export const besidePlot = (axis: Axis, measure: Measure): number =>
  widestOf(axis, measure) + VALUE_AXIS.width;

/** The width of the widest label of an axis of values, in pt. */
export const widestOf = ({ labels }: Axis, measure: Measure): number =>
  Math.max(...labels.map((label) => measure(label, CHART.labelPt)));
