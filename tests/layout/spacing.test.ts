import { expect, test } from 'vitest';
import { blankOf, joinOf } from '../../src/layout/spacing.ts';

/** What may be taken between two characters of full width, in em. */
function join(first: string, second: string) {
  return joinOf(first, blankOf(first, 1), second, blankOf(second, 1));
}

test.each([
  ['，字', 0.25, 0.5],
  ['字（', 0.25, 0.5],
  ['）字', 0.25, 0.5],
  ['字字', 0, 0],
])('CLREQ 6.3.2: a mark gives a quarter of an em on need, in an emergency all of its blank: %s', (pair, squeeze, tight) => {
  const [first = '', second = ''] = pair;
  expect(join(first, second)).toMatchObject({ takenBefore: 0, takenAfter: 0, squeeze, tight });
});

test.each(['。字', '！字', '？字'])('the end of a sentence gives nothing: %s', (pair) => {
  const [first = '', second = ''] = pair;
  expect(join(first, second)).toMatchObject({ squeeze: 0, tight: 0 });
});

test('where marks meet, half an em is gone already, of the first one’s blank if it has any', () => {
  expect(join('，', '“')).toMatchObject({ takenBefore: 0.5, takenAfter: 0, squeeze: 0.25, tight: 0.5 });
  expect(join('（', '“')).toMatchObject({ takenBefore: 0, takenAfter: 0.5, squeeze: 0, tight: 0 });
});

test('a mark that an own font has narrow has no blank', () => {
  expect(blankOf('，', 0.5)).toEqual({ left: 0, right: 0 });
});

test('slack goes between characters, but not into words, numbers and dashes, nor before a space', () => {
  for (const pair of ['字字', '字A', '2年', '—字', ' 字'])
    expect([pair, join(pair.charAt(0), pair.charAt(1)).gap]).toEqual([pair, true]);
  for (const pair of ['AB', '12', '——', '……', '字 '])
    expect([pair, join(pair.charAt(0), pair.charAt(1)).gap]).toEqual([pair, false]);
});
