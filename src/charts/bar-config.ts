import type { ChartConfiguration } from 'chart.js';
import type { ChartBlock } from '../document/document.ts';
import { areaFill } from './fills.ts';
import type { Bars } from './frame.ts';
import type { ChartLike } from './laid-out.ts';
import { baseOptions, black, type categoryScale, type Padding, type valueScale } from './plan.ts';
import type { Recorder } from './recorder.ts';

/** How bars stand, upright or level. */
export interface BarLayout {
  /** The axis of the categories: x for columns, y for level bars. */
  readonly indexAxis: 'x' | 'y';
  readonly stacked: boolean;
  /** The names of the categories, in lines. */
  readonly names: string[][];
  readonly bars: Bars;
  readonly padding: Padding;
  readonly categories: ReturnType<typeof categoryScale>;
  readonly values: ReturnType<typeof valueScale>;
}

/** What Chart.js is told of a chart of bars. */
export function barConfig({ series }: ChartBlock, layout: BarLayout): ChartConfiguration {
  const { indexAxis, stacked, names, bars, padding } = layout;
  const categories = { ...layout.categories, stacked };
  const values = { ...layout.values, stacked };
  return {
    type: 'bar',
    data: {
      labels: names,
      datasets: series.map((one, k) => barSeries(one.name, one.values, k, bars)),
    },
    options: {
      ...baseOptions(padding),
      indexAxis,
      scales: indexAxis === 'x' ? { x: categories, y: values } : { y: categories, x: values },
    },
  };
}

/** The settings of a series of bars. Chart.js draws borders as filled rings: `outlineBars` draws lines instead. */
function barSeries(name: string, values: readonly number[], series: number, { thickness, step }: Bars) {
  return {
    barThickness: step,
    maxBarThickness: thickness,
    label: name,
    data: [...values],
    // Chart.js takes a hatch for a canvas pattern; its types want a real one.
    backgroundColor: areaFill(series) as string,
    borderWidth: 0,
    inflateAmount: 0,
    clip: false as const,
  };
}

/** A thin line around each bar, so that light fills end where they end, on the axis too. */
export function outlineBars(context: Recorder, drawn: ChartLike, series: number): void {
  context.save();
  context.strokeStyle = black;
  context.lineWidth = 0.5;
  for (let s = 0; s < series; s++) {
    for (const { x, y, base, width, height, horizontal } of drawn.getDatasetMeta(s).data) {
      // A zero has no bar, and a line in its place would thicken the axis.
      if ((horizontal ? x : y) === base) continue;
      if (horizontal) context.strokeRect(Math.min(x, base), y - height / 2, Math.abs(x - base), height);
      else context.strokeRect(x - width / 2, Math.min(y, base), width, Math.abs(y - base));
    }
  }
  context.restore();
}
