import type { Finding, Place } from '../diagnostics/finding.ts';
import type { ColumnSpec, Edition, RowSpec } from '../editions/edition.ts';
import { derivedTotal, RESULT_ROLES, rowsOf, UNKNOWN, unwritten } from '../report/figures.ts';
import type { Cell, TableFour, TableThree, TableTwo } from '../report/report.ts';
import { entryOf, type Node } from '../source/node.ts';
import { readFigure } from './figure.ts';
import { isThousands } from './thousands.ts';

/** A part of the content that has a table. */
export interface TablePart {
  /** Undefined when the part is missing or its file could not be read. */
  readonly node: Node | undefined;
  readonly place: Place;
}

export interface TableOptions {
  readonly edition: Edition;
  /** 允许斜杠. */
  readonly slash: boolean;
  readonly findings: Finding[];
}

/** Keys of a table's part that are no rows. */
const AROUND = ['表格', '表前', '表后', '图表'];

/** A mapping on the way down to the rows. In one with unknown keys, what is not written is unknown instead of 0. */
interface Level {
  readonly node: Node | undefined;
  readonly place: Place;
  readonly certain: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** 表二. A cell that is not written is 0, at the place of what holds it; unknown where a key beside it is none. */
export function readTableTwo({ node, place }: TablePart, options: TableOptions): TableTwo {
  const { sections } = options.edition.two;
  const names = sections.map(({ label }) => label);
  const top: Level = { node, place, certain: isCertain(node, [...names, ...AROUND]) };
  return {
    place,
    sections: sections.map(({ label, columns, rows }) => {
      const section = down(
        top,
        label,
        rows.map((row) => row.label),
      );
      return {
        rows: rows.map((row) =>
          readRow(down(section, row.label, columnNames(columns)), row.label, columns, options),
        ),
      };
    }),
  };
}

/** 表三, read in the same way. */
export function readTableThree({ node, place }: TablePart, options: TableOptions): TableThree {
  const { three } = options.edition;
  const top: Level = {
    node,
    place,
    certain: isCertain(node, [...three.rows.map(({ key }) => key), ...AROUND]),
  };
  const rows = readLeaves(three.rows, top, options).map((row) => withTotal(row));
  return withResults({ rows, place }, options.edition);
}

/** Rows in print order; the totals that are not written stay out until all rows are read. */
function readLeaves(specs: readonly RowSpec[], level: Level, options: TableOptions): Row[] {
  const { columns } = options.edition.three;
  return specs.flatMap((spec) => {
    const names = spec.rows?.map(({ key }) => key) ?? columnNames(columns);
    const below = down(level, spec.key, names);
    if (spec.role === undefined) return readLeaves(spec.rows ?? [], below, options);
    return [readRow(below, spec.key, columns, options)];
  });
}

/** 表四, read in the same way. */
export function readTableFour({ node, place }: TablePart, options: TableOptions): TableFour {
  const { blocks, outcomes } = options.edition.four;
  const heads = [...new Set(blocks.map(({ label, under }) => under ?? label))];
  const top: Level = { node, place, certain: isCertain(node, [...heads, ...AROUND]) };
  return {
    place,
    blocks: blocks.map(({ label, under }) => {
      const siblings = blocks.filter((block) => block.under === under).map((block) => block.label);
      const level = under === undefined ? top : down(top, under, siblings);
      return withTotal(readRow(down(level, label, columnNames(outcomes)), label, outcomes, options));
    }),
  };
}

/** One step down to an entry. @param names the keys that may stand below it. */
function down({ node, place, certain }: Level, name: string, names: readonly string[]): Level {
  const entry = entryOf(node, name);
  if (entry === undefined) return { node: undefined, place, certain };
  return { node: entry.value, place: entry.key.place, certain: isCertain(entry.value, names) };
}

/** Whether what is not written in a node is 0: the node has been read, and has no key that nobody knows. */
function isCertain(node: Node | undefined, names: readonly string[]): boolean {
  return node?.kind === 'map' && node.entries.every(({ name }) => names.includes(name));
}

function columnNames(columns: readonly ColumnSpec[]): string[] {
  return columns.map(({ label }) => label);
}

/** A row's cells by column: from a mapping, from a list, or, with one column, from the figure itself. */
function readRow(level: Level, label: string, columns: readonly ColumnSpec[], options: TableOptions): Row {
  const { node, place } = level;
  const { slash, findings } = options;
  const doubtful = isDoubtful(node, columns.length);
  const cells = columns.map((column, i): Cell => {
    const written = cellNode(node, column.label, i, columns.length);
    if (written === undefined) {
      return unwritten(place, !doubtful && (level.certain || node?.kind === 'list'));
    }
    const name = columns.length === 1 ? label : `${label} ${column.label}`;
    const cell = readFigure(written, { kind: column.cell, name, slash }, findings);
    return doubtful ? { ...cell, text: UNKNOWN, value: undefined } : cell;
  });
  return { cells, place };
}

/** A list of another length, or a thousands separator that made two entries of one: no figure is surely in its place. */
function isDoubtful(node: Node | undefined, columns: number): boolean {
  if (node?.kind === 'map') return node.entries.some(isThousands);
  return node?.kind === 'list' && (node.items.length > columns || node.items.length < columns - 1);
}

function cellNode(node: Node | undefined, label: string, index: number, columns: number): Node | undefined {
  if (node?.kind === 'map') return entryOf(node, label)?.value;
  if (node?.kind === 'list') return node.items[index];
  return columns === 1 ? node : undefined;
}

/** Puts the sum in the last place where no total is written. */
function withTotal<R extends Row>(row: R): R {
  const addends = row.cells.slice(0, -1);
  const total = row.cells.at(-1);
  if (total === undefined || total.written) return row;
  return { ...row, cells: [...addends, derivedTotal(addends, row.place)] };
}

/** Fills 本年度办理结果's total, column by column, where it is not written. */
function withResults(three: TableThree, edition: Edition): TableThree {
  const outcomes = rowsOf({ edition, three }, ...RESULT_ROLES);
  const [total] = rowsOf({ edition, three }, 'total');
  const rows = three.rows.map((row) => {
    if (row !== total) return row;
    const cells = row.cells.slice(0, -1).map((cell, k) => {
      const addends = outcomes.flatMap(({ cells }) => cells[k] ?? []);
      // Unknown where its own mapping has unknown keys: the cell may be written under one of them.
      const unknown = !cell.written && cell.value === undefined;
      return cell.written || unknown ? cell : derivedTotal(addends, row.place);
    });
    const last = row.cells.at(-1);
    const sum = last?.written ? last : derivedTotal(cells, row.place);
    return { ...row, cells: [...cells, sum] };
  });
  return { ...three, rows };
}
