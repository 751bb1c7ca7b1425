import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cidsInOrder, type Distinct, ownCids } from '../../src/pdf/cids.ts';

const character = fc.record({
  codePoint: fc.oneof(
    fc.constantFrom(0x28, 0x4e00, 0xff0c, 0xe000, 0x20bb7),
    fc.integer({ min: 1, max: 0x10ffff }),
  ),
  advance: fc.constantFrom(500, 1000),
  left: fc.constantFrom(0, 250),
  varies: fc.boolean(),
});

/** Characters as a numbering has them: in order, and each once. */
const characters = fc
  .uniqueArray(character, {
    maxLength: 60,
    selector: ({ codePoint, advance, left, varies }) =>
      varies ? `${codePoint}:${advance}:${left}` : codePoint,
  })
  .map((all) => all.toSorted((a, b) => a.codePoint - b.codePoint || Number(a.varies) - Number(b.varies)))
  // What a text can hold: no half of a pair.
  .map((all) => all.filter(({ codePoint }) => codePoint < 0xd800 || codePoint > 0xdfff));

test('each character has a number of its own, none that of .notdef', () => {
  fc.assert(
    fc.property(characters, (all) => {
      for (const { cids } of [ownCids(all), cidsInOrder(all)]) {
        expect(new Set(cids).size).toBe(all.length);
        for (const cid of cids) expect(cid > 0 && cid <= 0xffff).toBe(true);
      }
    }),
  );
});

test('a character more moves no other, unless it is a variant or beyond the basic plane', () => {
  fc.assert(
    fc.property(characters, fc.nat(), (all, pick) => {
      fc.pre(all.length > 0);
      const at = pick % all.length;
      const { varies = true, codePoint = 0 } = all[at] ?? {};
      fc.pre(!varies && codePoint <= 0xffff);
      const without = all.filter((_, k) => k !== at);
      const now = ownCids(all);
      expect(ownCids(without).cids).toEqual(now.cids.filter((_, k) => k !== at));
      expect(ownCids(without).order).toBe(now.order);
    }),
  );
});

test('with more rare characters than there are free numbers, all are numbered in order', () => {
  const rare = (count: number): Distinct[] =>
    Array.from({ length: count }, (_, k) => ({
      codePoint: 0x20000 + k,
      advance: 1000,
      left: 0,
      varies: false,
    }));
  expect(ownCids(rare(2048)).cids.at(-1)).toBe(0xdfff);
  expect(ownCids(rare(2049)).cids.slice(0, 3)).toEqual([1, 2, 3]);
});
