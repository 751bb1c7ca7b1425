import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { reach, valueAxis } from '../charts/axis.ts';
import { lineLook } from '../charts/fills.ts';
import type { ChartBlock, ChartSeries } from '../document/document.ts';
import { CHART, TEXT } from '../document/stylesheet.ts';
import { LATIN } from '../fonts/manifest.ts';
import { chartSize } from './chart-size.ts';
import { pixels } from './image.ts';

/** White space between groups of bars, in percent of a bar's width. */
const GAP_WIDTH = 80;

/** The share of a value axis kept free under negative values, for their labels. */
const ROOM_BELOW = 0.2;

const font = { size: CHART.labelPt, color: CHART.axis };

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
  return {
    ...commonOptions(block),
    ...axes(block, type === 'bar'),
    type,
    gapWidth: GAP_WIDTH,
    ...(stacked ? { stacking: 'stacked' } : { overlap: 0 }),
    series: block.series.map(seriesData),
    dataLabels: { value: true, font, position: stacked ? 'center' : 'outsideEnd' },
  };
}

const DASHES = ['solid', 'dash', 'shortDot', 'dashDot', 'shortDash', 'longDash'] as const;
const MARKERS = { circle: 'circle', rect: 'square', triangle: 'triangle', rectRot: 'diamond' } as const;

function lineOptions(block: ChartBlock): ChartRunOptions {
  return {
    ...commonOptions(block),
    ...axes(block, false),
    type: 'line',
    series: block.series.map((series, k) => ({
      ...seriesData(series),
      color: CHART.axis,
      line: { color: CHART.axis, width: 1, dash: DASHES[k % DASHES.length] ?? 'solid' },
      markers: { shape: MARKERS[lineLook(k).point], size: 5 },
    })),
    dataLabels: { value: true, font, position: 'above' },
  };
}

/** Each slice is named beside it, with its value and the unit: no legend to look up, and no grey to tell apart. */
function pieOptions(block: ChartBlock): ChartRunOptions {
  const unit = block.unit.replaceAll('"', '');
  return {
    ...commonOptions(block),
    legend: false,
    type: 'pie',
    categories: block.categories,
    // Named colours make docx write a c:dPt for each slice, which the fills then go into.
    series: block.series.slice(0, 1).map((series) => ({
      ...seriesData(series),
      colors: block.categories.map(() => CHART.axis),
    })),
    dataLabels: {
      value: true,
      category: true,
      font,
      position: 'outsideEnd',
      ...(unit === '' ? {} : { numberFormat: `General"${unit}"` }),
    },
  };
}

function commonOptions(block: ChartBlock) {
  const { title, series, alternative } = block;
  const { width, height } = chartSize(block);
  return {
    title: { text: title, font: { size: TEXT.caption.sizePt, color: CHART.axis } },
    legend: series.length > 1 ? { position: 'bottom' as const, font } : (false as const),
    font: { name: LATIN.official, color: CHART.axis },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: title, title, description: alternative },
  };
}

/** The same axis as on the drawn chart; horizontal bars go down in the order of the categories. */
function axes(block: ChartBlock, horizontal: boolean) {
  const { min, max, step } = valueAxis(reach(block), ROOM_BELOW);
  return {
    categories: block.categories,
    categoryAxis: { font, labelRotation: 0, ...(horizontal ? { reverseOrder: true } : {}) },
    valueAxis: {
      font,
      minimum: min,
      maximum: max,
      interval: step,
      ...(block.unit === '' ? {} : { title: { text: `单位：${block.unit}`, font } }),
      ...(horizontal ? { crossesAt: 'maximum' as const } : {}),
    },
  };
}

/** A series' data. A label that is not the value itself (/) is written as text; all others follow the data when it is edited. */
function seriesData({ name, values, labels }: ChartSeries) {
  return {
    name,
    values,
    pointLabels: labels.map((text, k) => (text === String(values[k]) ? undefined : { text, font })),
  };
}
