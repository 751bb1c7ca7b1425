import { describe, expect, test } from 'vitest';
import { planPie } from '../../src/charts/pie.ts';
import { describeSlices, leadersInside, placeNotes } from '../../src/charts/pie-notes.ts';
import { emWidth } from '../../src/clreq/widths.ts';
import type { ChartBlock } from '../../src/document/document.ts';
import { finishChartPart } from '../../src/docx/chart-part.ts';
import { PLACE } from '../support/documents.ts';

/** Pies: where they begin, and that no leader runs over a slice. */

const measure = (text: string, size: number) => emWidth(text) * size;

function pie(slices: Readonly<Record<string, number>>): ChartBlock {
  const values = Object.values(slices);
  return {
    kind: 'chart',
    type: 'pie',
    title: '答复类型',
    unit: '件',
    categories: Object.keys(slices),
    series: [{ name: '件数', values, labels: values.map(String) }],
    alternative: '',
    place: PLACE,
  };
}

const ONE_LARGE = pie({
  予以公开: 1280,
  部分公开: 1,
  '不予公开（属于国家秘密）': 2,
  '不予公开（危及“三安全一稳定”）': 3,
  本机关不掌握相关政府信息: 116,
  不予处理: 1,
  其他处理: 16,
  结转: 0,
});

/** How deep leaders run into the pie when it is drawn as planned, and how far it is turned. */
function planned(chart: ChartBlock) {
  const { framed, turn = 0, labels } = planPie(chart, measure).native(() => 0);
  const placed = placeNotes(describeSlices(chart, measure), framed, labels.size, turn);
  return { turn, inside: leadersInside(placed, framed), placed };
}

describe('a pie', () => {
  test('begins at twelve o’clock while its leaders run outwards', () => {
    expect(planned(pie({ 甲: 50, 乙: 50 }))).toMatchObject({ turn: 0, inside: 0 });
    expect(planned(pie({ 甲: 128, 乙: 1, 丙: 2, 丁: 104, 戊: 2, 己: 16 }))).toMatchObject({
      turn: 0,
      inside: 0,
    });
  });

  test('with many small slices next to a large one is turned, so that no leader runs over the large one', () => {
    const { turn, inside } = planned(ONE_LARGE);
    expect(turn).not.toBe(0);
    expect(inside).toBe(0);
  });

  test('has its leaders apart, slices without a width among them', () => {
    const left = planned(ONE_LARGE).placed.filter(({ right }) => !right);
    // Clockwise on the left side is upwards.
    const heights = left.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  test('that is turned says so to Word', () => {
    const part = '<c:pieChart><c:firstSliceAng val="0"/></c:pieChart>';
    const { turn } = planned(ONE_LARGE);
    expect(finishChartPart(part, ONE_LARGE)).toContain(`<c:firstSliceAng val="${Math.round(360 * turn)}"/>`);
    expect(finishChartPart(part, pie({ 甲: 1, 乙: 1 }))).toContain('<c:firstSliceAng val="0"/>');
  });
});
