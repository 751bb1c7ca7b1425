import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP, placeLabels } from '../../src/charts/point-labels.ts';

const room = { length: 12, top: 0, bottom: 200 };
const places = (...points: number[]): number[] => placeLabels(points, room);
const over = (point: number): number => point - GAP - room.length / 2;
const under = (point: number): number => point + GAP + room.length / 2;

describe("the labels of one category's points", () => {
  test('stand over their points where there is room', () => {
    expect(places(40, 100, 160)).toEqual([over(40), over(100), over(160)]);
  });

  test('stand over and under two points that are near each other', () => {
    expect(places(100, 101)).toEqual([over(100), under(101)]);
    expect(places(101, 100)).toEqual([under(101), over(100)]);
  });

  test('pile up over points in one place, with one of them under it', () => {
    expect(places(100, 100, 100)).toEqual([over(100) - room.length, over(100), under(100)]);
  });

  test('a label that gives way to a near pair covers no third point under the pair', () => {
    // 90, 88 and 50 of 300: the label of 88 fits under it only when that of 50 goes under its own point.
    expect(places(100, 102, 127)).toEqual([over(100), under(102), under(127)]);
  });

  test('stay apart where the points leave no room at all', () => {
    const crowded = placeLabels([2, 8, 15, 22, 28], { length: 6, top: 0, bottom: 30 });
    expect(crowded).toEqual([3, 9, 15, 21, 27]);
  });

  test('never overlap, keep the order of the points, and cover none of them where they all find room', () => {
    const points = fc.array(fc.integer({ min: 20, max: 180 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(points, (ys) => {
        const middles = placeLabels(ys, room);
        const order = ys.map((_, k) => k).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
        order.forEach((k, i) => {
          const [middle = Number.NaN, next] = [middles[k], order[i + 1]];
          expect(middle - room.length / 2).toBeGreaterThanOrEqual(room.top - 1e-9);
          expect(middle + room.length / 2).toBeLessThanOrEqual(room.bottom + 1e-9);
          for (const y of ys)
            expect(Math.abs(y - middle)).toBeGreaterThanOrEqual(GAP + room.length / 2 - 1e-9);
          if (next === undefined) return;
          expect((middles[next] ?? 0) - middle).toBeGreaterThanOrEqual(room.length - 1e-9);
          expect(ys[next]).toBeGreaterThanOrEqual(ys[k] ?? 0);
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
