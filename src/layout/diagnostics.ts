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
    zh: '减少列数，或把表格拆成两个',
    en: 'use fewer columns, or split the table in two',
  },
};
