import { xpath } from '../support/xml.ts';

/** A cell as WordprocessingML has it. */
export interface ReadCell {
  readonly text: string;
  readonly span: number;
  /** 'restart' begins a vertical merge, 'continue' goes on with it. */
  readonly merge: '' | 'restart' | 'continue';
  readonly width: number;
  readonly fill: string;
  readonly style: string;
}

export interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly header: boolean;
  readonly whole: boolean;
  readonly heightRule: string;
}

export interface ReadTable {
  readonly grid: readonly number[];
  readonly layout: string;
  readonly width: number;
  readonly rows: readonly ReadRow[];
}

/** Reads the n-th table (from 1) of word/document.xml with libxml2. */
export function readTable(xml: string, n: number): ReadTable {
  const table = `(//w:body/w:tbl)[${n}]`;
  const [layout = '', width = '', columns = '', rowCount = ''] = xpath(xml, [
    `string(${table}/w:tblPr/w:tblLayout/@w:type)`,
    `string(${table}/w:tblPr/w:tblW[@w:type='dxa']/@w:w)`,
    `count(${table}/w:tblGrid/w:gridCol)`,
    `count(${table}/w:tr)`,
  ]);
  const grid = xpath(
    xml,
    range(Number(columns)).map((k) => `string(${table}/w:tblGrid/w:gridCol[${k}]/@w:w)`),
  );
  const counts = xpath(
    xml,
    range(Number(rowCount)).map((r) => `count(${table}/w:tr[${r}]/w:tc)`),
  );
  const rows = counts.map((count, r) => readRow(xml, `${table}/w:tr[${r + 1}]`, Number(count)));
  return { grid: grid.map(Number), layout, width: Number(width), rows };
}

const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k + 1);

function readRow(xml: string, row: string, count: number): ReadRow {
  const fields = (cell: string): string[] => [
    `string(${cell})`,
    `string(${cell}/w:tcPr/w:gridSpan/@w:val)`,
    `string(${cell}/w:tcPr/w:vMerge/@w:val)`,
    `string(${cell}/w:tcPr/w:tcW[@w:type='dxa']/@w:w)`,
    `string(${cell}/w:tcPr/w:shd/@w:fill)`,
    `string(${cell}/w:p/w:pPr/w:pStyle/@w:val)`,
  ];
  const answers = xpath(xml, [
    `count(${row}/w:trPr/w:tblHeader)`,
    `count(${row}/w:trPr/w:cantSplit)`,
    `string(${row}/w:trPr/w:trHeight/@w:hRule)`,
    ...range(count).flatMap((c) => fields(`${row}/w:tc[${c}]`)),
  ]);
  const [header, whole, heightRule = '', ...values] = answers;
  const cells = range(count).map((c): ReadCell => {
    const [text = '', span, merge, width, fill = '', style = ''] = values.slice((c - 1) * 6, c * 6);
    return {
      text,
      span: Number(span || 1),
      merge: merge as ReadCell['merge'],
      width: Number(width),
      fill,
      style,
    };
  });
  return { cells, header: header === '1', whole: whole === '1', heightRule };
}

/** A cell's place in the grid, with the rows and columns that it spans. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** The table's cells as a reader of the page sees them: merges resolved. */
export function placedCells({ rows }: ReadTable): PlacedCell[] {
  const open = new Map<
    number,
    { row: number; column: number; rowSpan: number; columnSpan: number; text: string }
  >();
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.flatMap(({ text, span, merge }) => {
      const at = column;
      column += span;
      const above = open.get(at);
      if (merge === 'continue') {
        if (above === undefined) throw new Error(`row ${row}, column ${at} continues no cell`);
        above.rowSpan += 1;
        return [];
      }
      const placed = { row, column: at, rowSpan: 1, columnSpan: span, text };
      open.set(at, placed);
      return [placed];
    });
  });
}
