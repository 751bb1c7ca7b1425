import type { Diagnostic } from '../diagnostics/finding.ts';

/** What text brings along that was pasted from a text processor: numerals, headings, paragraphs and tables that Markdown does not see. */

export const HEADING_TYPED: Diagnostic = {
  code: 'T123',
  level: 'warning',
  clause: 'GB/T 9704—2012 7.3.3',
  message: {
    zh: '“{found}”像是手工编号的标题，会当作正文印出',
    en: '“{found}” looks like a heading with its numeral typed by hand: it will print as text',
  },
  mend: {
    zh: '写作“{expected}”，正文写在下一行，序号由程序编排',
    en: 'write “{expected}”, and its text on the next line: numerals are set by the program',
  },
};

export const PART_HEADING: Diagnostic = {
  code: 'T126',
  level: 'warning',
  message: {
    zh: '“{found}”是一个部分的标题，部分的标题由程序印出，写在这里会再印一次',
    en: '“{found}” is the heading of a part: those are set by the program, and here it prints once more',
  },
  mend: {
    zh: '删去这一行；它下面的文字应写在“{expected}”这一部分里（有表格的部分写在“表前”或“表后”）',
    en: 'delete the line; the text below it belongs under {expected} (under 表前 or 表后 where that part has a table)',
  },
};

export const RUNS_ON: Diagnostic = {
  code: 'T124',
  level: 'warning',
  message: {
    zh: '以“{found}”开头的这一行与上一行连成一段印出',
    en: 'the line that begins with “{found}” prints in one paragraph with the line above',
  },
  mend: {
    zh: '要另起一段，在它前面空一行，以下各段也是这样；确是一段的，接着写在上一行后面',
    en: 'for a paragraph of its own, leave an empty line before it, and before each that follows; else write it behind the line above',
  },
};

export const TABLE_PASTED: Diagnostic = {
  code: 'T125',
  level: 'error',
  message: {
    zh: '这几行像是粘贴来的表格，各格会连成一段文字',
    en: 'the lines seem to be a table that was pasted: its cells would run into one paragraph',
  },
  mend: {
    zh: '写成表格，前后空一行：这一行写作“{expected}”，表头的下一行写分隔行，如 | --- | --- |，列数与表头相同；不是表格的，删去中间的空格和制表符（Tab）',
    en: 'write a table with an empty line before and after: this line is “{expected}”, and under the head stands a rule such as | --- | --- | with as many columns; if it is no table, delete the blanks and tabs within the lines',
  },
};
