import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';

const wishes = fc.array(
  fc.record({ centre: fc.integer({ min: 0, max: 100 }), length: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 12 },
);

describe('stretches moved apart', () => {
  test('stay where they are when they do not touch', () => {
    expect(
      spread(
        [
          { centre: 30, length: 4 },
          { centre: 10, length: 4 },
        ],
        0,
        40,
      ),
    ).toEqual([30, 10]);
  });

  test('share the way when they touch', () => {
    expect(
      spread(
        [
          { centre: 10, length: 4 },
          { centre: 10, length: 4 },
        ],
        0,
        40,
      ),
    ).toEqual([8, 12]);
  });

  test('never overlap, keep their order, and stay in bounds when there is room', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const places = spread(list, 0, 100);
        const order = list.map((_, k) => k).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
        const room = list.reduce((sum, { length }) => sum + length, 0) <= 100;
        order.forEach((k, i) => {
          const [place = Number.NaN, wish] = [places[k], list[k]];
          const half = (wish?.length ?? 0) / 2;
          expect(place - half).toBeGreaterThanOrEqual(-1e-9);
          if (room) expect(place + half).toBeLessThanOrEqual(100 + 1e-9);
          const next = order[i + 1];
          if (next === undefined) return;
          expect((places[next] ?? 0) - (list[next]?.length ?? 0) / 2).toBeGreaterThanOrEqual(
            place + half - 1e-9,
          );
          expect(list[next]?.centre).toBeGreaterThanOrEqual(wish?.centre ?? 0);
        });
      }),
      { seed: 1 },
    );
  });
});
