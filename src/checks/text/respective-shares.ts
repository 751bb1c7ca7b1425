import type { Figure } from './figures.ts';
import type { Sentence } from './sentences.ts';

/** Counts and then their shares: 网络9件、信函5件，分别占64.3%、35.7%. */

export interface RespectiveShare {
  readonly part: Figure;
  readonly share: Figure;
}

const SHARES = /分别(?:占|为)[^█，。；、]{0,10}?(?<list>█+(?:[、和及]█+)+)/dg;

/** The lists of a sentence: as many counts of one unit before 分别占 as there are shares after it. */
export function respectiveShares({ figures, masked, matchAll }: Sentence): RespectiveShare[][] {
  return matchAll(SHARES).flatMap((match): RespectiveShare[][] => {
    const [from, to] = match.indices?.groups?.['list'] ?? [0, 0];
    const shares = figures.filter(({ start, end }) => start >= from && end <= to);
    const counts = figures
      .filter(({ end, unit }) => end <= match.index && unit !== '%')
      .slice(-shares.length);
    const [first] = counts;
    const isList =
      first !== undefined &&
      counts.length === shares.length &&
      counts.every(({ unit, approximate }) => unit === first.unit && unit !== '' && !approximate) &&
      shares.every(({ unit, approximate }) => unit === '%' && !approximate) &&
      !/[。；]/.test(masked.slice(first.start, match.index));
    return isList ? [shares.map((share, k) => ({ share, part: counts[k] ?? first }))] : [];
  });
}
