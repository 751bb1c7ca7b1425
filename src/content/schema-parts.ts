import * as z from 'zod';
import type { Text } from '../diagnostics/finding.ts';
import type { CellClass } from '../editions/edition.ts';
import { CHART_TYPES } from './chart-types.ts';
import { mapping } from './keys.ts';

/** What may stand in a figure's place: a table's cell, or a chart's figure. */
export type FigureClass = CellClass | 'chart';

/** Which schemas are figures. What is wrong with one is told by figure.ts, which sees how it is written. */
export const figures = z.registry<{ readonly figure: FigureClass }>();

/** Which schemas are rows of a table: what is blank in one is figures. */
export const rows = z.registry<{ readonly row: true }>();

/** What a schema expects, in words. */
export const expectations = z.registry<{ readonly expected: Text }>();

/** Notes what a schema expects, for who explains what stands in its place. @returns the same schema */
export function expected<T extends z.ZodType>(schema: T, zh: string, en: string): T {
  expectations.add(schema, { expected: { zh, en } });
  return schema;
}

/** Schemas that stand in many places are made once. */
function once(make: () => z.ZodType): () => z.ZodType {
  let made: z.ZodType | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Text that is not blank. */
export const text = once(() => expected(z.string().regex(/\S/), '文字', 'text'));

/**
 * The characters that a value of one line may have: names, titles, addresses. What is longer was pasted into the wrong
 * place, and is looked for in the whole text by the checks, once for each of its characters.
 */
export const LONGEST_LINE = 500;
const short = (): z.ZodString => z.string().regex(/\S/).max(LONGEST_LINE);
const line = (): z.ZodString => short().refine((value) => !value.trim().includes('\n'));

/** Text of one line that is not blank. Texts of paragraphs have limits of their own (markdown/limits.ts). */
export const shortText = once(() => expected(line(), '文字', 'text'));

/** What is copied from a text, which may be broken into lines where the text is. */
export const quotation = once(() => expected(short(), '文字', 'text'));

/** Such a text that may look like a number: a telephone or fax number. */
export const textOrNumber = once(() => expected(z.union([line(), z.number()]), '文字', 'text'));

/** @param words at least one */
export const oneOf = (...words: readonly string[]): z.ZodType =>
  expected(z.enum(words), `${words.join('、')}之一`, `one of ${words.join(', ')}`);

/** A switch. */
export const yesOrNo = once(() =>
  expected(z.boolean(), '不加引号的 true 或 false', 'true or false, without quotes'),
);

const SLASH = z.literal('/');
const PATTERNS: Readonly<Record<FigureClass, z.ZodType>> = {
  count: z.union([z.int().min(0), SLASH]),
  signed: z.union([z.int(), z.string().regex(/^\+\d+$/), SLASH]),
  decimal: z.union([z.number().min(0), z.string().regex(/^\d+\.\d+$/), SLASH]),
  worded: z.union([z.number(), z.string().min(1)]),
  chart: z.union([z.number(), z.string().regex(/\{\{|^-?\d+\.\d+$/)]),
};

/** A figure's place. The registries tell schemas apart by identity, so that each gets an instance of its own. */
export function figure(kind: FigureClass): z.ZodType {
  const schema = PATTERNS[kind].clone();
  figures.add(schema, { figure: kind });
  return schema;
}

/** 图表, of a part or of the report. */
export const charts = once(() => {
  const values = z.record(z.string(), figure('chart'));
  const data = z.record(z.string(), z.union([figure('chart'), values]));
  const chart = mapping({
    标题: shortText(),
    类型: oneOf(...CHART_TYPES.keys()).optional(),
    单位: shortText().optional(),
    历年: shortText().optional(),
    数据: expected(data, '“类别: 数字”，一行一个', '“category: figure”, one on each line'),
  });
  const item = expected(chart, '“标题: ”，下一行“数据: ”', '“标题: ”, and “数据: ” on the next line');
  return expected(
    z.array(item),
    '图表的列表，每项以“- 标题: ”开头',
    'a list of charts, each beginning with “- 标题: ”',
  );
});
