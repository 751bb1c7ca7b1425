import { describe, expect, test } from 'vitest';
import type { Cell, TableBlock } from '../../src/document/document.ts';
import { TABLE, TYPE_AREA } from '../../src/document/stylesheet.ts';
import { fitTable, tableOrientation } from '../../src/document/tables/fit-table.ts';
import { composeFreeTable } from '../../src/document/tables/free-table.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { GlyphRun } from '../../src/layout/page.ts';
import type { FlowTable } from '../../src/markdown/flow.ts';
import { layOut } from '../layout/lay-out.ts';
import { document, PLACE } from '../support/documents.ts';
import { openDocx, partText } from '../support/docx.ts';

/** Tables that authors write in Markdown: how their columns stand and share the width. */

/** A cell's text; ** at both ends makes it bold. */
const flowCell = (written: string) => ({
  texts: [{ text: written.replaceAll('**', ''), bold: written.startsWith('**'), locate: () => PLACE }],
  place: PLACE,
});

const compose = (align: FlowTable['align'], ...rows: readonly (readonly string[])[]): TableBlock =>
  composeFreeTable({ kind: 'table', align, rows: rows.map((row) => row.map(flowCell)), place: PLACE });

const NONE: FlowTable['align'] = [undefined, undefined, undefined, undefined];
const cellsOf = (table: TableBlock): Cell[] => table.rows.flatMap((row) => row.cells);
const alignOf = (table: TableBlock, text: string) => cellsOf(table).find((cell) => cell.text === text)?.align;

/** The runs of a cell's lines, one list a line. */
function linesOf(table: TableBlock, text: string): GlyphRun[][] {
  const cell = cellsOf(table).find((own) => own.text === text);
  const runs = layOut(table).pages.flatMap(({ items }) =>
    items.filter((item) => item.kind === 'glyphs').filter(({ owner }) => owner === cell),
  );
  // Latin characters may stand a little off the line of the Chinese ones.
  const lineOf = ({ y }: GlyphRun): number => Math.round((y - (runs[0]?.y ?? 0)) / TABLE.pitchPt);
  return [...new Set(runs.map(lineOf))].map((line) => runs.filter((run) => lineOf(run) === line));
}

const rightOf = ({ x, advances }: GlyphRun): number => x + advances.reduce((a, b) => a + b, 0);

const NAME = '关于印发莫力达瓦达斡尔族自治旗第1号某某管理办法（试行）的通知';
const directory = compose(
  NONE,
  ['序号', '文件名称', '文号', '发布日期'],
  ['1', NAME, '莫政办发〔2022〕1号', '2022年12月12日'],
);

describe('columns stand', () => {
  test('as their marks say: ---: on the right in PDF and DOCX', () => {
    const table = compose([undefined, 'right'], ['项目', '数量（件）'], ['收到申请', '275']);
    expect(alignOf(table, '数量（件）')).toBe('center');
    const [line] = linesOf(table, '275');
    expect(Math.max(...(line ?? []).map(rightOf))).toBeCloseTo(TYPE_AREA.x + TYPE_AREA.width - 2.5, 3);
    const docx = openDocx(writeDocx(document([table])));
    expect(partText(docx, 'word/document.xml')).toContain('<w:pStyle w:val="TableTextRight"/>');
    expect(partText(docx, 'word/styles.xml')).toContain('w:styleId="TableTextRight"');
  });

  test('left without a mark where a text takes more than one line, else in the middle', () => {
    expect(['1', NAME, '莫政办发〔2022〕1号', '文件名称'].map((text) => alignOf(directory, text))).toEqual([
      'center',
      'left',
      'center',
      'center',
    ]);
  });

  test('in the middle where the mark says so, however long the text', () => {
    const table = compose(['center', 'center'], ['甲', '乙'], ['一', NAME.repeat(3)]);
    expect(alignOf(table, NAME.repeat(3))).toBe('center');
  });
});

describe('columns share the width', () => {
  test('so that a narrow column of numbers does not make a long name as wide as a short one', () => {
    const lines = ['1', NAME, '莫政办发〔2022〕1号', '2022年12月12日'].map(
      (text) => linesOf(directory, text).length,
    );
    expect(lines).toEqual([1, 2, 1, 1]);
  });

  test('date-column-broken-before-日: a date stays on one line where digits are set apart from Chinese', () => {
    const name = '某省人民政府关于进一步优化政务服务提升行政效能推动“高效办成一件事”的通知';
    const table = compose(
      NONE,
      ['序号', '文件名称', '文号', '发布日期'],
      ['1', name, '某政发〔2024〕34号', '2024年12月24日'],
    );
    const { widthsPt, sizePt } = fitTable(table);
    const dateEm = ((widthsPt[3] ?? 0) - 2 * TABLE.padXPt) / sizePt;
    // Eight digits, three hanzi, and the five places where they meet, a quarter of an em each.
    expect(dateEm).toBeGreaterThan(8 / 2 + 3 + 5 / 4);
  });

  test('with the whole width of the type area, at full size', () => {
    const { widthsPt, sizePt, orientation } = fitTable(directory);
    expect(widthsPt.reduce((a, b) => a + b, 0)).toBeCloseTo(TYPE_AREA.width, 6);
    expect([sizePt, orientation]).toEqual([10.5, 'portrait']);
  });

  test('alike where nothing breaks', () => {
    const { widthsPt } = fitTable(compose(NONE, ['项目', '数量'], ['甲乙', '丙丁']));
    expect(widthsPt[0]).toBeCloseTo(TYPE_AREA.width / 2, 6);
  });

  test('and one very long text does not starve the others', () => {
    const table = compose(NONE, ['单位', '说明'], ['市政府办公室', '说'.repeat(500)]);
    expect(linesOf(table, '市政府办公室')).toHaveLength(1);
  });
});

test('an address alone does not turn the page: it breaks where it does in a text', () => {
  const address = 'http://www.example.gov.cn/zwgk/zfxxgkzl/fdzdgknr/2022/index_20220131_abcdefg.html';
  const table = compose(NONE, ['平台', '网址', '说明'], ['门户网站', address, '说'.repeat(60)]);
  expect(tableOrientation(table)).toBe('portrait');
  const ends = linesOf(table, address)
    .slice(0, -1)
    .map((line) => line.at(-1)?.text.at(-1));
  expect(ends.length).toBeGreaterThan(0);
  for (const end of ends) expect('@./-_?&=:,;').toContain(end);
});

test('a number stays whole', () => {
  const table = compose(NONE, ['甲', '乙'], ['12345678901234567890123456789012', '乙'.repeat(200)]);
  expect(linesOf(table, '12345678901234567890123456789012')).toHaveLength(1);
});

test('bold in a cell is bold in PDF and DOCX', () => {
  const table = compose(NONE, ['项目', '数量'], ['收到', '1'], ['**合计**', '**275**']);
  const isBold = (text: string) =>
    linesOf(table, text)
      .flat()
      .map(({ face, emboldened }) => face.includes('Bold') || emboldened === true);
  expect(isBold('收到')).toEqual([false]);
  expect(isBold('合计')).toEqual([true]);
  expect(isBold('275')).toEqual([true]);
  const xml = partText(openDocx(writeDocx(document([table]))), 'word/document.xml');
  expect(xml.match(/<w:b\/>/g)).toHaveLength(2);
});
