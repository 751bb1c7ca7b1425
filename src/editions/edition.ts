/** What an edition of the national format is: data. A new edition is a new file beside this one, listed in index.ts. */
export interface Edition {
  /** The year that the notice was issued, which is its name: '2021'. */
  readonly id: string;
  /** The notice's number: 国办公开办函〔2021〕30号. */
  readonly notice: string;
  /** The reporting years that it binds, both included; `to` is absent in the edition in force. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly parts: readonly PartSpec[];
  readonly two: TableTwoSpec;
  readonly three: TableThreeSpec;
  readonly four: TableFourSpec;
  /** 总体情况's limit in characters, where the notice sets one. */
  readonly partOneLimit?: number;
}

/** One of the six parts. */
export interface PartSpec {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** The heading without its numeral, which is also the key in the content. */
  readonly heading: string;
  /** Other headings in use for the same part, also accepted as keys; the one that is written is printed. */
  readonly aliases: readonly string[];
  readonly table?: 'two' | 'three' | 'four';
}

/**
 * What may stand in a cell: a count of 件 ≥ 0, a signed count, a decimal ≥ 0 with at most 6 places, or a figure with
 * words (an amount with its unit).
 */
export type CellClass = 'count' | 'signed' | 'decimal' | 'worded';

export interface ColumnSpec {
  /** The official label, verbatim; also the key. */
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly cell: CellClass;
}

/** 表二: sections under a band, each with its own columns. */
export interface TableTwoSpec {
  readonly sections: readonly {
    /** The band's label and the key: 第二十条第（一）项. */
    readonly label: string;
    /** Headed by 信息内容; when there are fewer than three the last spans what is left. */
    readonly columns: readonly ColumnSpec[];
    readonly rows: readonly { readonly label: string; readonly aliases?: readonly string[] }[];
  }[];
}

/** What a row of 表三 is to the arithmetic (A1, A2). */
export type RowRole = 'new' | 'carried' | 'open' | 'partial' | 'outcome' | 'total' | 'forward';

export interface RowSpec {
  /** Without its numeral: the key. */
  readonly key: string;
  /** Other accepted keys, such as the short forms. */
  readonly aliases?: readonly string[];
  /** As printed, with its numeral. */
  readonly label: string;
  /** Printed after the label in the same cell, in the label's own font: （区分处理的，只计这一情形，不计其他情形）. */
  readonly note?: string;
  /** A row with figures has a role; a row that only groups others has rows below it. */
  readonly role?: RowRole;
  readonly rows?: readonly RowSpec[];
}

export interface TableThreeSpec {
  /** With a line feed where the template breaks it. */
  readonly corner: string;
  /** 申请人情况. */
  readonly title: string;
  /** 法人或其他组织, over columns[from..to]. */
  readonly over: { readonly label: string; readonly from: number; readonly to: number };
  /** The applicants' columns; the total is the last. */
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

export interface TableFourSpec {
  readonly outcomes: readonly ColumnSpec[];
  /** Three blocks of the outcomes; `under` is the head that stands over them. */
  readonly blocks: readonly { readonly label: string; readonly under?: string }[];
}

/** A row of 表三 that has figures, with the keys that lead to it. */
export interface LeafRow {
  readonly spec: RowSpec;
  readonly path: readonly string[];
  readonly role: RowRole;
}

/** The rows of 表三 that have figures, in print order: 25 in the edition of 2021, 23 in that of 2019. */
export function leafRows(table: TableThreeSpec): readonly LeafRow[] {
  const known = leaves.get(table) ?? findLeaves(table);
  leaves.set(table, known);
  return known;
}

/** An edition never changes, and half a dozen rules ask for its rows. */
const leaves = new WeakMap<TableThreeSpec, readonly LeafRow[]>();

function findLeaves(table: TableThreeSpec): LeafRow[] {
  const walk = (rows: readonly RowSpec[], path: readonly string[]): LeafRow[] =>
    rows.flatMap((spec) => {
      const here = [...path, spec.key];
      return spec.role === undefined ? walk(spec.rows ?? [], here) : [{ spec, path: here, role: spec.role }];
    });
  return walk(table.rows, []);
}
