import type { ChartBlock } from '../document/document.ts';
import { GAP, type Placed, placeLabels, type Room } from './label-slots.ts';
import { type Label, type LabelFit, LINE } from './labels.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import type { Move } from './native.ts';
import { unitRow } from './plan.ts';

/** The labels of all points of lines: each category's are kept apart from each other, and from its points. */
export function pointLabels(chart: ChartBlock, drawn: ChartLike, fit: LabelFit, measure: Measure): Label[] {
  const { left, right, bottom } = drawn.chartArea;
  const top = unitRow(chart);
  const side = (right - left) / Math.max(1, chart.categories.length) / 2;
  return chart.categories.flatMap((_, point) => {
    const texts = chart.series.map(({ labels }) => labels[point] ?? '');
    const natural = naturalLength(texts, fit, measure);
    const length = Math.min(natural, (bottom - top) / texts.length);
    const size = (fit.size * length) / natural;
    const points = texts.map((_text, s) => drawn.getDatasetMeta(s).data[point] ?? { x: 0, y: 0 });
    const widths = texts.map((text) => (fit.vertical ? size * LINE : measure(text, size)) + 2);
    const places = placeAround(
      points.map(({ y }) => y),
      widths,
      { length, top, bottom, side },
      hangingLabels(chart, drawn, point, widths),
    );
    return points.map(({ x }, series) => {
      const { across, y } = places[series] ?? { across: 0, y: 0 };
      const text = texts[series] ?? '';
      // Beside a point on the axis, a plate would wipe out the line that runs along it.
      const plate = across === 0 || y + length / 2 < bottom;
      return { text, series, point, x: x + across, y, size, vertical: fit.vertical, plate };
    });
  });
}

/** The labels that do not stand over their points, where a native chart puts them. */
export function movedFromAbove(labels: readonly Label[], drawn: ChartLike, measure: Measure): Move[] {
  return labels.flatMap(({ text, series, point, x, y, size, vertical }) => {
    const at = drawn.getDatasetMeta(series).data[point] ?? { x, y: 0 };
    const above = at.y - GAP - (vertical ? measure(text, size) + 2 : size * LINE) / 2;
    const isUsual = Math.abs(y - above) < 0.5 && x === at.x;
    return isUsual ? [] : [{ series, point, x: x - at.x, y: y - above }];
  });
}

/** What a label takes along the value axis. */
function naturalLength(texts: readonly string[], { size, vertical }: LabelFit, measure: Measure): number {
  return vertical ? Math.max(...texts.map((text) => measure(text, size))) + 2 : size * LINE;
}

/** The series whose line would run through the label over its point, and not through one under it: at the foot of a valley. */
function hangingLabels(
  { series }: ChartBlock,
  drawn: ChartLike,
  point: number,
  widths: readonly number[],
): ReadonlySet<number> {
  const valleys = series.flatMap((_, s) => {
    const { data } = drawn.getDatasetMeta(s);
    const at = data[point];
    const beside = [data[point - 1], data[point + 1]].filter((next) => next !== undefined);
    if (at === undefined || beside.length === 0) return [];
    // How far the line has risen where it leaves the width of the label.
    const rises = beside.map(({ x, y }) => ((at.y - y) / Math.abs(x - at.x)) * ((widths[s] ?? 0) / 2));
    return Math.max(...rises) > GAP && Math.min(...rises) > -GAP ? [s] : [];
  });
  return new Set(valleys);
}

/** A label's middle: how far right of its point, and how far down the drawing. */
export interface Place {
  readonly across: number;
  readonly y: number;
}

/**
 * Over and under the points while each label stands nearest to its own point. Where one would stand beyond another
 * point (a nought on the axis close under it), it stands to the right of its own instead, and a second one to the left.
 * @param widths of the labels
 * @param room.side how far labels beside the points may reach from them
 * @param hanging points whose labels stand better under them
 */
export function placeAround(
  points: readonly number[],
  widths: readonly number[],
  room: Room & { readonly side: number },
  hanging: ReadonlySet<number> = new Set(),
): Place[] {
  const column = placeLabels(points, room, undefined, hanging);
  if (column.own) return upright(column);
  for (const aside of choices(points)) {
    const rest = placeLabels(points, room, new Set(aside), hanging);
    const places = rest.own ? besidePoints(aside, rest, points, widths, room) : undefined;
    if (places !== undefined) return places;
  }
  return upright(column);
}

const upright = ({ middles }: Placed): Place[] => middles.map((y = 0) => ({ across: 0, y }));

/** Which labels may stand beside their points, one or two, from the lowest point up. */
function choices(points: readonly number[]): number[][] {
  const upwards = points.map((_, k) => k).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || b - a);
  const pairs = upwards.flatMap((a, i) => upwards.slice(i + 1).map((b) => [a, b]));
  return [...upwards.map((k) => [k]), ...pairs];
}

/** The labels with those that stand beside their points; undefined where they would reach too far. */
function besidePoints(
  aside: readonly number[],
  rest: Placed,
  points: readonly number[],
  widths: readonly number[],
  { length, top, bottom, side }: Room & { readonly side: number },
): Place[] | undefined {
  const places = upright(rest);
  for (const [i, k] of aside.entries()) {
    const width = widths[k] ?? 0;
    const y = Math.max(top + length / 2, Math.min(bottom - length / 2, points[k] ?? 0));
    const near = rest.middles.map((middle, j) =>
      middle !== undefined && Math.abs(middle - y) < length ? (widths[j] ?? 0) / 2 : 0,
    );
    const across = Math.max(GAP, ...near) + width / 2;
    if (across + width / 2 > side) return undefined;
    places[k] = { across: i === 0 ? across : -across, y };
  }
  return places;
}
