import { spread } from './spread.ts';

/** Between a point's middle and its label. */
export const GAP = 4;

/** A length from top to bottom, for labels of one length. */
export interface Room {
  /** Of a label along the value axis. */
  readonly length: number;
  readonly top: number;
  readonly bottom: number;
}

/** Labels at their places. */
export interface Placed {
  /** The middles of the labels, by their points; undefined of a point whose label stands elsewhere. */
  readonly middles: readonly (number | undefined)[];
  /** Whether each stands nearest to its own point: none beyond another one. */
  readonly own: boolean;
}

/**
 * Where the labels of one category's points stand: each over its point where there is room, else under it, else beyond
 * its neighbours, in the points' order and on none of them. Where even that is too tight, apart from each other.
 * @param points their places, downwards
 * @param elsewhere points that need no label here, but are not to be covered
 * @param hanging points whose labels stand better under them
 */
export function placeLabels(
  points: readonly number[],
  { length, top, bottom }: Room,
  elsewhere: ReadonlySet<number> = new Set(),
  hanging: ReadonlySet<number> = new Set(),
): Placed {
  const order = points.map((_, k) => k).sort((a, b) => at(a) - at(b) || a - b);
  const edges = order.map(at);
  // Slot s lies over the point s, counted downwards; the last one lies under all points.
  const slots = Array.from({ length: order.length + 1 }, (_, s) => ({
    from: s === 0 ? top : (edges[s - 1] ?? top) + GAP,
    to: s === order.length ? bottom : (edges[s] ?? bottom) - GAP,
  }));
  const ranks = [...order.keys()].filter((rank) => !elsewhere.has(order[rank] ?? 0));
  const middles: (number | undefined)[] = points.map(() => undefined);
  const capacities = slots.map(({ from, to }) => Math.max(0, Math.floor((to - from) / length + 1e-9)));
  const hangs = order.map((k) => hanging.has(k));
  const counts = fillSlots(capacities, ranks, hangs);
  if (counts === undefined) {
    const places = spread(
      ranks.map((rank) => ({ centre: (edges[rank] ?? 0) - GAP - length / 2, length })),
      top,
      bottom,
    );
    ranks.forEach((rank, k) => {
      middles[order[rank] ?? 0] = places[k] ?? 0;
    });
    return { middles, own: false };
  }
  let own = true;
  let first = 0;
  slots.forEach(({ from, to }, s) => {
    const next = first + (counts[s] ?? 0);
    for (let k = first; k < next; k++) {
      const rank = ranks[k] ?? 0;
      // Labels of points over the slot hang from its top, those of points under it stand on its foot.
      const middle = rank < s ? from + (k - first + 0.5) * length : to - (next - k - 0.5) * length;
      middles[order[rank] ?? 0] = middle;
      // What lies between the label and its point; points in one place cannot be told apart anyway.
      const passed = rank < s ? edges[s - 1] : edges[s];
      if (Math.abs((passed ?? edges[rank] ?? 0) - (edges[rank] ?? 0)) > SAME) own = false;
    }
    first = next;
  });
  return { middles, own };

  function at(k: number): number {
    return points[k] ?? 0;
  }
}

/** Points nearer than this are one to the eye, in pt. */
const SAME = 0.5;

/**
 * What it costs to put the label of point k into slot s: nothing over it, little under it, more beyond a neighbour. Of
 * one that hangs, nothing under it and little over it.
 */
function costOf(k: number, s: number, hangs = false): number {
  if (hangs) return s > k ? 3 * (s - k - 1) : 3 * (k - s) + 1;
  return s <= k ? 3 * (k - s) : 3 * (s - k) - 2;
}

/**
 * How many labels each slot takes, in order, at the least cost; undefined where they do not all fit.
 * @param ranks the points of the labels, counted downwards
 * @param hangs of each rank, whether its label stands better under its point
 */
function fillSlots(
  capacities: readonly number[],
  ranks: readonly number[],
  hangs: readonly boolean[],
): readonly number[] | undefined {
  const labels = ranks.length;
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
        const rank = ranks[k - count] ?? 0;
        if (count > 0) cost += costOf(rank, s, hangs[rank]);
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
