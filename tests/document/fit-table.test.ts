import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER } from '../../src/document/paper.ts';
import { sectionsOf } from '../../src/document/sections.ts';
import { TABLE } from '../../src/document/stylesheet.ts';
import { fitTable, tableOrientation } from '../../src/document/tables/fit-table.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { figureTable, heading, paragraph, tableFour, tableThree, tableTwo } from '../support/documents.ts';

const fonts = openFontSet();

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('a table of the author’s', () => {
  test('stands upright while nothing in it is smaller than 9 pt, and lies across the page beyond', () => {
    expect(fitTable(figureTable(8, 6))).toMatchObject({ orientation: 'portrait', sizePt: 10.5 });
    expect(fitTable(figureTable(12, 6))).toMatchObject({ orientation: 'portrait', sizePt: 10 });
    expect(fitTable(figureTable(10, 8))).toMatchObject({ orientation: 'portrait', sizePt: 9 });
    expect(fitTable(figureTable(12, 8))).toMatchObject({ orientation: 'landscape', sizePt: 10.5 });
    expect(fitTable(figureTable(14, 10))).toMatchObject({ orientation: 'landscape', sizePt: 8 });
  });

  test('lies across the page rather than have columns of less than four characters', () => {
    const table = figureTable(12, 1);
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: '主动公开的各类政府信息' })),
    }));
    expect(tableOrientation(table)).toBe('portrait');
    expect(tableOrientation({ ...table, rows })).toBe('landscape');
  });

  test('that fits nowhere says what it needs', () => {
    const { neededPt } = fitTable(figureTable(30, 12));
    expect(neededPt).toBeGreaterThan(PAPER.landscape.area.width);
  });
});

test.each([
  ['two', tableTwo()],
  ['three', tableThree()],
  ['four', tableFour()],
])('table %s stands upright at its own size', (_, table) => {
  expect(fitTable(table)).toMatchObject({ orientation: 'portrait', sizePt: 10.5 });
});

test('table four stays upright with figures of six digits, in a smaller size', () => {
  const table = tableFour();
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.kind === 'value' ? { ...cell, text: '123456' } : cell)),
  }));
  const { orientation, sizePt } = fitTable({ ...table, rows });
  expect(orientation).toBe('portrait');
  expect(sizePt).toBeLessThan(10.5);
});

test.each([
  [6, 'portrait', 10.5],
  [7, 'portrait', 9],
  [8, 'portrait', 9],
  [11, 'landscape', 10.5],
])('figures of %d digits in table three leave its row labels lines of eight characters', (digits, orientation, sizePt) => {
  const table = tableThree('1'.repeat(digits));
  const fit = fitTable(table);
  expect(fit).toMatchObject({ orientation, sizePt });
  expect(fit.widthsPt[2]).toBeGreaterThanOrEqual(8 * sizePt);
  // group-label-cut-by-long-figures: 三、本年度办理结果 has lines of three characters, （三）不予公开 of four.
  expect(fit.widthsPt[0]).toBeGreaterThanOrEqual(3 * sizePt + 2 * TABLE.padXPt);
  expect(fit.widthsPt[1]).toBeGreaterThanOrEqual(4 * sizePt + 2 * TABLE.padXPt);
});

test('head-of-one-character-a-line: the heads of table four keep lines of two beside figures of seven digits', () => {
  const table = tableFour();
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'value' ? { ...cell, text: cell.column % 5 > 2 ? '1234567' : '345' } : cell,
    ),
  }));
  const { widthsPt, sizePt } = fitTable({ ...table, rows });
  expect(Math.min(...widthsPt) - 2 * TABLE.padXPt).toBeGreaterThanOrEqual(2 * sizePt);
});

test('the columns are as wide as the type area, and the same by the official widths and by those of the bundled fonts', () => {
  const advance = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return fonts.faceFor(codePoint, 'table')?.advance(codePoint) ?? 1;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 9 }), (columns, digits) => {
      const table = figureTable(columns, digits);
      const official = fitTable(table);
      const bundled = fitTable(table, { advance });
      expect(sum(official.widthsPt)).toBeCloseTo(PAPER[official.orientation].area.width, 6);
      expect(bundled).toMatchObject({ orientation: official.orientation, sizePt: official.sizePt });
      bundled.widthsPt.forEach((width, k) => {
        expect(width).toBeCloseTo(official.widthsPt[k] ?? 0, 1);
      });
    }),
  );
});

test('the sections are the tables that lie across, with the headings before them, and what stands between', () => {
  const [upright, wide] = [figureTable(3, 2), figureTable(12, 8)];
  const blocks = [
    heading(1, '一、'),
    paragraph('甲'),
    upright,
    heading(2, '（一）'),
    heading(3, '1.'),
    wide,
    wide,
    heading(2, '（二）'),
    paragraph('乙'),
  ];
  const sections = sectionsOf(blocks);
  expect(sections.map(({ orientation, blocks }) => [orientation, blocks.length])).toEqual([
    ['portrait', 3],
    ['landscape', 4],
    ['portrait', 2],
  ]);
  expect(sections.flatMap((section) => section.blocks)).toEqual(blocks);
  expect(sectionsOf([])).toEqual([{ orientation: 'portrait', blocks: [] }]);
});
