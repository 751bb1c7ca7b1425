import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpaired } from '../../../src/checks/text/marks.ts';
import { repeats } from '../../../src/checks/text/repeats.ts';
import { wordCount } from '../../../src/checks/text/word-count.ts';

const PAIRS = ['（）', '《》', '“”', '〔〕', '【】', '〈〉', '「」'] as const;

/** Text in which every mark has its partner. No word is short enough to be an item's number: a） has no partner. */
const paired: fc.Arbitrary<string> = fc.letrec<{ text: string; piece: string }>((tie) => ({
  text: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('公开', '信息', '2022', 'App'),
    fc.tuple(fc.constantFrom(...PAIRS), tie('text')).map(([pair, text]) => `${pair[0]}${text}${pair[1]}`),
  ),
})).text;

test('marks that are paired are never reported, and one taken away always is', () => {
  fc.assert(
    fc.property(paired, fc.nat(), (text, seed) => {
      expect(unpaired(text)).toEqual([]);
      const marks = [...text].flatMap((c, k) => (PAIRS.some((pair) => pair.includes(c)) ? [k] : []));
      const at = marks[seed % Math.max(marks.length, 1)];
      if (at === undefined) return;
      expect(unpaired(text.slice(0, at) + text.slice(at + 1)).length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  '以‘App’为主',
  '“‘don’t’”',
  'Café’s',
  'officers’ 手册',
])('latin-word-in-single-quotes: ’ closes the quotation that is open, else it is an apostrophe: %s', (text) => {
  expect(unpaired(text)).toEqual([]);
});

test('an apostrophe closes no quotation', () => {
  expect(unpaired('以‘O’Neill为主')).toMatchObject([{ kind: 'unclosed', start: 1 }]);
});

test('what is common to two texts is found whatever stands around it', () => {
  const hanzi = (min: number, max: number) =>
    fc
      .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: min, maxLength: max })
      .map((codes) => String.fromCodePoint(...codes));
  fc.assert(
    fc.property(hanzi(20, 60), hanzi(0, 15), hanzi(0, 15), (common, before, after) => {
      const found = repeats(`${before}甲${common}乙${after}`, `丙${common}丁`);
      expect(found).toEqual([
        { start: before.length + 1, end: before.length + 1 + common.length, hanzi: common.length },
      ]);
    }),
  );
});

test.each([
  ['公开信息。', 5],
  ['2022年公开12.5%，见 Open Data。', 10],
  ['http://www.a.cn 与 a@b.cn', 3],
  ['', 0],
])('characters as Word counts them: %s', (text, count) => {
  expect(wordCount(text)).toBe(count);
});
