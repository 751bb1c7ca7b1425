/** Lines of a text that a later state of it has too, one after the other: those `from`…`to` (from 1), `by` lines further on. */
export interface KeptLines {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/**
 * Which lines of a text a later state still has, and where: so that what was written in the one is found in the other
 * while somebody edits. Kept are lines at the beginning, at the end, and about each line that either has once.
 */
export function keptLines(before: string, after: string): KeptLines[] {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const kept = new Map<number, number>();
  const keep = (from: number, to: number, step: 1 | -1): void => {
    for (let i = from, j = to; i in old && old[i] === now[j] && !kept.has(i); i += step, j += step) {
      kept.set(i, j);
    }
  };
  const places = singles(now);
  for (const [line, i] of singles(old)) {
    const j = places.get(line);
    if (j === undefined) continue;
    keep(i, j, 1);
    keep(i - 1, j - 1, -1);
  }
  keep(0, 0, 1);
  keep(old.length - 1, now.length - 1, -1);
  return runsOf(kept);
}

/** The lines that a text has once, with their indices. */
function singles(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (found.has(line)) twice.add(line);
    else found.set(line, i);
  }
  for (const line of twice) found.delete(line);
  return found;
}

function runsOf(kept: ReadonlyMap<number, number>): KeptLines[] {
  const runs: { from: number; to: number; by: number }[] = [];
  for (const [i, j] of [...kept].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === i && last.by === j - i) last.to = i + 1;
    else runs.push({ from: i + 1, to: i + 1, by: j - i });
  }
  return runs;
}

/** Where a line of the text stands in its later state; undefined where it is not there any more as it was. */
export function movedLine(line: number, runs: readonly KeptLines[]): number | undefined {
  const run = runs.find(({ from, to }) => from <= line && line <= to);
  return run && line + run.by;
}

/** The same, and of a line that is not there any more where it would be, between those that are. */
export function aboutLine(line: number, runs: readonly KeptLines[]): number {
  const last = runs.findLast(({ from }) => from <= line) ?? { to: 0, by: 0 };
  const next = runs.find(({ from }) => from > line);
  if (line <= last.to) return line + last.by;
  const before = next === undefined ? line + last.by : next.from + next.by - 1;
  return Math.max(1, last.to + last.by, Math.min(line + last.by, before));
}
