import { describe, expect, test } from 'vitest';
import { recordChart } from '../../src/charts/draw-chart.ts';
import type { ChartBlock, ChartType } from '../../src/document/document.ts';
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
    const gap = type === 'column' ? second.left - first.right : second.top - first.bottom;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(5);
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
