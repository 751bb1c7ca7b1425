import { describe, expect, test } from 'vitest';
import { PAPER } from '../../src/document/paper.ts';
import { paginate } from '../../src/layout/paginate.ts';
import type { Stack } from '../../src/layout/stack.ts';

const ROW_PT = 20;
/** Rows of a page: the type area is 225 mm high. */
const FULL = 31;

/** A stack of rows that may be parted anywhere. */
const rows = (count: number, more: Partial<Stack> = {}): Stack => ({
  pieces: Array.from({ length: count }, () => ({ height: ROW_PT, keep: false })),
  draw: (page, _top, from, to) => {
    for (let row = from; row < to; row++) {
      page.items.push({ kind: 'rule', owner: 'artifact', x1: row, y1: 0, x2: row, y2: 0, thickness: 1 });
    }
  },
  ...more,
});

/** How many rows stand on each page. */
const parted = (...stacks: Stack[]): number[] =>
  paginate([{ paper: PAPER.portrait, stacks }]).pages.map(({ items }) => items.length);

test('a page takes as many pieces as it holds', () => {
  expect(parted(rows(70))).toEqual([FULL, FULL, 8]);
});

describe('a break that the stack prefers is taken', () => {
  const preferring = (at: number, count: number): number[] =>
    parted(rows(count, { prefersBreak: (_, k) => k === at }));

  test('where at most a quarter of the page stays white for it', () => {
    expect(preferring(FULL - 7, 40)).toEqual([FULL - 7, 16]);
    expect(preferring(FULL - 9, 40)).toEqual([FULL, 9]);
  });

  test('where the stack takes no page more', () => {
    expect(preferring(FULL - 2, 2 * FULL - 2)).toEqual([FULL - 2, FULL]);
    expect(preferring(FULL - 2, 2 * FULL - 1)).toEqual([FULL, FULL - 1]);
  });
});
