import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, ImageBlock, TableBlock } from '../../src/document/document.ts';
import { PAGE, TABLE, TYPE_AREA } from '../../src/document/stylesheet.ts';
import {
  chart,
  figureTable,
  freeTable,
  heading,
  PLACE,
  paragraph,
  tableFour,
  tableThree,
  tableTwo,
} from '../support/documents.ts';
import { layOut } from './lay-out.ts';
import { BOTTOM, expectKept, glyphs, headerRows, pageOf, partsOf } from './table-parts.ts';

/** A lead of so many lines. */
const lead = (lines: number) => paragraph('字'.repeat(28 * lines - 2));
/** Something that takes so many pt. */
const spacer = (height: number): ImageBlock => ({
  kind: 'image',
  bytes: new Uint8Array(),
  format: 'png',
  width: 1,
  height,
  caption: '',
  alternative: '',
  place: PLACE,
});
const positions = Array.from({ length: 33 }, (_, i) => i + 1);

describe('the national tables, begun on every line of the page', () => {
  test.each([
    ['two', tableTwo()],
    ['three', tableThree()],
    ['four', tableFour()],
  ])('table %s keeps every rule', (_, table) => {
    for (const lines of positions) {
      const title = heading(1, '二、标题');
      const { pages, findings } = layOut(lead(lines), title, table, paragraph('后文。'));
      expect(findings).toEqual([]);
      expectKept(table, pages);
      const parts = partsOf(table, pages);
      expect(pageOf(pages, title)).toEqual([parts[0]?.page.number]);
      if (table.unbreakable) expect(parts).toHaveLength(1);
    }
  });

  test('half-page-blank-before-table-two: it goes on before a band, and leaves no more white than a section needs', () => {
    const table = tableTwo();
    // The first section with the part's heading, or the highest other one.
    const most = PAGE.pitchPt + 4 * (TABLE.pitchPt + 2 * TABLE.padYPt);
    for (let height = 1; height < 640; height += 9) {
      const { pages } = layOut(spacer(height), heading(1, '二、标题'), table);
      expectKept(table, pages);
      const parts = partsOf(table, pages);
      const firsts = parts.map(({ rows }) => table.rows[rows[0] ?? 0]?.cells[0]?.kind);
      expect(firsts).toEqual(parts.map(() => 'band'));
      const [first] = parts;
      const end = first?.page.number === 1 ? (first.edges.at(-1) ?? 0) : TYPE_AREA.y + height;
      if (pages.length > 1) expect(BOTTOM - end, `after ${height} pt`).toBeLessThan(most + 0.01);
    }
  });

  test('table three keeps every rule at any height of the page', () => {
    const table = tableThree();
    for (let height = 1; height < 640; height += 9) {
      expectKept(table, layOut(spacer(height), table).pages);
    }
  });

  test('table three alone goes on a second page only where it has to', () => {
    const { pages } = layOut(tableThree());
    const counts = partsOf(tableThree(), pages).length;
    expect(counts).toBe(pages.length);
    expect(pages.length).toBeLessThanOrEqual(2);
  });
});

describe('tables of random row heights', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 60 });

  test('keep every rule, wherever they begin', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 22 }), fc.nat(2), (lines, before, header) => {
        const table = freeTable(lines, Math.min(header, lines.length - 2));
        const { pages, findings } = layOut(lead(before), table);
        expect(findings).toEqual([]);
        expectKept(table, pages);
      }),
      { numRuns: 200 },
    );
  });

  test('with rows that are kept with the next, those stay together', () => {
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 1, max: 22 }),
        fc.integer({ min: 3, max: 7 }),
        (lines, before, every) => {
          const plain = freeTable(lines.map((count) => Math.min(count, 4)));
          const rows = plain.rows.map((row, r) => ({ ...row, keepWithNext: r % every === 0 }));
          const table = { ...plain, rows };
          const { pages } = layOut(lead(before), table);
          expectKept(table, pages);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('with random merged labels, those are whole on each page', () => {
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 1, max: 22 }),
        fc.integer({ min: 2, max: 12 }),
        (lines, before, size) => {
          const table = withLabels(freeTable(lines.map((count) => Math.min(count, 3))), size);
          const { pages } = layOut(lead(before), table);
          expectKept(table, pages);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** A column before the table's own, with a label over each `size` of its body rows. */
function withLabels(table: TableBlock, size: number): TableBlock {
  const header = headerRows(table);
  const rows = table.rows.map((row, r) => {
    const moved = row.cells.map((cell) => ({ ...cell, column: cell.column + 1 }));
    const begins = r < header ? r === 0 : (r - header) % size === 0;
    const rowSpan = r < header ? header : Math.min(size, table.rows.length - r);
    const label: Cell = {
      row: r,
      column: 0,
      rowSpan,
      columnSpan: 1,
      kind: 'group',
      text: '分组\n标签',
      align: 'center',
      place: PLACE,
    };
    return { ...row, cells: begins ? [label, ...moved] : moved };
  });
  return { ...table, columns: [1, ...table.columns], rows };
}

test('lead-in-alone-at-the-foot: what leads to a table is on its page, a sentence that has ended need not be', () => {
  const table = freeTable([1, 1, 1, 1]);
  for (const height of [560, 580, 600, 608]) {
    const leading = paragraph('工作分工如下：');
    const ended = paragraph('工作分工见表。');
    const before = layOut(spacer(height), leading, table).pages;
    expect(pageOf(before, leading), `after ${height} pt`).toEqual([partsOf(table, before)[0]?.page.number]);
    const after = layOut(spacer(height), ended, table).pages;
    expect([pageOf(after, ended), partsOf(table, after)[0]?.page.number]).toEqual([[1], 2]);
  }
});

test('a row that is higher than a page is an error with its place', () => {
  const { findings } = layOut(freeTable([1, 1, 60]));
  expect(findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['T302']);
});

test('a header of up to three quarters of a page is repeated, a higher one is an error', () => {
  // Of n lines a cell takes 13.5 n + 8 pt; three quarters of the type area are 478.3.
  const codes = (lines: number): string[] =>
    layOut(freeTable([lines, 1, 1])).findings.map(({ diagnostic }) => diagnostic.code);
  expect(codes(34)).toEqual([]);
  expect(codes(35)).toEqual(['T304']);
});

test('a table whose numbers need more than a page that lies across is an error; below that, one smaller size holds in all cells', () => {
  const sizes = (table: TableBlock) => {
    const { pages, findings } = layOut(table);
    expect(findings).toEqual([]);
    const cells = pages.flatMap(glyphs).filter(({ owner }) => owner !== 'artifact');
    return [...new Set(cells.map(({ size }) => size))];
  };
  expect(sizes(figureTable(10, 7))).toEqual([10.5]);
  expect(sizes(figureTable(10, 8))).toEqual([9]);
  expect(sizes(figureTable(14, 10))).toEqual([8]);
  expect(layOut(figureTable(30, 7)).findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['T303']);
});

test('a chart and its caption are never parted, on whatever line they begin', () => {
  for (const lines of positions) {
    const block = chart();
    const { pages } = layOut(lead(lines), block, paragraph('后文。'));
    expect(pageOf(pages, block)).toHaveLength(1);
    const items = pages.flatMap((page) => page.items).filter((item) => item.owner === block);
    expect(items.map(({ kind }) => kind)).toEqual(['glyphs', 'drawing']);
    for (const item of items) {
      if (item.kind === 'drawing') expect(item.y + item.height).toBeLessThan(BOTTOM + 0.01);
    }
  }
});
