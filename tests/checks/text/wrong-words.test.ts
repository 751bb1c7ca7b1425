import { expect, test } from 'vitest';
import { WRONG_WORDS } from '../../../src/checks/text/wrong-words.ts';

/** What looks around a word, groups within groups. */
const AROUND = /\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;

test.each(WRONG_WORDS)('$words: what is looked for first is what the pattern takes', ({ words, pattern }) => {
  expect(pattern.source.replace(AROUND, '').split('|')).toEqual(words);
});
