import type { Diagnostic, Text } from '../diagnostics/finding.ts';

/** What may be wrong with a figure, by how it is written. */

/** {write} says what to write, where that is certain; it begins with its mark, and is empty elsewhere. */
const v = (code: string, what: Text, mend: Text): Diagnostic => ({
  code,
  level: 'error',
  message: { zh: `“{name}”${what.zh}，应为{expected}`, en: `“{name}” ${what.en}; expected {expectedEn}` },
  mend,
});

export const BLANK = v(
  'V101',
  { zh: '是空的', en: 'is blank' },
  { zh: '写上数字，没有的写 0', en: 'write the figure; 0 where there is none' },
);

export const SLASH = v(
  'V102',
  { zh: '写的是“{found}”', en: 'is “{found}”' },
  {
    zh: '写 0；确需用“/”的，在“报告”中写“允许斜杠: true”',
    en: 'write 0; where / is wanted, write “允许斜杠: true” under 报告',
  },
);

export const NEGATIVE = v(
  'V103',
  { zh: '是负数 {found}', en: 'is negative: {found}' },
  { zh: '核对数字，删去负号', en: 'check the figure; delete the sign' },
);

export const FRACTION = v(
  'V104',
  { zh: '是小数 {found}', en: 'is a fraction: {found}' },
  { zh: '件数写整数{write}', en: 'write a whole number{writeEn}' },
);

export const QUOTED = v(
  'V105',
  { zh: '是带引号的 "{found}"，即文字', en: 'is in quotes: "{found}", which makes it text' },
  { zh: '去掉引号{write}', en: 'write it without quotes{writeEn}' },
);

export const FULL_WIDTH = v(
  'V106',
  { zh: '用了全角字符“{found}”', en: 'has full-width characters: “{found}”' },
  { zh: '改为半角{write}', en: 'write half-width digits{writeEn}' },
);

export const THOUSANDS = v(
  'V107',
  { zh: '用了千位分隔符“{found}”', en: 'has a thousands separator: “{found}”' },
  { zh: '去掉分隔符{write}', en: 'write it without separators{writeEn}' },
);

export const LEADING_ZERO = v(
  'V108',
  { zh: '以 0 开头：{found}', en: 'begins with 0: {found}' },
  { zh: '去掉开头的 0{write}', en: 'write it without the leading 0{writeEn}' },
);

export const NOTATION = v(
  'V109',
  { zh: '的写法“{found}”不能用', en: 'is written “{found}”' },
  { zh: '只用数字 0–9 写出{write}', en: 'write it out with the digits 0–9 alone{writeEn}' },
);

export const UNIT = v(
  'V110',
  { zh: '是“{found}”，数字后还有文字', en: 'is “{found}”: text follows the number' },
  { zh: '只写数字，不写单位{write}', en: 'write the number alone, without a unit{writeEn}' },
);

export const NOT_A_NUMBER = v(
  'V111',
  { zh: '是“{found}”，不是数字', en: 'is “{found}”, which is no number' },
  { zh: '写数字，没有的写 0', en: 'write a number; 0 where there is none' },
);

export const TOO_LARGE = v(
  'V112',
  { zh: '太大：{found}', en: 'is too large: {found}' },
  { zh: '核对数字和单位', en: 'check the figure and its unit' },
);

export const TOO_PRECISE = v(
  'V113',
  { zh: '的小数位太多：{found}', en: 'has too many decimals: {found}' },
  { zh: '最多写 6 位小数', en: 'write at most 6 decimals' },
);

export const CHINESE_QUOTES = v(
  'V115',
  { zh: '外面是中文引号：{found}', en: 'is in Chinese quotes: {found}' },
  {
    zh: '数字去掉引号；引用改用英文双引号，如 "{{ 年度 }}"',
    en: 'remove them; put a reference in straight double quotes, as "{{ 年度 }}"',
  },
);

export const REFERS_TO_WORDS = v(
  'V116',
  { zh: '引用的是“{found}”，不是一个数', en: 'refers to “{found}”, which is no number' },
  {
    zh: '改为引用表中的一个数，如 "{{ 表三.本年新收.总计 }}"；占比、同比等结果带有文字，不能作图表的数据',
    en: 'refer to a figure, as "{{ 表三.本年新收.总计 }}"; shares and growth have words in them and cannot be drawn',
  },
);

export const NOT_A_SCALAR = v(
  'V114',
  { zh: '是{found}', en: 'is {foundEn}' },
  { zh: '写一个数字；检查缩进', en: 'write one number; check the indentation' },
);
