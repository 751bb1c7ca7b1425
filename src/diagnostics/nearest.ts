/**
 * The candidate that is most like what was written, for suggestions.
 * @returns undefined only where there are no candidates.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const d = unlikeness(written, candidate);
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/**
 * 0 for the same, up to 1. Official names are long and people shorten them, so a name that is part of the other counts
 * as near.
 */
export function unlikeness(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  const longer = Math.max(x.length, y.length);
  if (longer === 0) return 0;
  const share = editDistance(x, y) / longer;
  const part = x.length > 1 && y.length > 1 && (a.includes(b) || b.includes(a));
  return part ? share / 2 : share;
}

/** Levenshtein's distance. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let previous = b.map((_, j) => j + 1);
  a.forEach((character, i) => {
    let [diagonal, left] = [i, i + 1];
    previous = previous.map((up, j) => {
      const here = Math.min(up + 1, left + 1, diagonal + (character === b[j] ? 0 : 1));
      [diagonal, left] = [up, here];
      return here;
    });
  });
  return previous.at(-1) ?? a.length;
}
