import { expect, test } from 'vitest';
import { keptByObject } from '../../src/kept/by-object.ts';

test('a result is kept for the object and what else was asked with, and made anew for anything else', () => {
  let made = 0;
  const name = keptByObject((one: { readonly name: string }, ...others: readonly unknown[]) => {
    made += 1;
    return [one.name, ...others].join(' ');
  });
  const [first, second] = [{ name: '甲' }, { name: '甲' }];
  expect([name(first, 1), name(first, 1)]).toEqual(['甲 1', '甲 1']);
  expect(made).toBe(1);
  expect([name(first, 2), name(first, 1), name(second, 1)]).toEqual(['甲 2', '甲 1', '甲 1']);
  expect(made).toBe(4);
  // Each keeps its own.
  expect([name(first, 1), name(second, 1)]).toEqual(['甲 1', '甲 1']);
  expect(made).toBe(4);
});
