import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { reach, valueAxis } from './axis.ts';
import { drawLabels, type Label, LINE } from './labels.ts';
import { layOutLegend } from './legend.ts';
import type { Measure } from './measure.ts';
import {
  allLabels,
  barSeries,
  baseOptions,
  black,
  type ChartLike,
  categoryScale,
  drawAfter,
  type Geometry,
  LEADING,
  MAX_HEIGHT,
  outlineBars,
  type Plan,
  roomForNegative,
  valueScale,
  WIDTH,
} from './plan.ts';
import { spread } from './spread.ts';
import { areaSwatch } from './swatches.ts';
import { wrapLabel } from './wrap-label.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** The most that the names of the categories take of the width. */
const NAME_SHARE = 0.3;
const GROUP_SHARE = 0.8;
const THICKEST = 22;
const STACK_THICKNESS = 16;
const GAP = 3;
/** The plot is never narrower than this. */
const LEAST_PLOT = width * 0.5;

/** Horizontal bars, grouped or stacked; the drawing grows with their number. */
export function planBars(chart: ChartBlock, measure: Measure): Plan {
  const stacked = chart.type === 'stackedBar';
  const axis = valueAxis(
    reach(chart),
    stacked ? 0 : Math.min(0.6, roomForNegative(chart, measure) / LEAST_PLOT),
  );
  const names = chart.categories.map((name) =>
    wrapLabel(name, width * NAME_SHARE, (text) => measure(text, labelPt)),
  );
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const legend = layOutLegend(
    chart.series.map(({ name }) => name),
    width,
    labelPt,
    measure,
    areaSwatch,
  );
  const rows = stacked ? 1 : Math.max(1, chart.series.length);
  const bars = stacked
    ? STACK_THICKNESS + 2 * labelPt * LINE + 6
    : (rows * (labelPt * LINE + 2)) / GROUP_SHARE;
  const count = Math.max(1, chart.categories.length);
  const around = legend.height + 2 * labelPt * LEADING + 22;
  const wanted = count * Math.max(bars, lines * labelPt * LEADING + 6) + around;
  const height = Math.min(MAX_HEIGHT, Math.max(CHART.heightPt, wanted));
  const pitch = (height - around) / count;
  const nameSize = Math.min(labelPt, (pitch - 1) / (lines * LEADING));
  const size = stacked
    ? Math.min(labelPt - 1, pitch / 3.2)
    : Math.min(labelPt, (pitch * GROUP_SHARE) / rows / LINE);
  const widest = Math.max(0, ...allLabels(chart).map((label) => measure(label, size)));
  return {
    width,
    height,
    config: {
      type: 'bar',
      data: {
        labels: names,
        datasets: chart.series.map(({ name, values }, k) => ({
          ...barSeries(name, values, k),
          categoryPercentage: stacked ? 1 : GROUP_SHARE,
          barPercentage: stacked ? Math.min(1, STACK_THICKNESS / pitch) : 0.9,
          maxBarThickness: stacked ? STACK_THICKNESS : THICKEST,
        })),
      },
      options: {
        ...baseOptions({ top: 4, right: stacked ? 10 : widest + GAP + 2, bottom: legend.height, left: 0 }),
        indexAxis: 'y',
        scales: {
          y: { ...categoryScale({ size: nameSize, vertical: false }), stacked },
          x: {
            ...valueScale(axis),
            stacked,
            title: {
              display: chart.unit !== '',
              text: `单位：${chart.unit}`,
              align: 'end',
              color: black,
              font: { size: labelPt },
              padding: 2,
            },
          },
        },
      },
      plugins: [
        drawAfter((context, drawn) => {
          const labels = stacked
            ? stackLabels(chart, drawn, size, measure)
            : endLabels(chart, drawn, size, measure);
          outlineBars(context, drawn, chart.series.length);
          drawLabels(context, labels, measure);
          legend.draw(context, drawn.height - legend.height);
        }),
      ],
    },
  };
}

/** Right of each bar, or left of it where its value is negative. */
function endLabels(chart: ChartBlock, drawn: ChartLike, size: number, measure: Measure): Label[] {
  return chart.series.flatMap(({ labels, values }, s) =>
    drawn.getDatasetMeta(s).data.map(({ x, y }, k) => {
      const text = labels[k] ?? '';
      const away = GAP + measure(text, size) / 2;
      return { text, x: (values[k] ?? 0) < 0 ? x - away : x + away, y, size, plate: true };
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
      return { text, y, middle: (x + base) / 2, long: Math.abs(x - base), width: measure(text, size) };
    });
    const fits = ({ long, width: own }: (typeof segments)[number]) => own + 4 <= long;
    const outside = segments.filter((segment) => !fits(segment));
    const wishes = outside.map((segment) => ({ centre: segment.middle, length: segment.width + GAP }));
    const places = spread(wishes, from, to);
    return [
      ...segments.filter(fits).map(({ text, middle, y }) => ({ text, x: middle, y, size, plate: true })),
      ...outside.map(({ text, middle, y }, i): Label => {
        const x = places[i] ?? middle;
        const edge = y - STACK_THICKNESS / 2;
        return { text, x, y: edge - 4 - (size * LINE) / 2, size, leader: [middle, edge, x, edge - 4] };
      }),
    ];
  });
}
