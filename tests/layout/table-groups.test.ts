import { expect, test } from 'vitest';
import type { Cell, ImageBlock, TableBlock } from '../../src/document/document.ts';
import { TYPE_AREA } from '../../src/document/stylesheet.ts';
import type { Page } from '../../src/layout/page.ts';
import { heading, PLACE, paragraph, tableThree } from '../support/documents.ts';
import { layOut } from './lay-out.ts';

/** Page breaks of 表三 and its inner groups, （三）不予公开 to （六）其他处理. */

const table = tableThree();
const cells = table.rows.flatMap((row) => row.cells);
const groups = cells.filter(({ kind, rowSpan }) => kind === 'group' && rowSpan > 1);
const firstBody = table.rows.findIndex((row) => !row.header);

/** The table after so many lines of text. */
const after = (lines: number): readonly Page[] =>
  layOut(paragraph('字'.repeat(28 * lines - 2)), heading(1, '三、标题'), table).pages;

/** The first row of each page that the table goes on to. */
function breaksOf({ rows }: TableBlock, pages: readonly Page[]): number[] {
  const firsts = pages.map(({ items }) => {
    const owners = new Set<object>(items.map(({ owner }) => owner).filter((owner) => owner !== 'artifact'));
    return rows.findIndex((row) => row.cells.some((cell) => owners.has(cell)));
  });
  return firsts.filter((row) => row > 0);
}

/** The group that a break before a row would cut; the rows of all tables three are alike. */
const cutBy = (at: number): Cell | undefined =>
  groups.find(({ row, rowSpan }) => row < at && at < row + rowSpan);

/** Where a page's table ends, from its rules. */
const bottomOf = (page: Page | undefined): number =>
  Math.max(...(page?.items ?? []).flatMap((item) => (item.kind === 'rule' ? [item.y2] : [])));

/** The table after something of this height. */
const below = (height: number, of: TableBlock): readonly Page[] => {
  const image: ImageBlock = { ...IMAGE, height };
  return layOut(image, heading(1, '三、标题'), of).pages;
};
const IMAGE = {
  kind: 'image',
  bytes: new Uint8Array(),
  format: 'png',
  width: 9,
  caption: '',
  alternative: '',
  place: PLACE,
} as const;

test.each([
  ['1', table],
  ['4', tableThree('9999')],
  // long-figures-of-two-columns: all seven were as wide as these, and the labels' rows higher for it.
  ['5 and 4', tableThree('99999', '9999')],
  ['7 and 4', tableThree('9999999', '9999')],
])('group-of-table-three-cut: no break cuts a group of figures of %s digits, from wherever the table begins', (_, of) => {
  for (let height = 1; height < TYPE_AREA.height; height += 6) {
    for (const at of breaksOf(of, below(height, of)))
      expect([height, cutBy(at)?.text]).toEqual([height, undefined]);
  }
});

test('a break before a group leaves at most a quarter of the page white, and what the next row needs', () => {
  const next = 72;
  for (let lines = 1; lines <= 22; lines++) {
    const pages = after(lines);
    const own = pages.filter(({ items }) => items.some((item) => cells.some((cell) => cell === item.owner)));
    for (const page of own.slice(0, -1)) {
      const white = TYPE_AREA.y + TYPE_AREA.height - bottomOf(page);
      expect(white, `${lines} lines`).toBeLessThan(TYPE_AREA.height / 4 + next);
    }
  }
});

test('a break before a group costs no page: high rows of long figures are parted within （三）', () => {
  const high = tableThree('99999');
  const pages = layOut(paragraph('字'.repeat(28 * 12 - 2)), high).pages;
  expect(breaksOf(high, pages).map((at) => cutBy(at)?.text)).toEqual(['（三）\n不予公开']);
  expect(pages).toHaveLength(2);
});

test('the header and two rows stand on the page, or none of the table', () => {
  for (let lines = 1; lines <= 22; lines++) {
    for (const at of breaksOf(table, after(lines))) expect(at).toBeGreaterThanOrEqual(firstBody + 2);
  }
});
