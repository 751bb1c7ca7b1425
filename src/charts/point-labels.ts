import type { ChartBlock } from '../document/document.ts';
import { type Label, type LabelFit, LINE } from './labels.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import type { Move } from './native.ts';
import { unitRow } from './plan.ts';
import { spread } from './spread.ts';

/** Between a point's middle and its label. */
export const GAP = 4;

/** The labels of all points of lines: each category's are kept apart from each other, and from its points. */
export function pointLabels(chart: ChartBlock, drawn: ChartLike, fit: LabelFit, measure: Measure): Label[] {
  const { bottom } = drawn.chartArea;
  const top = unitRow(chart);
  return chart.categories.flatMap((_, point) => {
    const texts = chart.series.map(({ labels }) => labels[point] ?? '');
    const natural = naturalLength(texts, fit, measure);
    const length = Math.min(natural, (bottom - top) / texts.length);
    const size = (fit.size * length) / natural;
    const points = texts.map((_text, s) => drawn.getDatasetMeta(s).data[point] ?? { x: 0, y: 0 });
    const places = placeLabels(
      points.map(({ y }) => y),
      { length, top, bottom },
    );
    return points.map(({ x }, series) => {
      const y = places[series] ?? 0;
      return { text: texts[series] ?? '', series, point, x, y, size, vertical: fit.vertical, plate: true };
    });
  });
}

/** The labels that do not stand over their points, where a native chart puts them. */
export function movedFromAbove(labels: readonly Label[], drawn: ChartLike, measure: Measure): Move[] {
  return labels.flatMap(({ text, series, point, y, size, vertical }) => {
    const at = drawn.getDatasetMeta(series).data[point]?.y ?? 0;
    const above = at - GAP - (vertical ? measure(text, size) + 2 : size * LINE) / 2;
    return Math.abs(y - above) < 0.5 ? [] : [{ series, point, x: 0, y: y - above }];
  });
}

/** What a label takes along the value axis. */
function naturalLength(texts: readonly string[], { size, vertical }: LabelFit, measure: Measure): number {
  return vertical ? Math.max(...texts.map((text) => measure(text, size))) + 2 : size * LINE;
}

interface Room {
  /** Of a label along the value axis. */
  readonly length: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the labels of one category's points stand: each over its point where there is room, else under it, else beyond
 * its neighbours, in the points' order and on none of them. Where even that is too tight, apart from each other.
 * @param points their places, downwards
 * @returns the middles of the labels
 */
export function placeLabels(points: readonly number[], { length, top, bottom }: Room): number[] {
  const order = points.map((_, k) => k).sort((a, b) => at(a) - at(b) || a - b);
  const edges = order.map(at);
  // Slot s lies over the point s, counted downwards; the last one lies under all points.
  const slots = Array.from({ length: order.length + 1 }, (_, s) => ({
    from: s === 0 ? top : (edges[s - 1] ?? top) + GAP,
    to: s === order.length ? bottom : (edges[s] ?? bottom) - GAP,
  }));
  const counts = fillSlots(slots.map(({ from, to }) => Math.max(0, Math.floor((to - from) / length + 1e-9))));
  if (counts === undefined) {
    const wishes = points.map((y) => ({ centre: y - GAP - length / 2, length }));
    return spread(wishes, top, bottom);
  }
  const places: number[] = [];
  let first = 0;
  slots.forEach(({ from, to }, s) => {
    const next = first + (counts[s] ?? 0);
    for (let k = first; k < next; k++) {
      // Labels of points over the slot hang from its top, those of points under it stand on its foot.
      const middle = k < s ? from + (k - first + 0.5) * length : to - (next - k - 0.5) * length;
      places[order[k] ?? 0] = middle;
    }
    first = next;
  });
  return places;

  function at(k: number): number {
    return points[k] ?? 0;
  }
}

/** What it costs to put the label of point k into slot s: nothing over it, little under it, more beyond a neighbour. */
const costOf = (k: number, s: number): number => (s <= k ? 3 * (k - s) : 3 * (s - k) - 2);

/** How many labels each slot takes, in order, at the least cost; undefined where they do not all fit. */
function fillSlots(capacities: readonly number[]): readonly number[] | undefined {
  const labels = capacities.length - 1;
  interface Filling {
    readonly cost: number;
    readonly counts: readonly number[];
  }
  // best[k]: the cheapest way to put the first k labels into the slots so far.
  let best: (Filling | undefined)[] = [{ cost: 0, counts: [] }];
  capacities.forEach((capacity, s) => {
    best = Array.from({ length: labels + 1 }, (_, k) => {
      let cheapest: Filling | undefined;
      let cost = 0;
      for (let count = 0; count <= Math.min(capacity, k); count++) {
        if (count > 0) cost += costOf(k - count, s);
        const before = best[k - count];
        if (before !== undefined && before.cost + cost < (cheapest?.cost ?? Number.POSITIVE_INFINITY)) {
          cheapest = { cost: before.cost + cost, counts: [...before.counts, count] };
        }
      }
      return cheapest;
    });
  });
  return best[labels]?.counts;
}
