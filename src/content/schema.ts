import * as z from 'zod/mini';
import type { Edition, PartSpec } from '../editions/edition.ts';
import { type KeyForms, mapping } from './keys.ts';
import type { Schema } from './schema-kinds.ts';
import { charts, expected, oneOf, optional, shortText, text, textOrNumber, yesOrNo } from './schema-parts.ts';
import { checkShape, headShape, historyShape, signature, titleLines } from './settings-schema.ts';
import { keysBelow, tableFourShape, tableThreeShape, tableTwoShape } from './table-schema.ts';

export const EARLIEST_YEAR = 2008;
export const LATEST_YEAR = 2100;

const schemas = new Map<Edition, Schema>();

/**
 * The content of a report of an edition: one mapping of the report itself, the six parts, charts and annexes. Made of
 * the edition's data, so that a new edition brings its own schema.
 */
export function contentSchema(edition: Edition): Schema {
  const known = schemas.get(edition);
  if (known !== undefined) return known;
  const shape: Record<string, Schema> = { 报告: reportSchema() };
  const forms: Record<string, readonly string[]> = {};
  for (const part of edition.parts) {
    shape[part.heading] = partSchema(part, edition);
    forms[part.heading] = partForms(part);
  }
  const schema = mapping({ ...shape, 图表: optional(charts()), 附件: optional(annexes()) }, forms);
  schemas.set(edition, schema);
  return schema;
}

/** A part's heading and its aliases, each with and without numeral. */
function partForms({ number, heading, aliases }: PartSpec): readonly string[] {
  const headings = [heading, ...aliases];
  return [...aliases, ...headings.map((name) => `${'一二三四五六'.charAt(number - 1)}、${name}`)];
}

function reportSchema(): Schema {
  const year = expected(
    z.int().check(z.gte(EARLIEST_YEAR), z.lte(LATEST_YEAR)),
    `四位半角年份（${EARLIEST_YEAR}–${LATEST_YEAR}，不加引号，不写“年”）`,
    `a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}, in half-width digits, without quotes and without 年`,
  );
  const edition = expected(z.union([z.int(), z.string()]), '格式的年份', 'an edition’s year');
  const contact = mapping({
    地址: optional(shortText()),
    邮编: optional(textOrNumber()),
    电话: optional(textOrNumber()),
    传真: optional(textOrNumber()),
    邮箱: optional(shortText()),
    网址: optional(shortText()),
    部门: optional(shortText()),
  });
  return expected(
    mapping({
      机关: shortText(),
      年度: year,
      格式: optional(edition),
      标题: optional(titleLines()),
      发布日期: optional(textOrNumber()),
      引言: optional(text()),
      引言位置: optional(oneOf('标题后', '总体情况内')),
      联系方式: optional(expected(contact, '“地址: ”“电话: ”等', '“地址: ”, “电话: ” and so on')),
      落款: optional(signature()),
      图号: optional(yesOrNo()),
      允许斜杠: optional(yesOrNo()),
      ...headShape(),
      ...historyShape(),
      ...checkShape(),
    }),
    '“机关: ”“年度: ”等',
    '“机关: ”, “年度: ” and so on',
  );
}

function partSchema(part: PartSpec, edition: Edition): Schema {
  if (part.table === undefined) {
    return expected(
      mapping({ 正文: text(), 图表: optional(charts()) }),
      '“正文: |”，文字写在它的下一行、再缩进',
      '“正文: |”, and the text below it, indented once more',
    );
  }
  const { shape, forms } = tableShape(part.table, edition);
  const around = {
    表格: optional(yesOrNo()),
    表前: optional(text()),
    表后: optional(text()),
    图表: optional(charts()),
  };
  return keysBelow(mapping({ ...around, ...shape }, forms));
}

function tableShape(
  table: 'two' | 'three' | 'four',
  edition: Edition,
): { shape: Record<string, Schema>; forms: KeyForms } {
  switch (table) {
    case 'two':
      return tableTwoShape(edition.two);
    case 'three':
      return tableThreeShape(edition);
    case 'four':
      return tableFourShape(edition.four);
  }
}

const annexes = (): Schema =>
  expected(
    z.array(
      expected(
        mapping({ 标题: titleLines(), 正文: text() }),
        '“标题: ”，下一行“正文: ”',
        '“标题: ”, and “正文: ” on the next line',
      ),
    ),
    '附件的列表，每项以“- 标题: ”开头',
    'a list of annexes, each beginning with “- 标题: ”',
  );
