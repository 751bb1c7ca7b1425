import type { Document, TableBlock } from '../document/document.ts';
import type { Attachment } from '../pdf/attachments.ts';

const NAMES: Readonly<Record<TableBlock['name'], string>> = {
  two: '表二',
  three: '表三',
  four: '表四',
  free: '附表',
  index: '索引',
};

/**
 * What a PDF/A-3a of a report carries: the content it was made of, and each of its tables as CSV.
 * @param sources the content files' texts by name
 */
export function attachmentsOf(document: Document, sources: ReadonlyMap<string, string>): Attachment[] {
  const content = [...sources].map(
    ([name, text]): Attachment => ({
      // A name with folders (last year's report) stays readable, and is no path to a viewer that saves it.
      name: name.replaceAll(/[\\/]/g, '_'),
      mediaType: 'application/yaml',
      bytes: new TextEncoder().encode(text),
      description: '本报告的内容文件',
      relationship: 'Source',
    }),
  );
  return [...content, ...document.blocks.filter((block) => block.kind === 'table').map(tableData)];
}

function tableData(table: TableBlock, k: number): Attachment {
  return {
    name: `${k + 1}-${NAMES[table.name]}.csv`,
    mediaType: 'text/csv',
    bytes: new TextEncoder().encode(csvOf(table)),
    description: table.summary,
    relationship: 'Data',
  };
}

/** Excel takes a CSV for UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), the figures as printed. A merged cell's text stands in every place it covers, so that each
 * row says by itself what it counts.
 */
export function csvOf({ columns, rows }: TableBlock): string {
  const grid = rows.map(() => columns.map(() => ''));
  for (const { text, row, column, rowSpan, columnSpan } of rows.flatMap(({ cells }) => cells)) {
    for (const line of grid.slice(row, row + rowSpan)) line.fill(field(text), column, column + columnSpan);
  }
  return `${BYTE_ORDER_MARK}${grid.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** The line feeds of a label are the template's way to print it, not part of its name. */
function field(text: string): string {
  const plain = text.replaceAll('\n', '');
  return /[",\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
