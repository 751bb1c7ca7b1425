/** A stretch on a line: where its middle would like to be, and how long it is. */
export interface Wish {
  readonly centre: number;
  readonly length: number;
}

/**
 * Moves stretches apart, as little as it can, until none overlaps another and all lie within bounds. Their order by
 * wished place stays. When they do not fit the bounds, they run over the far end, still apart.
 * @returns the middles, in the order of the wishes.
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((_, k) => k).sort((a, b) => centreOf(a) - centreOf(b) || a - b);
  // Neighbours that would overlap join into a cluster, which stands as near to its members' wishes as it can.
  const clusters: Cluster[] = [];
  for (const k of order) {
    let cluster = place([k]);
    for (let last = clusters.at(-1); last !== undefined && last.start + last.length > cluster.start; ) {
      clusters.pop();
      cluster = place([...last.members, ...cluster.members]);
      last = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  const middles: number[] = [];
  for (const { members, start } of clusters) {
    let at = start;
    for (const k of members) {
      middles[k] = at + lengthOf(k) / 2;
      at += lengthOf(k);
    }
  }
  return middles;

  function centreOf(k: number): number {
    return wishes[k]?.centre ?? 0;
  }
  function lengthOf(k: number): number {
    return wishes[k]?.length ?? 0;
  }
  /** The members one after the other, their start at the mean of what each would like. */
  function place(members: number[]): Cluster {
    let length = 0;
    let sum = 0;
    for (const k of members) {
      sum += centreOf(k) - lengthOf(k) / 2 - length;
      length += lengthOf(k);
    }
    const start = Math.max(from, Math.min(sum / members.length, to - length));
    return { members, start, length };
  }
}

interface Cluster {
  readonly members: readonly number[];
  readonly start: number;
  readonly length: number;
}
