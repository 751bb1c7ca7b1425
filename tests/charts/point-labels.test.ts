import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordChart } from '../../src/charts/draw-chart.ts';
import { GAP, placeLabels } from '../../src/charts/label-slots.ts';
import { placeAround } from '../../src/charts/point-labels.ts';
import type { ChartBlock } from '../../src/document/document.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';

const room = { length: 12, top: 0, bottom: 200 };
const middlesOf = (...of: Parameters<typeof placeLabels>): number[] =>
  placeLabels(...of).middles.map((middle) => middle ?? Number.NaN);
const places = (...points: number[]): number[] => middlesOf(points, room);
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
    const crowded = middlesOf([2, 8, 15, 22, 28], { length: 6, top: 0, bottom: 30 });
    expect(crowded).toEqual([3, 9, 15, 21, 27]);
  });

  test('never overlap, keep the order of the points, and cover none of them where they all find room', () => {
    const points = fc.array(fc.integer({ min: 20, max: 180 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(points, (ys) => {
        const middles = middlesOf(ys, room);
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

describe('a label next to a point is that of its own series', () => {
  const around = (points: number[], side = 40) =>
    placeAround(
      points,
      points.map(() => 10),
      { ...room, side },
    );

  test('a nought on the axis close under a point stands beside its own, not over both', () => {
    expect(around([185, 200])).toEqual([
      { across: 0, y: over(185) },
      { across: GAP + 5, y: 200 - room.length / 2 },
    ]);
    expect(around([200, 185])).toEqual([
      { across: GAP + 5, y: 200 - room.length / 2 },
      { across: 0, y: over(185) },
    ]);
  });

  test('of three close to the axis, one stands on either side', () => {
    const places = around([191, 195, 199]);
    expect(places.map(({ across }) => Math.sign(across)).sort()).toEqual([-1, 0, 1]);
  });

  test('labels beside their points cover none in the column', () => {
    const [upper, lower] = around([195, 200]);
    expect(upper).toEqual({ across: 0, y: over(195) });
    // The upper label is ten wide.
    expect((lower?.across ?? 0) - 5).toBeGreaterThanOrEqual(5);
  });

  test('where there is no room beside the points, they pile up over them', () => {
    expect(around([185, 200], 8)).toEqual(places(185, 200).map((y) => ({ across: 0, y })));
  });

  test('points in one place are left as they are', () => {
    expect(around([200, 200])).toEqual(places(200, 200).map((y) => ({ across: 0, y })));
  });

  test('wherever two points stand, each label is nearest to its own', () => {
    const point = fc.integer({ min: 30, max: 200 });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [first, second] = around([a, b]);
        const distance = (place = { across: 0, y: 0 }, y: number) =>
          Math.hypot(place.across, Math.max(0, Math.abs(place.y - y) - room.length / 2));
        if (Math.abs(a - b) <= 0.5) return;
        expect(distance(first, a)).toBeLessThanOrEqual(distance(first, b));
        expect(distance(second, b)).toBeLessThanOrEqual(distance(second, a));
      }),
    );
  });
});

describe('the labels of a line', () => {
  const fonts = openFontSet();

  /** Of each label of one line, 1 where it stands under its point, −1 where over it. */
  function offsets(...values: readonly number[]): number[] {
    const labels = values.map((value) => `v${value}`);
    const block: ChartBlock = {
      kind: 'chart',
      type: 'line',
      title: '图',
      unit: '件',
      categories: values.map((_, k) => `${2020 + k}年`),
      series: [{ name: '甲', values: [...values], labels }],
      alternative: '图',
      place: { file: '报告.yaml', line: 1, column: 1 },
    };
    const { strokes } = recordChart(block, fonts);
    const texts = strokes.flatMap((stroke) => (stroke.kind === 'text' ? [stroke] : []));
    const scale = (value: number) => texts.find(({ text }) => text === String(value))?.y ?? Number.NaN;
    const [zero, ten] = [scale(0), scale(10)];
    return values.map((value, k) => {
      const y = texts.find(({ text }) => text === labels[k])?.y ?? Number.NaN;
      return Math.sign(y - (zero + ((ten - zero) * value) / 10));
    });
  }

  test('at the foot of a valley it stands under its point, where the line runs through what is over it', () => {
    expect(offsets(10, 30, 12, 28, 14)).toEqual([1, -1, 1, -1, 1]);
  });

  test('on a slope or on even ground it stands over its point', () => {
    expect(offsets(10, 10.5, 10, 10.5)).toEqual([-1, -1, -1, -1]);
    expect(offsets(2, 10, 18, 26).slice(1)).toEqual([-1, -1, -1]);
  });

  test('a valley on the axis leaves no room under it', () => {
    expect(offsets(20, 0, 20)).toEqual([-1, -1, -1]);
  });
});
