import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { lineLook } from '../charts/fills.ts';
import type { ChartBlock, ChartSeries } from '../document/document.ts';
import { CHART, TEXT } from '../document/stylesheet.ts';
import { LATIN } from '../fonts/manifest.ts';
import { type ChartPlan, planNative } from './chart-plan.ts';
import { pixels } from './image.ts';

/** The smallest text that a chart of a DOCX may have, in pt (OOXML, ST_TextFontSize). */
const LEAST_PT = 1;
const font = fontOf(CHART.labelPt);

/**
 * Word knows sizes to half a pt. A chart that holds so much that its text would be smaller than the least is written all the
 * same: that it cannot be read is found with its place by who lays it out (T306).
 */
function fontOf(size: number) {
  return { size: Math.max(LEAST_PT, Math.floor(2 * size) / 2), color: CHART.axis };
}

/**
 * A native chart that Word and WPS edit: its data in a workbook, its fonts, labels and axes written out. The fills,
 * and what else docx cannot say, come when the part is finished (chart-part.ts).
 */
export function chartRun(block: ChartBlock): ChartRun {
  return new ChartRun(chartOptions(block));
}

function chartOptions(block: ChartBlock): ChartRunOptions {
  switch (block.type) {
    case 'pie':
      return pieOptions(block);
    case 'line':
      return lineOptions(block);
    case 'column':
    case 'stackedColumn':
      return barOptions(block, 'column');
    case 'bar':
    case 'stackedBar':
      return barOptions(block, 'bar');
  }
}

function barOptions(block: ChartBlock, type: 'column' | 'bar'): ChartRunOptions {
  const stacked = block.type === 'stackedColumn' || block.type === 'stackedBar';
  const plan = planNative(block);
  const label = fontOf(plan.labels.size);
  const { gapWidth, overlap } = plan.bars ?? { gapWidth: 0, overlap: 0 };
  return {
    ...commonOptions(block, plan),
    ...axes(block, plan, type === 'bar'),
    type,
    gapWidth,
    ...(stacked ? { stacking: 'stacked' } : { overlap }),
    series: block.series.map((series) => seriesData(series, label)),
    dataLabels: { value: true, font: label, position: stacked ? 'center' : 'outsideEnd' },
  };
}

const DASHES = ['solid', 'dash', 'shortDot', 'dashDot', 'shortDash', 'longDash'] as const;
const MARKERS = { circle: 'circle', rect: 'square', triangle: 'triangle', rectRot: 'diamond' } as const;

function lineOptions(block: ChartBlock): ChartRunOptions {
  const plan = planNative(block);
  const label = fontOf(plan.labels.size);
  return {
    ...commonOptions(block, plan),
    ...axes(block, plan, false),
    type: 'line',
    series: block.series.map((series, k) => ({
      ...seriesData(series, label),
      color: CHART.axis,
      line: { color: CHART.axis, width: 1, dash: DASHES[k % DASHES.length] ?? 'solid' },
      markers: { shape: MARKERS[lineLook(k).point], size: 5 },
    })),
    dataLabels: { value: true, font: label, position: 'above' },
  };
}

/** Each slice is named beside it, with its value and the unit: no legend to look up, and no grey to tell apart. */
function pieOptions(block: ChartBlock): ChartRunOptions {
  const plan = planNative(block);
  const label = fontOf(plan.labels.size);
  return {
    ...commonOptions(block, plan),
    legend: false,
    type: 'pie',
    categories: block.categories,
    // Named colours make docx write a c:dPt for each slice, which the fills then go into.
    series: block.series.slice(0, 1).map(({ name, values, labels }) => ({
      name,
      values,
      pointLabels: labels.map((text, k) =>
        pointLabel(text, values[k], label, {
          unit: block.unit,
          before: `${block.categories[k] ?? ''} `,
        }),
      ),
      colors: block.categories.map(() => CHART.axis),
    })),
    dataLabels: {
      value: true,
      category: true,
      font: label,
      position: 'outsideEnd',
      ...(block.unit === '' ? {} : { numberFormat: numberFormat('General', block.unit) }),
    },
  };
}

function commonOptions(block: ChartBlock, { width, height }: ChartPlan) {
  const { title, titleBelow, series, alternative } = block;
  return {
    ...(titleBelow ? {} : { title: { text: title, font: { size: TEXT.caption.sizePt, color: CHART.axis } } }),
    legend: series.length > 1 ? { position: 'bottom' as const, font } : (false as const),
    font: { name: LATIN.official, color: CHART.axis },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: title, title, description: alternative },
  };
}

/**
 * The same axis as on the drawn chart. Its end is not written, but for the whole of shares: programs find the same by
 * themselves (axis.ts), and another where the figures are edited. Horizontal bars go down in the order of the categories.
 */
function axes(block: ChartBlock, { axis, names }: ChartPlan, horizontal: boolean) {
  if (axis === undefined) throw new Error(`a ${block.type} chart without an axis of values`);
  const { min, max, step, isWhole } = axis;
  return {
    categories: block.categories,
    categoryAxis: {
      font: fontOf(names.size),
      labelRotation: names.vertical ? -90 : 0,
      ...(horizontal ? { reverseOrder: true } : {}),
    },
    valueAxis: {
      font,
      minimum: min,
      ...(isWhole ? { maximum: max } : {}),
      interval: step,
      ...(block.unit === '' ? {} : { title: { text: `单位：${block.unit}`, font } }),
      ...(horizontal ? { crossesAt: 'maximum' as const } : {}),
    },
  };
}

/** A series' data, each label as it is printed. */
function seriesData({ name, values, labels }: ChartSeries, font: ReturnType<typeof fontOf>) {
  return { name, values, pointLabels: labels.map((text, k) => pointLabel(text, values[k], font)) };
}

/** What a label shows beside its value: what stands before it, and its unit. */
interface Around {
  readonly before: string;
  readonly unit: string;
}

/**
 * What a point's label has of its own. All labels follow the data when it is edited: one that is written with more
 * decimals than its value needs (12.50) by a number format. Only what is no number (/) is text.
 * @returns undefined where the label is as the series' labels are
 */
function pointLabel(
  text: string,
  value: number | undefined,
  font: ReturnType<typeof fontOf>,
  { before, unit }: Around = { before: '', unit: '' },
) {
  if (text === String(value)) return undefined;
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1];
  return decimals !== undefined && Number(text) === value
    ? { numberFormat: numberFormat(`0.${'0'.repeat(decimals.length)}`, unit) }
    : { text: `${before}${text}${unit}`, font };
}

/** A number format with a unit. In it a quotation mark stands outside the quoted text, behind a backslash. */
const numberFormat = (format: string, unit: string): string =>
  unit === '' ? format : `${format}"${unit.replaceAll('"', '"\\""')}"`;
