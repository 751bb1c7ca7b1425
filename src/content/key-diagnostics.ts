import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with keys, and with the structure that they make. */

export const UNKNOWN_KEY: Diagnostic = {
  code: 'K101',
  level: 'error',
  message: {
    zh: '不认识的名称“{found}”，这里可以用：{expected}',
    en: 'unknown key “{found}”; expected one of: {expected}',
  },
  mend: {
    zh: '改用上面列出的名称，或删去这一项',
    en: 'use one of these keys, or delete the entry',
  },
};

export const MISSPELT_KEY: Diagnostic = {
  code: 'K102',
  level: 'error',
  message: {
    zh: '不认识的名称“{found}”，应为“{expected}”吗？',
    en: 'unknown key “{found}”; did you mean “{expected}”?',
  },
  mend: { zh: '改为“{expected}”', en: 'write “{expected}”' },
};

export const MISPLACED_KEY: Diagnostic = {
  code: 'K103',
  level: 'error',
  message: {
    zh: '“{found}”不应在这里，应在“{expected}”之下',
    en: '“{found}” does not belong here; expected it under “{expected}”',
  },
  mend: {
    zh: '移到“{expected}”之下；检查缩进',
    en: 'move it under “{expected}”; check the indentation',
  },
};

export const OTHER_EDITION_KEY: Diagnostic = {
  code: 'K104',
  level: 'error',
  clause: '{notice}',
  message: {
    zh: '“{found}”是 {other} 年格式的项目，本报告用 {edition} 年格式，应为：{expected}',
    en: '“{found}” is of the {other} edition, but this report is in that of {edition}; expected: {expected}',
  },
  mend: {
    zh: '改用 {edition} 年格式的项目，或检查“年度”和“格式”',
    en: 'use the items of the {edition} edition, or check 年度 and 格式',
  },
};

export const DUPLICATE_KEY: Diagnostic = {
  code: 'K105',
  level: 'error',
  message: {
    zh: '“{found}”写了两次，应只写一次（前一次在 {before}）',
    en: '“{found}” stands twice; expected it once (before at {before})',
  },
  mend: { zh: '删去其中一处', en: 'delete one of them' },
};

export const MISSING_PART: Diagnostic = {
  code: 'K106',
  level: 'error',
  clause: '{notice} 附件',
  message: {
    zh: '缺少“{expected}”，各文件中都没有找到',
    en: 'there is no “{expected}” in any of the files; expected it at the beginning of a line',
  },
  mend: {
    zh: '在某个文件中顶格写上“{expected}:”，另起一行并缩进，写上{content}',
    en: 'write “{expected}:” at the beginning of a line in one of the files, and indented below it {contentEn}',
  },
};

export const MISSING_KEY: Diagnostic = {
  code: 'K107',
  level: 'error',
  message: {
    zh: '“{found}”缺少“{expected}”',
    en: '“{found}” has no “{expected}”; expected it',
  },
  mend: {
    zh: '补上“{expected}: ”和它的内容，与同级的名称左边对齐',
    en: 'add “{expected}: ” with its content, in line with the keys beside it',
  },
};

export const NOT_A_MAPPING: Diagnostic = {
  code: 'K108',
  level: 'error',
  message: {
    zh: '文件的内容是{found}，应为“名称: 内容”，如“总体情况:”',
    en: 'the file holds {foundEn}; expected “key: value” such as “总体情况:”',
  },
  mend: {
    zh: '第一行顶格写内容的名称和半角冒号，如“总体情况:”，其余各行缩进写在下面；不是内容的，把文件移走',
    en: 'write a key of the content and a half-width colon on the first line, and all else indented below it; move away what is no content',
  },
};

export const WRONG_KIND: Diagnostic = {
  code: 'K109',
  level: 'error',
  message: {
    zh: '“{name}”的内容是{found}，应为{expected}',
    en: '“{name}” holds {foundEn}; expected {expectedEn}',
  },
  mend: { zh: '{how}写成{expected}；检查缩进', en: '{howEn}{expectedEn}; check the indentation' },
};

export const LIST_LENGTH: Diagnostic = {
  code: 'K110',
  level: 'error',
  message: {
    zh: '“{name}”的列表有 {found} 项，应为{expected}',
    en: 'the list of “{name}” has {found} items; expected {expectedEn}',
  },
  mend: {
    zh: '数一数各列，数字里不写千位分隔符；只写其中几列的，改用“{ 列名: 数字 }”',
    en: 'count the columns, and write no thousands separators; write “{ column: figure }” for some of them',
  },
};
