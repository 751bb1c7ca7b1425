import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TableBlock } from '../../src/document/document.ts';
import { columnWidths } from '../../src/document/tables/column-widths.ts';
import { fitTable } from '../../src/document/tables/fit-table.ts';
import { rowsKeptWithNext } from '../../src/docx/table-breaks.ts';
import { wholeTwips } from '../../src/docx/whole-twips.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { figureTable, tableThree } from '../support/documents.ts';
import { openDocx, partText } from '../support/docx.ts';
import { xpath, xpathAll } from '../support/xml.ts';
import { type PlacedCell, placedCells, type ReadTable, readTable } from './read-tables.ts';
import { sampleDocument, TABLE_THREE_FIGURES } from './sample-report.ts';

const document = sampleDocument();
const tables = document.blocks.filter((block): block is TableBlock => block.kind === 'table');
let xml = '';
const readTables = new Map<TableBlock['name'], ReadTable>();

/** A table as it is read back, each once. */
function read(name: TableBlock['name']): ReadTable {
  const found = readTables.get(name) ?? readTable(xml, numberOf(name));
  readTables.set(name, found);
  return found;
}

beforeAll(() => {
  xml = partText(openDocx(writeDocx(document)), 'word/document.xml');
});

/** Where a table stands among the document's, from 1. */
const numberOf = (name: TableBlock['name']): number => tables.findIndex((block) => block.name === name) + 1;

