import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, strokeBounds } from '../../src/charts/bounds.ts';
import { recordChart, recordPlan } from '../../src/charts/draw-chart.ts';
import type { Frame } from '../../src/charts/frame.ts';
import type { ChartLike, Geometry } from '../../src/charts/laid-out.ts';
import { measureIn } from '../../src/charts/measure.ts';
import { drawAfter } from '../../src/charts/plan.ts';
import { PLANNERS } from '../../src/charts/planners.ts';
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

interface LaidOut {
  readonly chartArea: Frame;
  readonly shapes: readonly (readonly Geometry[])[];
}

const laidOut = (drawn: ChartLike, { series }: ChartBlock): LaidOut => ({
  chartArea: drawn.chartArea,
  shapes: series.map((_, s) => drawn.getDatasetMeta(s).data),
});

/** The drawing of a chart, and where Chart.js put the plot and its bars, points or slices. */
function record(chart: ChartBlock) {
  const plan = PLANNERS[chart.type](chart, measure);
  let found: LaidOut | undefined;
  const keep = drawAfter((_, drawn) => {
    found = laidOut(drawn, chart);
  });
  plan.config.plugins?.push({ ...keep, id: 'test-keep' });
  return { ...recordPlan(plan, measure), found, planned: laidOut(plan.native(() => 0).framed, chart) };
}

function hasEveryNameAndValue(chart: ChartBlock, strokes: readonly Stroke[]): void {
  const set = texts(strokes).map(({ text }) => text);
  const joined = set.join('');
  for (const category of chart.categories) expect(joined).toContain(category);
  if (chart.series.length > 1) for (const series of chart.series) expect(joined).toContain(series.name);
  const values = chart.series.flatMap(({ labels }) => labels);
  for (const label of new Set(values)) {
    const wanted = values.filter((value) => value === label).length;
    const found = set.filter(
      (text) => text === label || (chart.type === 'pie' && text.endsWith(`${label}件`)),
    ).length;
    expect(found).toBeGreaterThanOrEqual(wanted);
  }
}

function staysInside({ width, height, strokes, overrun }: ReturnType<typeof record>): void {
  expect(overrun, 'needed a clip of Chart.js').toEqual([]);
  for (const stroke of strokes) {
    const { left, top, right, bottom } = strokeBounds(stroke, measure);
    const inside = Math.min(left, top) >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5;
    if (!inside) expect.fail(`leaves the drawing: ${JSON.stringify(stroke)}`);
  }
}

function keepsTextsApart(strokes: readonly Stroke[]): void {
  const boxes = texts(strokes).map((stroke) => ({ stroke, bounds: strokeBounds(stroke, measure) }));
  boxes.forEach((a, k) => {
    for (const b of boxes.slice(k + 1)) {
      if (overlap(a.bounds, b.bounds)) expect.fail(`${JSON.stringify(a)} over ${JSON.stringify(b)}`);
    }
  });
}

const NUMBERS = ['x', 'y', 'base', 'width', 'height', 'startAngle', 'endAngle', 'outerRadius'] as const;

/** What a native chart is told about the plot and about bars, points and slices holds for the drawn ones. */
function isFramedAsPlanned({ found, planned }: ReturnType<typeof record>): void {
  if (found === undefined) expect.fail('Chart.js drew nothing');
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    expect(Math.abs(found.chartArea[side] - planned.chartArea[side]), side).toBeLessThanOrEqual(0.1);
  }
  planned.shapes.forEach((shapes, s) => {
    shapes.forEach((shape, k) => {
      for (const name of NUMBERS) {
        const drawn = found.shapes[s]?.[k]?.[name] ?? 0;
        if (shape[name] === 0) continue;
        expect(Math.abs(drawn - shape[name]), `${name} of ${k} in series ${s}`).toBeLessThanOrEqual(0.6);
      }
    });
  });
}

// Drawing is what takes the time, so each chart is drawn once for all that has to hold of it.
describe.each(['column', 'bar', 'stackedColumn', 'stackedBar', 'line', 'pie'] as const)('%s', (type) => {
  test('has every text to the letter, inside the drawing and apart, around the planned plot', () => {
    fc.assert(
      fc.property(charts(type), (chart) => {
        const drawing = record(chart);
        hasEveryNameAndValue(chart, drawing.strokes);
        staysInside(drawing);
        keepsTextsApart(drawing.strokes);
        isFramedAsPlanned(drawing);
      }),
      { numRuns: 100, seed: 20230131 },
    );
  });

  test('is the same twice', () => {
    fc.assert(
      fc.property(charts(type), (chart) => {
        expect(recordChart(chart, fonts)).toEqual(recordChart(chart, fonts));
      }),
      { numRuns: 10, seed: 20230131 },
    );
  });
});
