import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, ImageBlock, TableBlock } from '../../src/document/document.ts';
import { mm, TYPE_AREA } from '../../src/document/stylesheet.ts';
import type { Advance } from '../../src/document/tables/column-widths.ts';
import { fitTable } from '../../src/document/tables/fit-table.ts';
import type { GlyphRun, Page, Rule } from '../../src/layout/page.ts';
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
import { fonts, layOut } from './lay-out.ts';

/** The bundled fonts' widths, by which the tables are set. */
const advance: Advance = (character, { kind }) => {
  const codePoint = character.codePointAt(0) ?? 0;
  return fonts.faceFor(codePoint, kind === 'group' ? 'level2' : 'table')?.advance(codePoint) ?? 1;
};

const BOTTOM = TYPE_AREA.y + TYPE_AREA.height;
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

/** A table's rows as they stand on the pages, read from its rules and glyphs alone. */
interface PartOnPage {
  readonly page: Page;
  /** The tops of the rows, and the bottom of the last, from the rules. */
  readonly edges: readonly number[];
  /** The table's rows, by the owners of their glyphs; a repeated header's are artifacts and have no row. */
  readonly rows: readonly number[];
}

const glyphs = (page: Page): GlyphRun[] => page.items.filter((item) => item.kind === 'glyphs');
const rules = (page: Page): Rule[] => page.items.filter((item) => item.kind === 'rule');

function partsOf(table: TableBlock, pages: readonly Page[]): PartOnPage[] {
  const owners = new Map<object, Cell>(table.rows.flatMap((row) => row.cells).map((cell) => [cell, cell]));
  return pages.flatMap((page) => {
    const horizontal = rules(page).filter(({ y1, y2 }) => y1 === y2);
    const edges = [...new Set(horizontal.map(({ y1 }) => y1))].sort((a, b) => a - b);
    if (edges.length === 0) return [];
    const rows = new Set<number>();
    for (const { owner } of glyphs(page)) {
      const cell = owner === 'artifact' ? undefined : owners.get(owner);
      if (cell !== undefined) rows.add(cell.row);
    }
    return [{ page, edges, rows: [...rows].sort((a, b) => a - b) }];
  });
}

const headerRows = (table: TableBlock): number => table.rows.filter((row) => row.header).length;

/** The text of a stretch of a page, top to bottom, of what an owner (or an artifact) has drawn there. */
function textBetween(page: Page, left: number, right: number, top: number, bottom: number): string {
  return glyphs(page)
    .filter(({ x, y }) => x >= left && x < right && y > top && y <= bottom)
    .map(({ text }) => text)
    .join('');
}

/** Checks every rule that a table on pages keeps. */
function expectKept(table: TableBlock, pages: readonly Page[]): void {
  const parts = partsOf(table, pages);
  const header = headerRows(table);
  // Each row on one page, in order, none lost.
  expect(parts.flatMap(({ rows }) => rows)).toEqual(table.rows.map((_, row) => row));
  for (const [i, { page, edges, rows }] of parts.entries()) {
    const first = rows[0] ?? 0;
    // At least two body rows a page; header rows above them, again from the second page on.
    const least = Math.min(2, table.rows.length - header);
    expect(rows.filter((row) => row >= header).length).toBeGreaterThanOrEqual(least);
    if (i > 0) expect(first).toBeGreaterThanOrEqual(header);
    expect(edges.length - 1).toBe(i === 0 ? rows.length : rows.length + header);
    // Nothing below the type area.
    expect(edges.at(-1)).toBeLessThan(BOTTOM + 0.01);
    // A row that is kept with the next is not the last of its page.
    const last = rows.at(-1) ?? 0;
    expect(table.rows[last]?.keepWithNext === true && last < table.rows.length - 1).toBe(false);
    expectHeaderAgain(table, page, edges, i);
    const cells = cellParts(table, edges, rows, i === 0 ? 0 : header);
    expect(cells.filter((cell) => !isTextWhole(page, cell)).map(({ cell }) => cell.text)).toEqual([]);
    expect(cells.filter((cell) => !isFramed(page, cell)).map(({ cell }) => cell.text)).toEqual([]);
    expectRulesOnce(page);
  }
}

