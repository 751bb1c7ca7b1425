import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be found in a text block: Markdown that an official report has no use for, or that would not print as it looks. */

export const HEADING_LEVEL: Diagnostic = {
  code: 'T101',
  level: 'error',
  message: {
    zh: '标题“{found}”的级别不可用：正文中的标题是 ##（一）、###（1.）、####（（1））三级',
    en: 'the heading “{found}” has no such level: headings in a text are ## （一）, ### 1. and #### （1）',
  },
  mend: { zh: '改用 ##、### 或 ####', en: 'use ##, ### or ####' },
};

export const HEADING_SPACE: Diagnostic = {
  code: 'T102',
  level: 'error',
  message: {
    zh: '“{found}”后面没有半角空格，不成标题',
    en: '“{found}” is not followed by a space, so it makes no heading',
  },
  mend: { zh: '写作“## 标题”：半角 #，后接一个半角空格', en: 'write “## heading”: half-width # and a space' },
};

export const HEADING_EMPTY: Diagnostic = {
  code: 'T103',
  level: 'error',
  message: { zh: '标题没有文字', en: 'the heading has no text' },
  mend: { zh: '写上标题，或删去这一行', en: 'write the heading, or delete the line' },
};

export const HEADING_NUMERAL: Diagnostic = {
  code: 'T104',
  level: 'error',
  clause: 'GB/T 9704—2012 7.3.3',
  message: {
    zh: '标题中写了序号“{found}”，序号由程序编排',
    en: 'the heading has the numeral “{found}”, but numerals are set by the program',
  },
  mend: {
    zh: '删去序号，只写标题文字；六个部分的标题（一、总体情况等）由程序印出，整行删去',
    en: 'delete the numeral; of the six parts’ headings (一、总体情况 …), which are set by the program, the whole line',
  },
};

export const HEADING_GOES_ON: Diagnostic = {
  code: 'T105',
  level: 'warning',
  message: {
    zh: '标题在句号之后还有文字，会全部按标题印出',
    en: 'the heading goes on after a full stop: all of it will print as a heading',
  },
  mend: {
    zh: '在“。”后换行，正文写在紧接的下一行',
    en: 'break the line after “。” and write the text on the very next line',
  },
};

export const NOT_OF_THE_LANGUAGE: Diagnostic = {
  code: 'T106',
  level: 'error',
  message: { zh: '正文不用{name}：“{found}”', en: 'texts have no {nameEn}: “{found}”' },
  mend: {
    zh: '改用段落、标题、**加粗**、列表或表格；如要原样印出，在符号前加反斜杠 \\',
    en: 'use paragraphs, headings, **bold**, lists or tables; to print the characters as they are, put a backslash before them',
  },
};

export const BOLD_UNPAIRED: Diagnostic = {
  code: 'T107',
  level: 'error',
  message: { zh: '“{found}”没有成对，不能加粗', en: '“{found}” has no partner, so nothing is bold' },
  mend: {
    zh: '加粗写作 **文字**：** 与文字之间不留空格，不跨段落；如要印出星号，写作 \\*',
    en: 'write **text**, with no space inside the marks and within one paragraph; write \\* for an asterisk',
  },
};

export const EMPHASIS: Diagnostic = {
  code: 'T108',
  level: 'error',
  message: { zh: '正文不用斜体：“{found}”', en: 'texts have no italics: “{found}”' },
  mend: {
    zh: '加粗写作 **文字**；如要印出星号，写作 \\*',
    en: 'write **text** for bold, or \\* for an asterisk',
  },
};

export const LINE_BREAK: Diagnostic = {
  code: 'T109',
  level: 'error',
  message: { zh: '段落之内不能用反斜杠强制换行', en: 'a paragraph has no forced line breaks' },
  mend: {
    zh: '删去行末的反斜杠；要另起一段，空一行',
    en: 'delete the backslash; leave an empty line for a new paragraph',
  },
};

export const TRAILING_SPACES: Diagnostic = {
  code: 'T110',
  level: 'hint',
  message: {
    zh: '行末的空格不起换行作用，这一行与下一行连成一段',
    en: 'the spaces at the end of the line make no line break: the next line goes on in the same paragraph',
  },
  mend: {
    zh: '删去行末空格；要另起一段，空一行',
    en: 'delete them; leave an empty line for a new paragraph',
  },
};

