import { describe, expect, test as plainTest } from 'vitest';
import { attachmentsOf, csvOf } from '../../src/builder/attachments.ts';
import type { TableBlock } from '../../src/document/document.ts';
import { layout } from '../../src/layout/layout.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { drawFrame, PLACE, tableThree } from '../support/documents.ts';
import { testWith } from '../support/programs.ts';
import { document, fonts, write } from './fixture.ts';
import { inspect, Objects } from './read-pdf.ts';

const test = testWith('qpdf');
const CONTENT = '机关: 某市某局\n年度: 2022\n';
const SOURCES = new Map([
  ['0-报告.yaml', CONTENT],
  ['2021/1-总体情况.yaml', '一: 二\n'],
]);

const withTable = { ...document, blocks: [...document.blocks, tableThree()] };

function carrying(): Uint8Array {
  const { pages, outline } = layout(withTable, fonts, drawFrame);
  const attachments = attachmentsOf(withTable, SOURCES);
  return writePdf({ document: withTable, pages, outline, fonts, attachments });
}

describe('a PDF that carries files (ISO 19005-3, 6.8)', () => {
  test('is sound, and says that it is PDF/A-3a and PDF/UA-1', () => {
    const bytes = carrying();
    expect(inspect(bytes, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors');
    const pdf = new Objects(bytes);
    const xmp = pdf.stream(pdf.catalog['/Metadata']).toString('utf8');
    expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('has each file with its relation to the document, its type and its bytes', () => {
    const pdf = new Objects(carrying());
    const files = pdf.list(pdf.catalog['/AF']).map((one) => pdf.dictionary(one));
    expect(files.map((file) => file['/AFRelationship'])).toEqual([
      '/Source',
      '/Source',
      ...withTable.blocks.filter(({ kind }) => kind === 'table').map(() => '/Data'),
    ]);
    expect(files.map((file) => file['/UF'])).toEqual(files.map((file) => file['/F']));
    expect(files[1]?.['/UF']).toContain('2021_1-总体情况.yaml');
    const [first] = files;
    const stream = pdf.dictionary(first?.['/EF'])['/F'];
    expect(pdf.stream(stream).toString('utf8')).toBe(CONTENT);
  });

  test('lists them for viewers, in order', () => {
    const list = inspect(carrying(), 'qpdf', '--list-attachments', 'FILE');
    const keys = list.match(/^\d{3}/gm) ?? [];
    expect(keys.length).toBeGreaterThan(2);
    expect(keys).toEqual([...keys].sort());
  });

  plainTest('gives the same bytes again', () => {
    expect(Buffer.from(carrying()).equals(carrying())).toBe(true);
  });

  test('is PDF/A-2a without files', () => {
    const pdf = new Objects(write(document).bytes);
    expect(pdf.catalog).not.toHaveProperty('/AF');
    expect(pdf.stream(pdf.catalog['/Metadata']).toString('utf8')).toContain('<pdfaid:part>2</pdfaid:part>');
  });
});

describe('a table as CSV', () => {
  plainTest('says in each row of table three what it counts', () => {
    const lines = csvOf(tableThree()).split('\r\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^三、本年度办理结果,（三）不予公开,1\.属于国家秘密,(?:\d+,){6}\d+$/),
    );
    expect(
      new Set(lines.slice(0, -1).map((line) => line.replaceAll(/"[^"]*"/g, '').split(',').length)),
    ).toEqual(new Set([10]));
  });

  plainTest('quotes what would end a field, and joins the lines of a label', () => {
    const cell = (text: string, column: number) =>
      ({
        row: 0,
        column,
        rowSpan: 1,
        columnSpan: 1,
        kind: 'text',
        text,
        align: 'left',
        place: PLACE,
      }) as const;
    const table: TableBlock = {
      kind: 'table',
      name: 'free',
      summary: '',
      columns: [1, 1, 1],
      rows: [
        {
          cells: [cell('一,"二"', 0), cell('三\n四', 1), cell('"五"', 2)],
          header: false,
          keepWithNext: false,
        },
      ],
      unbreakable: false,
      place: PLACE,
    };
    expect(csvOf(table)).toBe('\uFEFF"一,""二""",三四,"""五"""\r\n');
  });
});
