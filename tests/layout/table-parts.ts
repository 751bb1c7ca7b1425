import { expect } from 'vitest';
import type { Cell, TableBlock } from '../../src/document/document.ts';
import { TYPE_AREA } from '../../src/document/stylesheet.ts';
import type { Advance } from '../../src/document/tables/column-widths.ts';
import { fitTable } from '../../src/document/tables/fit-table.ts';
import type { GlyphRun, Page, Rule } from '../../src/layout/page.ts';
import { fonts } from './lay-out.ts';

/** The bundled fonts' widths, by which the tables are set. */
const advance: Advance = (character, { kind }) => {
  const codePoint = character.codePointAt(0) ?? 0;
  return fonts.faceFor(codePoint, kind === 'group' ? 'level2' : 'table')?.advance(codePoint) ?? 1;
};

/** Tables read back from their pages, and the rules that they have to keep there. */

export const BOTTOM = TYPE_AREA.y + TYPE_AREA.height;

/** A table's rows as they stand on the pages, read from its rules and glyphs alone. */
interface PartOnPage {
  readonly page: Page;
  /** The tops of the rows, and the bottom of the last, from the rules. */
  readonly edges: readonly number[];
  /** The table's rows, by the owners of their glyphs; a repeated header's are artifacts and have no row. */
  readonly rows: readonly number[];
}

/** What a page has in glyphs. */
export const glyphs = (page: Page): GlyphRun[] => page.items.filter((item) => item.kind === 'glyphs');
const rules = (page: Page): Rule[] => page.items.filter((item) => item.kind === 'rule');

/** The parts of a table on the pages. */
export function partsOf(table: TableBlock, pages: readonly Page[]): PartOnPage[] {
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

/** How many rows head a table. */
export const headerRows = (table: TableBlock): number => table.rows.filter((row) => row.header).length;

/** The text of a stretch of a page, top to bottom, of what an owner (or an artifact) has drawn there. */
function textBetween(page: Page, left: number, right: number, top: number, bottom: number): string {
  return glyphs(page)
    .filter(({ x, y }) => x >= left && x < right && y > top && y <= bottom)
    .map(({ text }) => text)
    .join('');
}

/** Checks every rule that a table on pages keeps. */
export function expectKept(table: TableBlock, pages: readonly Page[]): void {
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

/** The numbers of the pages that an owner has drawn on. */
export const pageOf = (pages: readonly Page[], owner: object): number[] =>
  pages.filter((page) => page.items.some((item) => item.owner === owner)).map(({ number }) => number);
