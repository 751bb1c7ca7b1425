import { LATIN } from '../../clreq/scripts.ts';

/** Latin words and numbers, with the marks inside them. */
const WORDS = new RegExp(String.raw`[${LATIN}\d]+(?:[.,:@/%+\-_'’]+[${LATIN}\d]+)*%?`, 'gu');

/** 字数 as Word and WPS count it: each Chinese character and mark one, each word or number of half-width characters one. */
export function wordCount(text: string): number {
  const words = text.match(WORDS)?.length ?? 0;
  const others = [...text.replace(WORDS, '').replace(/\s/g, '')].length;
  return words + others;
}
