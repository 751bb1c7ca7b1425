import { nearest, unlikeness } from '../diagnostics/nearest.ts';

/** Half of a word's characters may differ: 其它 is 其他, but 标题 is not 正文. */
const LIMIT = 0.5;

/** The candidate that a misspelt word most likely stands for, or undefined when none is near. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const best = nearest(word, candidates);
  return best !== undefined && unlikeness(word, best) <= LIMIT ? best : undefined;
}
