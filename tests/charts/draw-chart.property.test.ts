import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, strokeBounds } from '../../src/charts/bounds.ts';
import { recordChart } from '../../src/charts/draw-chart.ts';
import { measureIn } from '../../src/charts/measure.ts';
import type { ChartBlock, ChartType } from '../../src/document/document.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import type { Stroke, TextStroke } from '../../src/layout/page.ts';

const fonts = openFontSet();
const measure = measureIn(fonts, 'table');
const place = { file: '报告.yaml', line: 1, column: 1 };

/** Names as reports have them: words of Chinese, years, a Latin word now and then. */
const name = fc
  .array(
    fc.constantFrom(
      '政府',
      '信息',
      '公开',
      '行政规范性文件',
      '（含解读）',
      '2022年',
      '其他',
      'OA',
      '、',
      '类',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => words.join(''));

function charts(type: ChartType): fc.Arbitrary<ChartBlock> {
  const many = type === 'pie' ? 1 : 5;
  return fc
    .record({
      categories: fc.array(name, { minLength: 1, maxLength: 10 }),
      names: fc.array(name, { minLength: 1, maxLength: many }),
    })
    .chain(({ categories, names }) =>
      fc
        .array(fc.array(figure(type), { minLength: categories.length, maxLength: categories.length }), {
          minLength: names.length,
          maxLength: names.length,
        })
        .map((rows) => ({
          kind: 'chart' as const,
          type,
          title: '图',
          unit: '件',
          categories,
          series: rows.map((values, k) => ({ name: names[k] ?? '', values, labels: values.map(String) })),
          alternative: '图',
          place,
        })),
    );
}

/** Counts, with many zeros and small numbers beside large ones; decimals and negative numbers where an axis has them. */
function figure(type: ChartType): fc.Arbitrary<number> {
  const counts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 99999 }));
  if (type === 'pie') return counts;
  return fc.oneof(
    counts,
    fc.integer({ min: -500, max: -1 }),
    fc.integer({ min: 1, max: 99999 }).map((n) => n / 100),
  );
}

const texts = (strokes: readonly Stroke[]): TextStroke[] =>
  strokes.filter((stroke) => stroke.kind === 'text');

/** Whether boxes share more than a hair's breadth in both directions. */
function overlap(a: Bounds, b: Bounds): boolean {
  const hair = 0.3;
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair
  );
}

describe.each(['column', 'bar', 'stackedColumn', 'stackedBar', 'line', 'pie'] as const)('%s', (type) => {
  const all = (check: (chart: ChartBlock) => void) =>
    fc.assert(fc.property(charts(type), check), { numRuns: 100, seed: 20230131 });

  test('every name and every value is there, to the letter', () => {
    all((chart) => {
      const { strokes } = recordChart(chart, fonts);
      const set = texts(strokes).map(({ text }) => text);
      const joined = set.join('');
      for (const category of chart.categories) expect(joined).toContain(category);
      if (chart.series.length > 1) for (const series of chart.series) expect(joined).toContain(series.name);
      const values = chart.series.flatMap(({ labels }) => labels);
      for (const label of new Set(values)) {
        const wanted = values.filter((value) => value === label).length;
        const found = set.filter(
          (text) => text === label || (type === 'pie' && text.endsWith(`${label}件`)),
        ).length;
        expect(found).toBeGreaterThanOrEqual(wanted);
      }
    });
  });

  test('nothing leaves the drawing, and nothing needed the clips of Chart.js', () => {
    all((chart) => {
      const { width, height, strokes, overrun } = recordChart(chart, fonts);
      expect(overrun).toEqual([]);
      for (const stroke of strokes) {
        const { left, top, right, bottom } = strokeBounds(stroke, measure);
        expect(Math.min(left, top), JSON.stringify(stroke)).toBeGreaterThanOrEqual(-0.5);
        expect(right, JSON.stringify(stroke)).toBeLessThanOrEqual(width + 0.5);
        expect(bottom, JSON.stringify(stroke)).toBeLessThanOrEqual(height + 0.5);
      }
    });
  });

  test('no text overlaps another', () => {
    all((chart) => {
      const boxes = texts(recordChart(chart, fonts).strokes).map((stroke) => ({
        stroke,
        bounds: strokeBounds(stroke, measure),
      }));
      boxes.forEach((a, k) => {
        for (const b of boxes.slice(k + 1)) {
          if (overlap(a.bounds, b.bounds)) expect.fail(`${JSON.stringify(a)} over ${JSON.stringify(b)}`);
        }
      });
    });
  });

  test('the same twice', () => {
    all((chart) => {
      expect(recordChart(chart, fonts)).toEqual(recordChart(chart, fonts));
    });
  });
});
