import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share } from '../../src/kept/share.ts';

/** Plain data, as a document is: few keys and values, so that two of them have much in common. */
const value = fc.letrec((tie) => ({
  leaf: fc.constantFrom<unknown>(1, 2, '甲', true, undefined),
  node: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('node'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).node;

/** All objects and arrays of a value. */
function objectsOf(whole: unknown): object[] {
  if (typeof whole !== 'object' || whole === null) return [];
  return [whole, ...Object.values(whole).flatMap(objectsOf)];
}

test('what is shared equals what there is now, and neither side is altered', () => {
  fc.assert(
    fc.property(value, value, (before, now) => {
      const copies = structuredClone([before, now]);
      expect(share(before, now)).toStrictEqual(now);
      expect([before, now]).toStrictEqual(copies);
    }),
    { numRuns: 2000 },
  );
});

test('an equal value is the one before', () => {
  fc.assert(
    fc.property(value, (before) => {
      expect(share(before, structuredClone(before))).toBe(before);
    }),
  );
});

test('each object of the one before stands at one place only', () => {
  const items = fc.array(fc.record({ k: fc.constantFrom(1, 2) }), { maxLength: 6 });
  fc.assert(
    fc.property(items, items, (before, now) => {
      const objects = objectsOf(share(before, now));
      expect(new Set(objects).size).toBe(objects.length);
    }),
  );
});

test('what stands before and behind a change is the same object, also where something was put in', () => {
  const before = { blocks: [{ text: '甲' }, { text: '乙', cells: [{ n: 1 }, { n: 2 }] }, { text: '丙' }] };
  const now = structuredClone(before);
  now.blocks.splice(1, 0, { text: '新' });
  const [first, , table, last] = share(before, now).blocks;
  expect([first, table, last]).toEqual(before.blocks);
  expect(first).toBe(before.blocks[0]);
  expect(table).toBe(before.blocks[1]);
  expect(last).toBe(before.blocks[2]);
});

test('functions and bytes are told apart by identity', () => {
  const before = { locate: () => 1, bytes: new Uint8Array([1]) };
  const now = { locate: () => 1, bytes: new Uint8Array([1]) };
  const shared = share(before, now);
  expect(shared.locate).toBe(now.locate);
  expect(shared.bytes).toBe(now.bytes);
  expect(share(before, { ...before })).toBe(before);
});