export const INDENT_TYPED: Diagnostic = {
  code: 'T111',
  level: 'hint',
  message: {
    zh: '段首手工输入的空格已略去，首行缩进由程序编排',
    en: 'the spaces typed at the start of the paragraph were left out: its indent is set by the program',
  },
  mend: { zh: '删去段首空格', en: 'delete them' },
};

export const INDENT_WITHIN: Diagnostic = {
  code: 'T112',
  level: 'error',
  message: {
    zh: '这一行以全角空格开头，但与上一行同属一段',
    en: 'the line begins with a full-width space, yet it belongs to the paragraph of the line above',
  },
  mend: {
    zh: '如是新的一段，在它前面空一行；如不是，删去行首空格',
    en: 'leave an empty line before it for a new paragraph, or else delete the spaces',
  },
};

export const LIST_NESTED: Diagnostic = {
  code: 'T113',
  level: 'error',
  message: {
    zh: '列表的一项只能是一段文字，不能含下级列表、标题、表格或另一段',
    en: 'an item of a list is one paragraph: no list, heading, table or second paragraph inside',
  },
  mend: {
    zh: '分级内容改用 ##、###、#### 标题；另一段文字写在列表之外（前面空一行，不缩进）',
    en: 'use ##, ### and #### headings for levels; write further paragraphs after the list, without indent',
  },
};

export const LIST_EMPTY: Diagnostic = {
  code: 'T114',
  level: 'error',
  message: { zh: '列表的这一项没有文字', en: 'the list item has no text' },
  mend: { zh: '写上文字，或删去这一项', en: 'write its text, or delete it' },
};

export const LIST_NUMERAL: Diagnostic = {
  code: 'T115',
  level: 'warning',
  message: {
    zh: '列表序号写的是“{found}”，按顺序印作“{expected}”',
    en: 'the list item is numbered “{found}” and prints as “{expected}”',
  },
  mend: { zh: '改正序号', en: 'correct the numeral' },
};

export const TABLE_WITHOUT_RULE: Diagnostic = {
  code: 'T116',
  level: 'error',
  message: {
    zh: '这一行像表格，却不成表格',
    en: 'the line looks like a table’s, but there is no table',
  },
  mend: {
    zh: '竖线用半角的 |，表头的下一行写分隔行，如 | --- | --- |，列数与表头相同；表格前空一行',
    en: 'use half-width bars, and write a rule such as | --- | --- | under the head, with as many columns, and an empty line before the table',
  },
};

export const TABLE_ROW_LENGTH: Diagnostic = {
  code: 'T117',
  level: 'error',
  message: {
    zh: '表格这一行有 {found} 格，表头有 {expected} 格',
    en: 'the row has {found} cells, the head has {expected}',
  },
  mend: {
    zh: '补足或删去单元格；表格之后的文字要空一行；单元格中的竖线写作 \\|',
    en: 'add or remove cells; leave an empty line after the table; write \\| for a bar inside a cell',
  },
};

export const FIGURE_IN_TEXT: Diagnostic = {
  code: 'T118',
  level: 'error',
  message: {
    zh: '图片或图表要单独成段：“{found}”',
    en: 'a figure stands in a paragraph of its own: “{found}”',
  },
  mend: {
    zh: '把它单独写一行，前后各空一行',
    en: 'give it a line of its own with an empty line before and after',
  },
};

export const FIGURE_INCOMPLETE: Diagnostic = {
  code: 'T119',
  level: 'error',
  message: { zh: '图片或图表没有写全', en: 'the figure is not complete' },
  mend: {
    zh: '写作 ![说明](文件.png) 或 ![标题](图表:标题)，用半角的叹号和括号；名称中有空格时写作 (<图表:标 题>)',
    en: 'write ![caption](file.png) or ![title](图表:title) with half-width marks; with spaces in the name, (<file name.png>)',
  },
};

export const FIGURE_CAPTION: Diagnostic = {
  code: 'T120',
  level: 'error',
  message: { zh: '图片没有说明文字', en: 'the image has no caption' },
  mend: {
    zh: '在方括号中写上说明：![说明](文件.png)，它也供读屏软件朗读',
    en: 'write one between the brackets; screen readers read it too',
  },
};

export const CHART_CAPTION: Diagnostic = {
  code: 'T121',
  level: 'error',
  message: {
    zh: '图表的标题是“{expected}”，这里写的是“{found}”',
    en: 'the chart’s title is “{expected}”, but “{found}” is written here',
  },
  mend: {
    zh: '方括号中写同样的标题，或留空：![](图表:标题)',
    en: 'write the same title between the brackets, or nothing',
  },
};
