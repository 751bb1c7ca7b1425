import { withSurface } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Stroke } from '../layout/page.ts';
import { type Measure, measureIn } from './measure.ts';
import { type Plan, WIDTH } from './plan.ts';
import { PLANNERS } from './planners.ts';
import { Recorder } from './recorder.ts';

/** A chart as vectors and text, in pt, its origin at the top left. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: Stroke[];
}

/**
 * Draws a chart with Chart.js, on a recorder in place of a bitmap. Its title is not in the drawing: it is the caption.
 * Deterministic: the same chart and fonts give the same strokes.
 * @param fonts measures the text; a character that no face has is measured as one em, and has to be reported elsewhere.
 */
export function drawChart(chart: ChartBlock, fonts: FontSet): ChartDrawing {
  const { width, height, strokes } = remembered(chart, fonts);
  return { width, height, strokes };
}

/** So many drawings are kept: a report has two or three charts, and an edit changes one. */
const KEPT = 16;
const drawn = new WeakMap<FontSet, Map<string, ChartDrawing>>();

/** A chart of the same data in the same fonts is not drawn again: one chart takes Chart.js as long as three pages. */
function remembered(chart: ChartBlock, fonts: FontSet): ChartDrawing {
  const known = drawn.get(fonts) ?? new Map<string, ChartDrawing>();
  drawn.set(fonts, known);
  const { place: _, ...data } = chart;
  const key = JSON.stringify(data);
  const drawing = known.get(key) ?? recordChart(chart, fonts);
  // The one that was asked for last goes to the end: the first is the one to forget.
  known.delete(key);
  known.set(key, drawing);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return drawing;
}

/** The same, with the strokes that Chart.js meant to clip: there have to be none. */
export function recordChart(
  chart: ChartBlock,
  fonts: FontSet,
): ChartDrawing & { readonly overrun: Stroke[] } {
  const measure = measureIn(fonts, CHART.role);
  return recordPlan(PLANNERS[chart.type](chart, measure), measure);
}

/** What Chart.js makes of a plan. */
export function recordPlan(
  { width, height, config }: Plan,
  measure: Measure,
): ChartDrawing & { readonly overrun: Stroke[] } {
  const recorder = new Recorder(measure, CHART.role);
  let strokes: Stroke[] = [];
  let overrun: Stroke[] = [];
  // A recorder's canvas takes the size of the drawing, whatever the driver was made for, so one driver is enough.
  const canvas = {
    width,
    height,
    style: {},
    getContext: () => recorder,
    // The driver asks for the picture, and then destroys the chart, which clears its canvas.
    toBuffer: () => {
      strokes = [...recorder.strokes];
      overrun = [...recorder.overrun];
      return Buffer.alloc(0);
    },
  };
  recorder.canvas = canvas;
  withSurface(
    () => canvas,
    () => driver().renderToBufferSync(config),
  );
  return { width, height, strokes, overrun };
}

let shared: ChartJSNodeCanvas | undefined;

/** The one driver of this process: each brings a Chart.js of its own, which takes 20 to 80 ms. */
function driver(): ChartJSNodeCanvas {
  shared ??= new ChartJSNodeCanvas({ width: WIDTH, height: CHART.heightPt });
  return shared;
}
