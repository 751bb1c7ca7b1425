import * as z from 'zod/mini';
import type { ColumnSpec, Edition, RowSpec, TableFourSpec, TableTwoSpec } from '../editions/edition.ts';
import { keptByObject } from '../kept/by-object.ts';
import { type KeyForms, mapping } from './keys.ts';
import type { Schema } from './schema-kinds.ts';
import { expected, figure, optional, rows } from './schema-parts.ts';

/** The three tables as mappings, made of the edition's data. */

type Shape = Record<string, Schema>;

/** A row: a mapping by column, or a list of its figures, with or without the total. Rows of the same columns are one schema. */
const row = keptByObject((columns: readonly ColumnSpec[]): Schema => {
  const shape: Shape = {};
  for (const { label, cell } of columns) shape[label] = optional(figure(cell));
  const byColumn = mapping(shape, aliasesOf(columns));
  const first = columns[0];
  if (first === undefined) return byColumn;
  if (columns.length === 1) return z.union([figure(first.cell), byColumn]);
  const withTotal = columns.at(-1)?.label === '总计';
  const least = withTotal ? columns.length - 1 : columns.length;
  const zeros = `[${Array(least).fill(0).join(', ')}]`;
  const cells = z.array(z.union(columns.map(({ cell }) => figure(cell))));
  const list = cells.check(z.minLength(least), z.maxLength(columns.length));
  const either = z.union([byColumn, list]);
  rows.add(either);
  return expected(
    either,
    `各列的数，如“{ ${first.label}: 1 }”（都是 0 的写“{}”），或依次写 ${least} 个数${withTotal ? `（加总计 ${columns.length} 个）` : ''}，如“${zeros}”`,
    `figures by column, as “{ ${first.label}: 1 }” (“{}” if all are 0), or ${least} figures in order${withTotal ? ` (with the total ${columns.length})` : ''}, as “${zeros}”`,
  );
});

function aliasesOf(columns: readonly ColumnSpec[]): KeyForms {
  return Object.fromEntries(columns.map(({ label, aliases = [] }) => [label, aliases]));
}

/** 表二's sections. */
export function tableTwoShape(spec: TableTwoSpec): { shape: Shape; forms: KeyForms } {
  const shape: Shape = {};
  for (const section of spec.sections) {
    const own: Shape = {};
    for (const { label } of section.rows) own[label] = optional(row(section.columns));
    const forms = Object.fromEntries(section.rows.map(({ label, aliases = [] }) => [label, aliases]));
    shape[section.label] = optional(keysBelow(mapping(own, forms)));
  }
  return { shape, forms: {} };
}

/** 表三's tree of rows. */
export function tableThreeShape(edition: Edition): { shape: Shape; forms: KeyForms } {
  return rowShapes(edition.three.rows, edition.three.columns);
}

function rowShapes(
  specs: readonly RowSpec[],
  columns: readonly ColumnSpec[],
): { shape: Shape; forms: KeyForms } {
  const shape: Shape = {};
  const forms: Record<string, readonly string[]> = {};
  for (const spec of specs) {
    shape[spec.key] = optional(rowSchema(spec, columns));
    forms[spec.key] = [spec.label, `${spec.label}${spec.note ?? ''}`, ...(spec.aliases ?? [])];
  }
  return { shape, forms };
}

function rowSchema(spec: RowSpec, columns: readonly ColumnSpec[]): Schema {
  if (spec.role !== undefined) return row(columns);
  const { shape, forms } = rowShapes(spec.rows ?? [], columns);
  return keysBelow(mapping(shape, forms));
}

/** 表四's blocks; those under a common head one level below it. */
export function tableFourShape(spec: TableFourSpec): { shape: Shape; forms: KeyForms } {
  const shape: Shape = {};
  const heads = new Map<string, Shape>();
  for (const { label, under } of spec.blocks) {
    const block = optional(row(spec.outcomes));
    if (under === undefined) shape[label] = block;
    else heads.set(under, { ...heads.get(under), [label]: block });
  }
  for (const [head, blocks] of heads) shape[head] = optional(keysBelow(mapping(blocks)));
  return { shape, forms: {} };
}

/** Notes that keys of the next level are expected: a table's parts and its groups of rows. */
export function keysBelow(schema: Schema): Schema {
  return expected(
    schema,
    '下一级的“名称: 内容”（都是 0 的写“{}”）',
    '“key: value” lines below it (“{}” if all are 0)',
  );
}
