import * as z from 'zod/mini';
import { mapping } from './keys.ts';
import { LEVELS } from './levels.ts';
import type { Schema } from './schema-kinds.ts';
import {
  expected,
  figure,
  oneOf,
  optional,
  quotation,
  shortText,
  text,
  textOrNumber,
} from './schema-parts.ts';

/** Keys of 报告 beside the report's own description: what goes before its title, other years, and what checks heed. */

/** 落款: true, or organ and date. */
export function signature(): Schema {
  return expected(
    z.union([z.boolean(), mapping({ 机关: optional(shortText()), 日期: optional(textOrNumber()) })]),
    '不加引号的 true 或 false，或“机关: ”和“日期: ”',
    'true, false, or “机关: ” and “日期: ”',
  );
}

/** One line of text, or several. */
export function titleLines(): Schema {
  return expected(
    z.union([shortText(), z.array(shortText()).check(z.minLength(1))]),
    '一行文字，或几行文字的列表',
    'one line of text, or a list of lines',
  );
}

/** 索引, 文号, 报送函, 标题下日期. */
export function headShape(): Record<string, Schema> {
  const letter = mapping({
    标题: titleLines(),
    主送: optional(shortText()),
    正文: text(),
    落款: optional(signature()),
  });
  return {
    索引: optional(expected(z.record(z.string(), textOrNumber()), '“名称: 内容”', '“name: content”')),
    文号: optional(shortText()),
    报送函: optional(expected(letter, '“标题: ”“正文: ”等', '“标题: ”, “正文: ” and so on')),
    标题下日期: optional(
      expected(
        z.union([z.boolean(), textOrNumber()]),
        '不加引号的 true，或日期如 2023-01-31',
        'true, or a date such as 2023-01-31',
      ),
    ),
  };
}

/** 上年, 下级, and 往年: figures by name and year. */
export function historyShape(): Record<string, Schema> {
  const years = expected(
    z.record(z.string(), figure('chart')),
    '“年份: 数字”，如 {2020: 88, 2021: 149}',
    '“year: figure”, such as {2020: 88, 2021: 149}',
  );
  return {
    上年: optional(shortText()),
    下级: optional(
      expected(
        z.array(shortText()).check(z.minLength(1)),
        '文件夹的列表，如 [../甲局, ../乙局]',
        'a list of folders, such as [../甲局, ../乙局]',
      ),
    ),
    往年: optional(
      expected(
        z.record(z.string(), years),
        '“名称: {年份: 数字}”，如 本年新收: {2020: 88, 2021: 149}',
        '“name: {year: figure}”, such as 本年新收: {2020: 88, 2021: 149}',
      ),
    ),
  };
}

/** 接受 and 级别. */
export function checkShape(): Record<string, Schema> {
  return {
    接受: optional(
      expected(
        z.array(
          expected(
            mapping({ 检查: shortText(), 理由: text(), 位置: optional(quotation()) }),
            '“检查: 编号”，下一行“理由: 文字”',
            '“检查: code”, and “理由: text” on the next line',
          ),
        ),
        '列表，每项以“- 检查: ”开头，并写“理由: ”',
        'a list, each entry with “- 检查: ” and “理由: ”',
      ),
    ),
    级别: optional(
      expected(
        z.record(z.string(), oneOf(...LEVELS.keys())),
        `“编号: 级别”，级别是${[...LEVELS.keys()].join('、')}之一`,
        `“code: level”, the level one of ${[...LEVELS.keys()].join(', ')}`,
      ),
    ),
  };
}
