import type { Diagnostic } from '../diagnostics/finding.ts';

/** What the layout may find. */

export const NO_GLYPH: Diagnostic = {
  code: 'T301',
  level: 'error',
  clause: 'GB 18030-2022',
  message: {
    zh: '没有字体含有字符“{found}”（{codePoint}）',
    en: 'no font has the character “{found}” ({codePoint})',
  },
  mend: {
    zh: '换用别的写法，或在字体文件夹中放入含有该字的字体',
    en: 'write it another way, or put a font that has it into the folder of your own fonts',
  },
};

export const ROW_TOO_HIGH: Diagnostic = {
  code: 'T302',
  level: 'error',
  message: {
    zh: '表格的这一行高 {found} 磅，一页只容得下 {expected} 磅',
    en: 'this row of the table is {found} pt high; a page holds {expected} pt',
  },
  mend: {
    zh: '把单元格中的文字分成几行，或移到表格外',
    en: 'spread the text over several rows, or move it out of the table',
  },
};

export const TABLE_TOO_WIDE: Diagnostic = {
  code: 'T303',
  level: 'error',
  message: {
    zh: '表格的数字和词语至少要 {found} 磅宽，版心只有 {expected} 磅',
    en: 'the numbers and words of the table need at least {found} pt; the type area is {expected} pt wide',
  },
  mend: {
    zh: '减少列数，缩短不能断开的词语，或把表格拆成两个；国家统一格式的表格，核对数字的位数',
    en: 'use fewer columns or shorter words, or split the table in two; in a national table, check the figures',
  },
};

export const HEADER_TOO_HIGH: Diagnostic = {
  code: 'T304',
  level: 'error',
  message: {
    zh: '表头高 {found} 磅，每页都要重复，应不超过 {expected} 磅',
    en: 'the header of the table is {found} pt high; it is repeated on each page, and may have {expected} pt',
  },
  mend: {
    zh: '缩短表头，说明文字移到表格外',
    en: 'shorten the header, and move explanations out of the table',
  },
};

export const CAPTION_TOO_LONG: Diagnostic = {
  code: 'T305',
  level: 'error',
  message: {
    zh: '图的标题有 {found} 行，与图同在一页只容得下 {expected} 行',
    en: 'the caption has {found} lines; beside its figure a page holds {expected}',
  },
  mend: {
    zh: '缩短标题，说明文字写在正文里',
    en: 'shorten the caption, and explain the figure in the text',
  },
};

export const CHART_TOO_FULL: Diagnostic = {
  code: 'T306',
  level: 'error',
  message: {
    zh: '图表的内容太多，文字要缩到 {found} 磅才排得下，应不小于 {expected} 磅',
    en: 'the chart holds too much: its text fits at {found} pt only; expected at least {expected} pt',
  },
  mend: {
    zh: '减少类别或数据组，分成几个图表，或改用表格',
    en: 'use fewer categories or series, make several charts of it, or a table',
  },
};

export const CHART_TEXT_TOO_LONG: Diagnostic = {
  code: 'T307',
  level: 'error',
  message: {
    zh: '图表里的“{found}”太长，排不进图表',
    en: '“{found}” is too long for the chart that it stands in',
  },
  mend: {
    zh: '缩短图表的单位、类别或数据组的名称',
    en: 'shorten the unit of the chart, or the names of its categories or series',
  },
};