function expectHeaderAgain(table: TableBlock, page: Page, edges: readonly number[], part: number): void {
  const header = headerRows(table);
  if (part === 0 || header === 0) return;
  const [top, bottom] = [edges[0] ?? 0, edges[header] ?? 0];
  const area = glyphs(page).filter(({ y }) => y > top && y < bottom);
  expect(area.every(({ owner }) => owner === 'artifact')).toBe(true);
  const expected = table.rows
    .filter((row) => row.header)
    .flatMap((row) => row.cells.map((cell) => cell.text));
  const printed = area.map(({ text }) => text).join('');
  expect([...printed].sort().join('')).toBe([...expected.join('').replaceAll('\n', '')].sort().join(''));
}

/** The part of a cell that stands on a page. */
interface CellPart {
  readonly cell: Cell;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it began on a page before. */
  readonly repeated: boolean;
}

/** The table's cells on a page, but for repeated header rows, placed by the page's rules and the columns' widths. */
function cellParts(
  table: TableBlock,
  edges: readonly number[],
  rows: readonly number[],
  offset: number,
): CellPart[] {
  const { widthsPt } = fitTable(table, { advance });
  const xOf = (column: number) =>
    TYPE_AREA.x + widthsPt.slice(0, column).reduce((sum, width) => sum + width, 0);
  return table.rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => {
      const own = rows.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan);
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) return [];
      const top = edges[rows.indexOf(first) + offset] ?? 0;
      const bottom = edges[rows.indexOf(last) + offset + 1] ?? 0;
      const [left, right] = [xOf(cell.column), xOf(cell.column + cell.columnSpan)];
      return [{ cell, left, right, top, bottom, repeated: first > cell.row }];
    });
}

/** A cell's text stands whole within its part on each page, and is content on the first. */
function isTextWhole(page: Page, { cell, left, right, top, bottom, repeated }: CellPart): boolean {
  const text = textBetween(page, left, right, top, bottom);
  const isContent = glyphs(page).some(({ owner }) => owner === cell);
  return text === cell.text.replaceAll('\n', '') && isContent === (!repeated && cell.text !== '');
}

/** Rules go round a cell and not through it. */
function isFramed(page: Page, { left, right, top, bottom }: CellPart): boolean {
  const NEAR = 0.01;
  const overX = rules(page).filter(({ x1, x2, y1, y2 }) => y1 === y2 && x1 < right - 1 && x2 > left + 1);
  const overY = rules(page).filter(({ x1, x2, y1, y2 }) => x1 === x2 && y1 < bottom - 1 && y2 > top + 1);
  const isCrossed =
    overX.some(({ y1 }) => y1 > top + NEAR && y1 < bottom - NEAR) ||
    overY.some(({ x1 }) => x1 > left + NEAR && x1 < right - NEAR);
  const isClosed = [
    ...[top, bottom].map((y) =>
      overX.some(({ x1, x2, y1 }) => Math.abs(y1 - y) < NEAR && x1 < left + NEAR && x2 > right - NEAR),
    ),
    ...[left, right].map((x) =>
      overY.some(({ x1, y1, y2 }) => Math.abs(x1 - x) < NEAR && y1 < top + NEAR && y2 > bottom - NEAR),
    ),
  ];
  return !isCrossed && isClosed.every((closed) => closed);
}

function expectRulesOnce(page: Page): void {
  const all = rules(page);
  const overlap = (a1: number, a2: number, b1: number, b2: number) =>
    Math.min(a2, b2) - Math.max(a1, b1) > 0.6;
  const isDouble = (a: Rule, b: Rule): boolean =>
    a.y1 === a.y2
      ? b.y1 === b.y2 && Math.abs(a.y1 - b.y1) < 0.01 && overlap(a.x1, a.x2, b.x1, b.x2)
      : b.x1 === b.x2 && Math.abs(a.x1 - b.x1) < 0.01 && overlap(a.y1, a.y2, b.y1, b.y2);
  expect(all.filter((a, i) => all.slice(i + 1).some((b) => isDouble(a, b)))).toEqual([]);
}

const pageOf = (pages: readonly Page[], owner: object): number[] =>
  pages.filter((page) => page.items.some((item) => item.owner === owner)).map(({ number }) => number);

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

test('a row that is higher than a page is an error with its place', () => {
  const { findings } = layOut(freeTable([1, 1, 60]));
  expect(findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['T302']);
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

describe('clause 8: a page that lies across', () => {
  const { pages } = layOut(paragraph('甲'), figureTable(13, 8), paragraph('乙'), figureTable(13, 8));
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
