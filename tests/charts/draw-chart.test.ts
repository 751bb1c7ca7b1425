import { describe, expect, test } from 'vitest';
import { recordChart } from '../../src/charts/draw-chart.ts';
import type { ChartBlock, ChartType } from '../../src/document/document.ts';
import { planNative } from '../../src/docx/chart-plan.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';

const fonts = openFontSet();

function chart(type: ChartType, unit: string, ...rows: readonly (readonly number[])[]): ChartBlock {
  return {
    kind: 'chart',
    type,
    title: '图',
    unit,
    categories: (rows[0] ?? []).map((_, k) => `第${k + 1}类`),
    series: rows.map((values, k) => ({ name: `${2020 + k}年`, values, labels: values.map(String) })),
    alternative: '图',
    place: { file: '报告.yaml', line: 1, column: 1 },
  };
}

/** The corners of the closed rectangles that are drawn as lines: the outlines of bars, and the samples of a legend. */
function outlines(block: ChartBlock): { left: number; top: number; right: number; bottom: number }[] {
  return recordChart(block, fonts).strokes.flatMap((stroke) => {
    if (stroke.kind !== 'path' || stroke.stroke === undefined || stroke.path.at(-1) !== 'Z') return [];
    const numbers = stroke.path.filter((part) => typeof part === 'number');
    const xs = numbers.filter((_, k) => k % 2 === 0);
    const ys = numbers.filter((_, k) => k % 2 === 1);
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
  });
}

describe.each(['column', 'bar'] as const)('%s', (type) => {
  test('a zero has no bar, which would thicken the axis', () => {
    expect(outlines(chart(type, '件', [0, 5, 0]))).toHaveLength(1);
  });

  test('the bars of a category stand close together, however few categories there are', () => {
    const [first, second] = outlines(chart(type, '件', [7], [5]));
    if (first === undefined || second === undefined) throw new Error('two bars were expected');
    const [gap, bar] =
      type === 'column'
        ? [second.left - first.right, first.right - first.left]
        : [second.top - first.bottom, first.bottom - first.top];
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(bar / 8);
  });
});

test.each([
  ['column', [10.5]],
  ['stackedColumn', [10.5, 9.5]],
  ['line', [10.5]],
  ['bar', [10.5]],
  ['stackedBar', [10.5, 9.5]],
  ['pie', [10.5]],
] as const)('%s: texts are set in 宋体 五号, as those of tables are, figures in stacks a point smaller', (type, sizes) => {
  const { strokes } = recordChart(chart(type, '件', [30, 50]), fonts);
  const looks = strokes.flatMap((stroke) =>
    stroke.kind === 'text' ? [`${stroke.role} ${stroke.size}`] : [],
  );
  expect([...new Set(looks)].sort()).toEqual(sizes.map((size) => `table ${size}`).sort());
});

describe.each(['column', 'bar', 'stackedColumn', 'stackedBar'] as const)('%s of one category', (type) => {
  const block = chart(type, '件', [7], [5]);
  const { framed, bars } = planNative(block);
  const { left, right, top, bottom } = framed.chartArea;

  test('bar-thinner-in-the-drawing: its bars are as thick as in the native chart', () => {
    const [bar] = outlines(block);
    if (bar === undefined || bars === undefined) throw new Error('a bar was expected');
    const upright = type === 'column' || type === 'stackedColumn';
    const [pitch, drawn] = upright
      ? [right - left, bar.right - bar.left]
      : [bottom - top, bar.bottom - bar.top];
    // Of DrawingML: a category holds its bars, what they overlap taken off, and the gap.
    const columns = type === 'column' || type === 'bar' ? 2 : 1;
    const native = pitch / (1 + (columns - 1) * (1 - bars.overlap / 100) + bars.gapWidth / 100);
    expect(Math.abs(native - drawn)).toBeLessThan(1);
  });

  test('plot-of-one-stack-half-as-wide: its plot reaches to the right edge, but for labels beside it', () => {
    expect(right).toBeGreaterThan(0.9 * framed.width);
  });
});

test('the label beside the last stack stays in the drawing, whatever its width', () => {
  for (const categories of [1, 2, 5, 12]) {
    const large = new Array<number>(categories).fill(9_000_000);
    const { strokes, width } = recordChart(
      chart(
        'stackedColumn',
        '',
        large,
        large.map(() => 12_345),
      ),
      fonts,
    );
    for (const stroke of strokes) {
      if (stroke.kind !== 'text') continue;
      expect(stroke.x, `${categories} categories`).toBeLessThanOrEqual(width);
      if (stroke.text === '12345')
        expect(stroke.x + (2.5 * stroke.size) / 2).toBeLessThanOrEqual(width + 0.5);
    }
  }
});

test('bar: names that are broken have all of their share, which a reader of a DOCX takes for its own lines', () => {
  const named = (name: string): number => {
    const block = { ...chart('bar', '件', [3, 5]), categories: ['甲', name] };
    return Math.min(...outlines(block).map(({ left }) => left));
  };
  const broken = named('申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请');
  expect(named('要求行政机关确认或重新出具已获取信息')).toBe(broken);
  expect(named('其他处理')).toBeLessThan(broken);
});

test.each([
  'column',
  'stackedColumn',
  'line',
  'bar',
  'stackedBar',
] as const)('%s: the unit stands at the top left, over the plot', (type) => {
  const { strokes } = recordChart(chart(type, '件', [3, 5], [2, 4]), fonts);
  const unit = strokes.filter((stroke) => stroke.kind === 'text' && stroke.text === '单位：件');
  expect(unit).toHaveLength(1);
  expect(unit[0]).toMatchObject({ x: 0 });
  const ys = strokes.flatMap((stroke) => (stroke.kind === 'text' ? [stroke.y] : []));
  expect(unit[0]).toMatchObject({ y: Math.min(...ys) });
});
