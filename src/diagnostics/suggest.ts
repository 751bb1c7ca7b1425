import { unlikeness } from './nearest.ts';

/** Half of a word's characters may differ: 其它 is 其他, but 标题 is not 正文. */
const LIMIT = 0.5;

/** The candidates that a misspelt word may stand for: those that are most like it, if they are like it at all. */
export function suggestions(word: string, candidates: Iterable<string>): string[] {
  let least = LIMIT;
  let best: string[] = [];
  for (const candidate of candidates) {
    const score = unlikeness(word, candidate);
    if (score < least) [best, least] = [[candidate], score];
    else if (score === least) best.push(candidate);
  }
  return best;
}

/** The first of them. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  return suggestions(word, candidates)[0];
}