const table = (name: TableBlock['name']): TableBlock => {
  const found = tables.find((block) => block.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};

describe.each(['two', 'three', 'four', 'free'] as const)('table %s', (name) => {
  test('has every cell in its place, with its spans and its text', () => {
    const expected = table(name).rows.flatMap((row) =>
      row.cells.map(
        ({ row, column, rowSpan, columnSpan, text }): PlacedCell => ({
          row,
          column,
          rowSpan,
          columnSpan,
          text: text.replaceAll('\n', ''),
        }),
      ),
    );
    expect(placedCells(read(name))).toEqual(expected);
  });

  test('tables-without-alternative-text: says what it is, as in the PDF', () => {
    const description = `string((//w:body/w:tbl)[${numberOf(name)}]/w:tblPr/w:tblDescription/@w:val)`;
    expect(xpath(xml, [description])).toEqual([table(name).summary]);
    expect(table(name).summary).not.toBe('');
  });

  test('is as wide as the type area, its grid equal to the widths of its cells', () => {
    const { grid, rows, width, layout } = read(name);
    expect(width).toBe(8844);
    expect(layout).toBe('fixed');
    expect(grid.reduce((a, b) => a + b, 0)).toBe(8844);
    for (const { cells } of rows) {
      let column = 0;
      for (const cell of cells) {
        const columns = grid.slice(column, column + cell.span);
        expect(cell.width).toBe(columns.reduce((a, b) => a + b, 0));
        column += cell.span;
      }
      expect(column).toBe(grid.length);
    }
  });

  test('repeats its header rows, and splits no row', () => {
    const { rows } = read(name);
    expect(rows.map((row) => row.header)).toEqual(table(name).rows.map((row) => row.header));
    expect(rows.every((row) => row.whole && row.heightRule === 'atLeast')).toBe(true);
  });
});

test('table three has its 175 figures', () => {
  const cells = placedCells(read('three'));
  const figures = cells.filter(({ row, column }) => row >= 3 && column >= 3).map(({ text }) => text);
  expect(figures).toHaveLength(175);
  expect(figures).toEqual(TABLE_THREE_FIGURES.flat().map(String));
});

test('labels are merged on three levels', () => {
  const cells = placedCells(read('three'));
  const spans = (text: string) => {
    const found = cells.find((cell) => cell.text === text);
    return [found?.row, found?.column, found?.rowSpan, found?.columnSpan];
  };
  expect(spans('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')).toEqual([0, 0, 3, 3]);
  expect(spans('一、本年新收政府信息公开申请数量')).toEqual([3, 0, 1, 3]);
  expect(spans('三、本年度办理结果')).toEqual([5, 0, 22, 1]);
  expect(spans('（一）予以公开')).toEqual([5, 1, 1, 2]);
  expect(spans('（三）不予公开')).toEqual([7, 1, 8, 1]);
  expect(spans('1.属于国家秘密')).toEqual([7, 2, 1, 1]);
});

test('merged-places-without-style: the places of a merged label are in its style and of its width', () => {
  const { rows } = read('three');
  const places = rows.flatMap(({ cells }) => cells.filter(({ merge }) => merge === 'continue'));
  // The corner's two rows, two heads of two rows, and the labels' 21 + 7 + 2 + 4 + 2.
  expect(places).toHaveLength(2 + 2 + 21 + 7 + 2 + 4 + 2);
  expect([...new Set(places.map(({ style }) => style))].sort()).toEqual(['TableGroup', 'TableText']);
  expect(places.every(({ width, text }) => width > 0 && text === '')).toBe(true);
});

test('band rows are shaded, and only they', () => {
  const { rows } = read('two');
  const shaded = rows.flatMap(({ cells }) =>
    cells.filter(({ fill }) => fill !== '').map(({ text, fill }) => [text, fill]),
  );
  expect(shaded).toEqual(['一', '五', '六', '八'].map((item) => [`第二十条第（${item}）项`, 'C6D9F1']));
});

test('a row that stays with the next says so in each of its cells', () => {
  const kept = keptRows('three');
  const counts = xpath(
    xml,
    kept.map((_, r) => {
      const cells = `(//w:body/w:tbl)[${numberOf('three')}]/w:tr[${r + 1}]/w:tc`;
      return `count(${cells}[not(w:p/w:pPr/w:keepNext)])`;
    }),
  );
  kept.forEach((keeps, r) => {
    if (keeps) expect(counts[r], `row ${r}`).toBe('0');
    else expect(Number(counts[r]), `row ${r}`).toBeGreaterThan(0);
  });
});

test('head-broken-within-a-word: heads too wide for their column have the lines of the PDF', () => {
  const heads = (digits: string): string[] => {
    const block = tableThree(digits);
    const own = partText(openDocx(writeDocx({ ...document, blocks: [block] })), 'word/document.xml');
    return xpathAll(own, '(//w:tbl)[1]/w:tr[3]/w:tc[w:p/w:r/w:br]');
  };
  expect(heads('999999')).toEqual(['商业企业', '科研机构', '社会公益组织', '法律服务机构']);
  expect(heads('9999')).toEqual([]);
});

test('table four keeps all its rows together', () => {
  const kept = keptRows('four');
  expect(kept.slice(0, -1).every(Boolean)).toBe(true);
  expect(kept.at(-1)).toBe(false);
});

test('half-page-blank-before-table-two: it may break before a band, and nowhere else', () => {
  const { rows } = table('two');
  const before = rows.map((_, r) => rows[r + 1]?.cells[0]?.kind === 'band' || r === rows.length - 1);
  expect(before.filter(Boolean)).toHaveLength(4);
  expect(keptRows('two')).toEqual(before.map((mayBreak) => !mayBreak));
});

test('table three may break only where no page has a lone row and no inner label is cut', () => {
  const kept = keptRows('three');
  const rows = (from: number, to: number) => kept.slice(from, to + 1);
  expect(rows(0, 3), 'header rows and the first row').not.toContain(false);
  expect(kept[5], 'the first rows of 三、本年度办理结果').toBe(true);
  expect(kept[6], 'group-of-table-three-cut: between （二） and （三）').toBe(false);
  expect(rows(7, 13), '（三）不予公开').not.toContain(false);
  expect(kept[14], 'between （三） and （四）').toBe(false);
  expect(rows(15, 16), '（四）无法提供').not.toContain(false);
  expect(kept[17], 'between （四） and （五）').toBe(false);
  expect(kept[26], 'before the last row').toBe(true);
});

test('signature-alone-after-a-wide-table: the last row stays with the signature that follows', () => {
  const block = table('three');
  expect(rowsKeptWithNext(block, fitTable(block).widthsPt, true).at(-1)).toBe(true);
});

/** Which of a table's rows stay with the next, at the widths that the DOCX has. */
test('text-below-the-last-table-unseen: the low line after it has a style, and goes on in the text’s own', () => {
  const opened = openDocx(writeDocx({ meta: document.meta, blocks: [table('free')] }));
  const last = xpath(partText(opened, 'word/document.xml'), [
    'string(//w:body/w:p[last()]/w:pPr/w:pStyle/@w:val)',
    'count(//w:body/w:p[last()]/w:pPr/*)',
  ]);
  expect(last).toEqual(['TableEnd', '1']);
  const style = "//w:style[@w:styleId='TableEnd']";
  const look = xpath(partText(opened, 'word/styles.xml'), [
    `string(${style}/w:next/@w:val)`,
    `string(${style}/w:pPr/w:spacing/@w:line)`,
    `string(${style}/w:pPr/w:spacing/@w:lineRule)`,
  ]);
  expect(look).toEqual(['BodyText', '20', 'exact']);
});

const keptRows = (name: TableBlock['name']): boolean[] =>
  rowsKeptWithNext(table(name), fitTable(table(name)).widthsPt, false);

describe('column widths', () => {
  const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

  test('are rounded so that they add up', () => {
    expect(wholeTwips([100 / 60, 100 / 60, 100 / 60])).toEqual([33, 34, 33]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (proportions) => {
          const widths = wholeTwips(columnWidths(proportions, [], 442.2) ?? []);
          expect(sum(widths)).toBe(8844);
          expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

test('a table that has to be smaller says its size in every cell, with lines as close as in the PDF', () => {
  const wide = figureTable(13, 6);
  const { sizePt } = fitTable(wide);
  expect(sizePt).toBeLessThan(10.5);
  const small = partText(openDocx(writeDocx({ ...document, blocks: [wide] })), 'word/document.xml');
  const cells = wide.rows.flatMap((row) => row.cells).length;
  const line = Math.round(((13.5 * sizePt) / 10.5) * 20);
  // Half points, and twentieths of one.
  const counts = [
    `//w:tc//w:r/w:rPr/w:sz[@w:val='${2 * sizePt}']`,
    `//w:tc/w:p/w:pPr/w:spacing[@w:line='${line}']`,
  ];
  expect(
    xpath(
      small,
      counts.map((path) => `count(${path})`),
    ).map(Number),
  ).toEqual([cells, cells]);
});
