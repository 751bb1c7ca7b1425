import * as z from 'zod/mini';
import type { Text } from '../diagnostics/finding.ts';
import type { CellClass } from '../editions/edition.ts';
import { keptByObject } from '../kept/by-object.ts';
import { late } from '../kept/late.ts';
import { CHART_TYPES } from './chart-types.ts';
import { mapping } from './keys.ts';
import type { Schema } from './schema-kinds.ts';

/** What may stand in a figure's place: a table's cell, or a chart's figure. */
export type FigureClass = CellClass | 'chart';

/** Which schemas are figures. What is wrong with one is told by figure.ts, which sees how it is written. */
export const figures = new WeakMap<Schema, FigureClass>();

/** Which schemas are rows of a table: what is blank in one is figures. */
export const rows = new WeakSet<Schema>();

/** What a schema expects, in words. */
export const expectations = new WeakMap<Schema, Text>();

/** Notes what a schema expects, for who explains what stands in its place. @returns the same schema */
export function expected(schema: Schema, zh: string, en: string): Schema {
  expectations.set(schema, { zh, en });
  return schema;
}

/** A value that may be left out. A schema's wrapper is made once. */
export const optional = keptByObject((schema: Schema): Schema => z.optional(schema));

// These stand in many places of a schema, and are made once.

/** Text that is not blank. */
export const text = late(() => expected(z.string().check(z.regex(/\S/)), '文字', 'text'));

/**
 * The characters that a value of one line may have: names, titles, addresses. What is longer was pasted into the wrong
 * place, and is looked for in the whole text by the checks, once for each of its characters.
 */
export const LONGEST_LINE = 500;
const short = () => z.string().check(z.regex(/\S/), z.maxLength(LONGEST_LINE));
const line = () => short().check(z.refine((value) => !value.trim().includes('\n')));

/** Text of one line that is not blank. Texts of paragraphs have limits of their own (markdown/limits.ts). */
export const shortText = late(() => expected(line(), '文字', 'text'));

/** What is copied from a text, which may be broken into lines where the text is. */
export const quotation = late(() => expected(short(), '文字', 'text'));

/** Such a text that may look like a number: a telephone or fax number. */
export const textOrNumber = late(() => expected(z.union([line(), z.number()]), '文字', 'text'));

/** @param words at least one */
export const oneOf = (...words: readonly string[]): Schema =>
  expected(z.enum(words), `${words.join('、')}之一`, `one of ${words.join(', ')}`);

/** A switch. */
export const yesOrNo = late(() =>
  expected(z.boolean(), '不加引号的 true 或 false', 'true or false, without quotes'),
);

const slash = late(() => z.literal('/'));
const FIGURES: Readonly<Record<FigureClass, () => Schema>> = {
  count: late(() => z.union([z.int().check(z.gte(0)), slash()])),
  signed: late(() => z.union([z.int(), z.string().check(z.regex(/^\+\d+$/)), slash()])),
  decimal: late(() =>
    z.union([z.number().check(z.gte(0)), z.string().check(z.regex(/^\d+\.\d+$/)), slash()]),
  ),
  worded: late(() => z.union([z.number(), z.string().check(z.minLength(1))])),
  chart: late(() => z.union([z.number(), z.string().check(z.regex(/\{\{|^-?\d+\.\d+$/))])),
};

/** A figure's place: one schema for each class. */
export function figure(kind: FigureClass): Schema {
  const schema = FIGURES[kind]();
  figures.set(schema, kind);
  return schema;
}

/** 图表, of a part or of the report. */
export const charts = late(() => {
  const values = z.record(z.string(), figure('chart'));
  const data = z.record(z.string(), z.union([figure('chart'), values]));
  const chart = mapping({
    标题: shortText(),
    类型: optional(oneOf(...CHART_TYPES.keys())),
    单位: optional(shortText()),
    历年: optional(shortText()),
    数据: expected(data, '“类别: 数字”，一行一个', '“category: figure”, one on each line'),
  });
  const item = expected(chart, '“标题: ”，下一行“数据: ”', '“标题: ”, and “数据: ” on the next line');
  return expected(
    z.array(item),
    '图表的列表，每项以“- 标题: ”开头',
    'a list of charts, each beginning with “- 标题: ”',
  );
});
