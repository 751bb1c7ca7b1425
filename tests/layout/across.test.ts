import { describe, expect, test } from 'vitest';
import { mm } from '../../src/document/stylesheet.ts';
import { figureTable, paragraph } from '../support/documents.ts';
import { layOut } from './lay-out.ts';

describe('clause 8: a page that lies across', () => {
  const { pages } = layOut(paragraph('甲。'), figureTable(13, 8), paragraph('乙。'), figureTable(13, 8));
  /** Where the page numbers stand on the sheet held upright: start and end from its left, baseline from its top. */
  const numbers = pages.map(({ items, width, height }) => {
    const runs = items.filter((item) => item.kind === 'glyphs').filter(({ owner }) => owner === 'artifact');
    const across = width > height;
    for (const run of runs) expect(run.turned).toBe(across ? true : undefined);
    const places = runs.map(({ x, y }) => (across ? { x: y, y: width - x } : { x, y }));
    const end = (places.at(-1)?.x ?? 0) + (runs.at(-1)?.advances ?? []).reduce((a, b) => a + b, 0);
    return { start: places[0]?.x ?? 0, end, y: places[0]?.y ?? 0 };
  });

  test('is the same sheet turned, with the margins of the sheet', () => {
    expect(pages.map(({ width, height }) => [width, height].map((pt) => pt.toFixed(2)))).toEqual([
      ['595.28', '841.89'],
      ['841.89', '595.28'],
      ['595.28', '841.89'],
      ['841.89', '595.28'],
    ]);
    const edges = pages[1]?.items.flatMap((item) => (item.kind === 'rule' ? [item.x1, item.x2] : [])) ?? [];
    expect(Math.min(...edges)).toBeCloseTo(mm(35) - 0.25, 6);
    expect(Math.max(...edges)).toBeCloseTo(mm(297 - 37) + 0.25, 6);
  });

  test('has its page number at the same place of the sheet as the others, turned with it', () => {
    for (const { y } of numbers) expect(y).toBeCloseTo(numbers[0]?.y ?? 0, 6);
    expect(numbers[0]?.end).toBeCloseTo(mm(210 - 26) - 14, 6);
    expect(numbers[1]?.start).toBeCloseTo(mm(28) + 14, 6);
    expect(numbers[2]?.end).toBeCloseTo(mm(210 - 26) - 14, 6);
    expect(numbers[3]?.start).toBeCloseTo(mm(28) + 14, 6);
  });
});
