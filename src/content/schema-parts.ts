import * as v from 'valibot';
import type { Text } from '../diagnostics/finding.ts';
import type { CellClass } from '../editions/edition.ts';
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

/** Schemas that stand in many places are made once. */
function once(make: () => Schema): () => Schema {
  let made: Schema | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Text that is not blank. */
export const text = once(() => expected(v.pipe(v.string(), v.regex(/\S/)), '文字', 'text'));

/**
 * The characters that a value of one line may have: names, titles, addresses. What is longer was pasted into the wrong
 * place, and is looked for in the whole text by the checks, once for each of its characters.
 */
export const LONGEST_LINE = 500;
const short = (...more: v.PipeAction<string, string, v.BaseIssue<string>>[]): Schema =>
  v.pipe(v.string(), v.regex(/\S/), maxCharacters(LONGEST_LINE), ...more);
const line = (): Schema => short(v.check((value) => !value.trim().includes('\n')));

/** valibot's own limit of a text counts the two halves of rare characters; people and JSON Schema do not. */
function maxCharacters(limit: number) {
  const isWithin = (value: string): boolean =>
    value.length <= limit || (value.length <= 2 * limit && Array.from(value).length <= limit);
  return { ...v.check(isWithin), type: 'max_characters', limit };
}

/** Text of one line that is not blank. Texts of paragraphs have limits of their own (markdown/limits.ts). */
export const shortText = once(() => expected(line(), '文字', 'text'));

/** What is copied from a text, which may be broken into lines where the text is. */
export const quotation = once(() => expected(short(), '文字', 'text'));

/** Such a text that may look like a number: a telephone or fax number. */
export const textOrNumber = once(() => expected(v.union([line(), v.number()]), '文字', 'text'));

/** @param words at least one */
export const oneOf = (...words: readonly string[]): Schema =>
  expected(v.picklist(words), `${words.join('、')}之一`, `one of ${words.join(', ')}`);

/** A switch. */
export const yesOrNo = once(() =>
  expected(v.boolean(), '不加引号的 true 或 false', 'true or false, without quotes'),
);

/** A whole number that a program can count with. @param range what else is required of it */
export const whole = (...range: v.PipeAction<number, number, v.BaseIssue<number>>[]): Schema =>
  v.pipe(v.number(), v.safeInteger(), ...range);

const slash = once(() => v.literal('/'));
const FIGURES: Readonly<Record<FigureClass, () => Schema>> = {
  count: once(() => v.union([whole(v.minValue(0)), slash()])),
  signed: once(() => v.union([whole(), v.pipe(v.string(), v.regex(/^\+\d+$/)), slash()])),
  decimal: once(() =>
    v.union([v.pipe(v.number(), v.minValue(0)), v.pipe(v.string(), v.regex(/^\d+\.\d+$/)), slash()]),
  ),
  worded: once(() => v.union([v.number(), v.pipe(v.string(), v.minLength(1))])),
  chart: once(() => v.union([v.number(), v.pipe(v.string(), v.regex(/\{\{|^-?\d+\.\d+$/))])),
};

/** A figure's place: one schema for each class. */
export function figure(kind: FigureClass): Schema {
  const schema = FIGURES[kind]();
  figures.set(schema, kind);
  return schema;
}

/** 图表, of a part or of the report. */
export const charts = once(() => {
  const values = v.record(v.string(), figure('chart'));
  const data = v.record(v.string(), v.union([figure('chart'), values]));
  const chart = mapping({
    标题: shortText(),
    类型: v.optional(oneOf(...CHART_TYPES.keys())),
    单位: v.optional(shortText()),
    历年: v.optional(shortText()),
    数据: expected(data, '“类别: 数字”，一行一个', '“category: figure”, one on each line'),
  });
  const item = expected(chart, '“标题: ”，下一行“数据: ”', '“标题: ”, and “数据: ” on the next line');
  return expected(
    v.array(item),
    '图表的列表，每项以“- 标题: ”开头',
    'a list of charts, each beginning with “- 标题: ”',
  );
});
