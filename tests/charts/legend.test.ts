import { describe, expect, test } from 'vitest';
import { layOutLegend } from '../../src/charts/legend.ts';
import { Recorder } from '../../src/charts/recorder.ts';

const SIZE = 10;
const measure = (text: string): number => [...text].length * SIZE;
const SAMPLE = 26;

/** Where each sample and its name begin, in the order of the series. */
function placed(names: readonly string[], width: number): { x: number; y: number }[] {
  const samples: { x: number; y: number }[] = [];
  const legend = layOutLegend(names, width, SIZE, measure, (_, __, x, y) => samples.push({ x, y }), 12);
  legend.draw(new Recorder(measure, 'table'), 0);
  return samples;
}

const legend = (names: readonly string[], width: number, sample = 12) =>
  layOutLegend(names, width, SIZE, measure, () => {}, sample);

describe('a legend', () => {
  test('has its names on one line where they fit, in the middle', () => {
    const [first, second] = placed(['甲', '乙'], 200);
    expect(first?.y).toBe(second?.y);
    expect((first?.x ?? 0) + (second?.x ?? 0) + SAMPLE + SIZE).toBeCloseTo(200, 6);
  });

  test('has columns of one width where they do not, as evenly filled as can be', () => {
    const places = placed(['一二三四五', '一二三四五', '一', '一二', '一'], 300);
    const columns = [...new Set(places.map(({ x }) => x))];
    const rows = [...new Set(places.map(({ y }) => y))];
    expect([columns.length, rows.length]).toEqual([3, 2]);
    expect(places.map(({ x }) => columns.indexOf(x))).toEqual([0, 1, 2, 0, 1]);
  });

  test('of one line needs no box in a native chart, unless the samples there are too wide', () => {
    expect(legend(['甲', '乙'], 200).native).toBeUndefined();
    expect(legend(['一二三四五', '一二三四五'], 170).native).toBeUndefined();
    expect(legend(['一二三四五', '一二三四五'], 170, 42).native).toEqual({ width: 106, height: 34 });
  });

  test('with a name longer than a line has room for all its lines in the box', () => {
    expect(legend(['字'.repeat(40), '乙'], 300).native).toEqual({ width: 300, height: 51 });
  });
});
