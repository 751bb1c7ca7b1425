import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with a {{ }}. */

export const UNCLOSED: Diagnostic = {
  code: 'R101',
  level: 'error',
  message: { zh: '“{found}”没有成对', en: '“{found}” has no partner' },
  mend: {
    zh: '引用写作 {{ 表三.本年新收.总计 }}，前后括号写在同一行',
    en: 'write {{ 表三.本年新收.总计 }}, with both pairs of braces on one line',
  },
};

export const WRONG_BRACES: Diagnostic = {
  code: 'R113',
  level: 'error',
  message: {
    zh: '“{found}”像是引用，应为“{expected}”',
    en: '“{found}” looks like a reference; expected “{expected}”',
  },
  mend: {
    zh: '引用用两对半角花括号：{expected}；如要原样印出，改用别的括号',
    en: 'write {expected} with two pairs of half-width braces; use other brackets where it is no reference',
  },
};

export const TAG: Diagnostic = {
  code: 'R102',
  level: 'error',
  message: { zh: '不能使用标签“{found}”', en: 'tags such as “{found}” are not of the language' },
  mend: { zh: '只能用 {{ }} 引用数据', en: 'use {{ }} alone' },
};

export const SYNTAX: Diagnostic = {
  code: 'R103',
  level: 'error',
  message: { zh: '看不懂引用“{found}”', en: 'the reference “{found}” cannot be read' },
  mend: {
    zh: '写作 {{ 名称 }} 或 {{ 名称 | 函数: 名称或数字 }}，如 {{ 表三.予以公开.总计 | 占比: 表三.总计.总计 }}',
    en: 'write {{ name }} or {{ name | function: name or number }}',
  },
};

export const UNKNOWN_NAME: Diagnostic = {
  code: 'R104',
  level: 'error',
  message: { zh: '没有“{found}”这个名称', en: 'there is no name “{found}”' },
  mend: {
    zh: '是不是“{expected}”？这里可用的名称：{names}',
    en: 'did you mean “{expected}”? Names to be had here: {names}',
  },
};

export const YEAR_NOT_GIVEN: Diagnostic = {
  code: 'R112',
  level: 'error',
  message: {
    zh: '“报告”里没有写“{found}”，应先写上再引用',
    en: '报告 has no “{found}”; expected it there before it is referred to',
  },
  mend: {
    zh: '上年的数：在“报告”里写“上年: 上年报告的文件夹”；往年的数：写“往年: { 名称: { 年份: 数字 } }”',
    en: 'last year’s figures: write “上年: folder of last year’s report” in 报告; other years’: “往年: { name: { year: figure } }”',
  },
};

export const NOT_A_FIGURE: Diagnostic = {
  code: 'R105',
  level: 'error',
  message: {
    zh: '“{found}”不是一个数，还要写明其中哪一项',
    en: '“{found}” is not one figure: name which of it',
  },
  mend: { zh: '如“{expected}”；可接：{names}', en: 'such as “{expected}”; after it may stand: {names}' },
};

export const BELOW_A_FIGURE: Diagnostic = {
  code: 'R106',
  level: 'error',
  message: {
    zh: '“{expected}”已经是一个数，后面不能再有“{found}”',
    en: '“{expected}” is a figure already: it has no “{found}”',
  },
  mend: { zh: '删去后面的部分', en: 'delete what stands after it' },
};

export const UNKNOWN_FUNCTION: Diagnostic = {
  code: 'R107',
  level: 'error',
  message: { zh: '没有“{found}”这个函数', en: 'there is no function “{found}”' },
  mend: {
    zh: '是不是“{expected}”？可用的函数：{names}',
    en: 'did you mean “{expected}”? The functions are: {names}',
  },
};

export const ARGUMENTS: Diagnostic = {
  code: 'R108',
  level: 'error',
  message: {
    zh: '函数“{found}”的写法应是“{expected}”',
    en: 'the function “{found}” is written “{expected}”',
  },
  mend: { zh: '在冒号之后写上名称或数字', en: 'write a name or a number after the colon' },
};

export const NOT_A_NUMBER: Diagnostic = {
  code: 'R109',
  level: 'error',
  message: { zh: '“{found}”不是数字，不能计算', en: '“{found}” is not a number, so nothing can be computed' },
  mend: {
    zh: '改正被引用的单元格，或直接写出文字',
    en: 'correct the cell that it names, or write the words yourself',
  },
};

export const DIVISION_BY_ZERO: Diagnostic = {
  code: 'R110',
  level: 'error',
  message: { zh: '“{found}”的除数是 0', en: '“{found}” divides by 0' },
  mend: {
    zh: '基数为 0 时没有比例或增幅，直接写出文字',
    en: 'there is no share or growth of nothing: write words instead',
  },
};

export const NEGATIVE: Diagnostic = {
  code: 'R111',
  level: 'error',
  message: {
    zh: '“{found}”中有负数，没有占比或同比',
    en: '“{found}” has a negative number: it has no share or growth',
  },
  mend: { zh: '直接写出文字', en: 'write words instead' },
};
