import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with values that are not figures. */

export const WRONG_VALUE: Diagnostic = {
  code: 'V201',
  level: 'error',
  message: {
    zh: '“{name}”是{found}，应为{expected}',
    en: '“{name}” is {foundEn}; expected {expectedEn}',
  },
  mend: { zh: '改为{expected}', en: 'write {expectedEn}' },
};

export const BLANK_VALUE: Diagnostic = {
  code: 'V202',
  level: 'error',
  message: {
    zh: '“{name}”是空的，应为{expected}',
    en: '“{name}” is blank; expected {expectedEn}',
  },
  mend: { zh: '{how}写上{expected}{orDelete}', en: '{howEn}{expectedEn}{orDeleteEn}' },
};

export const BLANK_ROW: Diagnostic = {
  code: 'V216',
  level: 'error',
  message: {
    zh: '“{name}”是空的，应为{expected}',
    en: '“{name}” is blank; expected {expectedEn}',
  },
  mend: {
    zh: '写上数字；都是 0 的，整行删去（不写就是 0）',
    en: 'write the figures; delete the line if all are 0 (what is not written is 0)',
  },
};

export const EMPTY_PART: Diagnostic = {
  code: 'V203',
  level: 'error',
  clause: '{notice}',
  message: {
    zh: '“{name}”的正文是空的，应为文字',
    en: '“{name}” has no text; expected text',
  },
  mend: {
    zh: '写上正文（“正文: |”，文字另起一行并缩进）',
    en: 'write the text (“正文: |”, the text on new lines, indented)',
  },
};

export const NUMBER_AS_TEXT: Diagnostic = {
  code: 'V204',
  level: 'error',
  message: {
    zh: '“{name}”是{found}，应为{expected}',
    en: '“{name}” is {foundEn}; expected {expectedEn}',
  },
  mend: { zh: '用英文双引号括起来', en: 'put it in double quotes' },
};

export const QUOTED_YEAR: Diagnostic = {
  code: 'V205',
  level: 'error',
  message: {
    zh: '“{name}”是{found}，应为{expected}',
    en: '“{name}” is {foundEn}; expected {expectedEn}',
  },
  mend: { zh: '去掉引号，写“{name}: {digits}”', en: 'remove the quotes: “{name}: {digits}”' },
};

export const UNKNOWN_EDITION: Diagnostic = {
  code: 'V206',
  level: 'error',
  message: {
    zh: '没有“{found}”这个格式，应为{expected}之一',
    en: 'there is no edition “{found}”; expected one of {expectedEn}',
  },
  mend: { zh: '删去“格式”一行，程序按年度选用', en: 'delete the line: the edition follows from the year' },
};

export const NO_EDITION: Diagnostic = {
  code: 'V207',
  level: 'error',
  message: {
    zh: '{found} 年度的报告没有对应的格式，应为 {expected} 年度及以后',
    en: 'no edition binds reports for {found}; expected {expected} or later',
  },
  mend: {
    zh: '核对年度；确需生成的，在“报告”中写“格式: {edition}”',
    en: 'check the year, or write “格式: {edition}” under 报告',
  },
};

export const EDITION_NOT_BINDING: Diagnostic = {
  code: 'V208',
  level: 'warning',
  message: {
    zh: '{year} 年度的报告用了 {found} 年格式，应为 {expected} 年格式',
    en: 'a report for {year} in the edition of {found}; expected that of {expected}',
  },
  mend: { zh: '删去“格式”一行', en: 'delete the line 格式' },
};

export const BAD_DATE: Diagnostic = {
  code: 'V209',
  level: 'error',
  message: {
    zh: '“{name}”是“{found}”，应为日历上有的日期，写法如 {expected}',
    en: '“{name}” is “{found}”; expected a day of the calendar, written as {expected}',
  },
  mend: {
    zh: '写明年月日，写法如 {expected} 或 2023年1月31日',
    en: 'write year, month and day, as {expected} or 2023年1月31日',
  },
};

export const BAD_CONTACT: Diagnostic = {
  code: 'V219',
  level: 'warning',
  message: {
    zh: '{name}是“{found}”，应为{expected}',
    en: '{nameEn} is “{found}”; expected {expectedEn}',
  },
  mend: { zh: '核对联系方式：公众按它来询问和寄送申请', en: 'check it: the public writes and calls by it' },
};

export const WIDE_CONTACT: Diagnostic = {
  code: 'V221',
  level: 'warning',
  message: {
    zh: '{name}里的“{found}”不是半角字符，应为“{expected}”',
    en: '{name} has “{found}”, which is not half-width; expected “{expected}”',
  },
  mend: {
    zh: '改为半角；nianbao check --fix 可以代为改正',
    en: 'write half-width characters; nianbao check --fix does it',
  },
};

export const BAD_POSTCODE: Diagnostic = {
  code: 'V210',
  level: 'error',
  message: {
    zh: '邮编是“{found}”，应为六位半角数字',
    en: 'the postcode is “{found}”; expected six half-width digits',
  },
  mend: {
    zh: '写足六位；以 0 开头的用引号，如 "010000"',
    en: 'write six digits; quote those that begin with 0, such as "010000"',
  },
};

export const LEAD_NOT_PARAGRAPHS: Diagnostic = {
  code: 'V211',
  level: 'error',
  message: {
    zh: '引言里有{found}，应只有段落',
    en: 'the lead has {foundEn}; expected paragraphs only',
  },
  mend: { zh: '移到“总体情况”的正文里', en: 'move it into the text of 总体情况' },
};

export const TABLE_LEFT_OUT: Diagnostic = {
  code: 'V214',
  level: 'warning',
  clause: '{notice} 附件',
  message: {
    zh: '“{name}”不印表格，而国家统一格式有这张表',
    en: '“{name}” has no table, though the national template has one',
  },
  mend: {
    zh: '删去“表格: false”；全为 0 的表格也要印',
    en: 'delete “表格: false”: a table of zeros is printed as well',
  },
};

export const NOTHING_FOR_TABLE: Diagnostic = {
  code: 'V215',
  level: 'error',
  message: {
    zh: '“{name}”不印表格，又没有“表前”的文字，这一部分是空的',
    en: '“{name}” has neither its table nor a text in 表前: the part is empty',
  },
  mend: {
    zh: '删去“表格: false”，或用“表前: ”写明情况',
    en: 'delete “表格: false”, or say in 表前 what there is to say',
  },
};

export const TEXT_FOLDED: Diagnostic = {
  code: 'V218',
  level: 'error',
  message: {
    zh: '几行文字前面没有“|”，会连成一行，标题、列表和分段都不起作用',
    en: 'text of several lines without “|” is joined to one line, and loses its headings, lists and paragraphs',
  },
  mend: {
    zh: '在文字前面的冒号后写“|”（不是“>”），文字另起一行并缩进',
    en: 'write “|” (not “>”) after the colon before the text, and the text on new lines, indented',
  },
};

export const VALUE_TOO_LONG: Diagnostic = {
  code: 'V222',
  level: 'error',
  message: {
    zh: '“{name}”有 {found} 个字符，应不超过 {expected} 个',
    en: '“{name}” has {found} characters; expected at most {expected}',
  },
  mend: {
    zh: '检查是否贴错了内容；成段的文字写在“正文”里',
    en: 'check what was pasted; paragraphs belong into 正文',
  },
};

export const SEVERAL_LINES: Diagnostic = {
  code: 'V223',
  level: 'error',
  message: {
    zh: '“{name}”写成了几行，应为一行',
    en: '“{name}” is written in several lines; expected one',
  },
  mend: {
    zh: '写在一行里{orList}',
    en: 'write it in one line{orListEn}',
  },
};

export const QUOTED_NAME: Diagnostic = {
  code: 'V224',
  level: 'warning',
  message: {
    zh: '“{name}”写在中文引号里，引号会印出来：{found}，应为 {expected}',
    en: '“{name}” is {found}, in Chinese quotation marks, which are printed; expected {expected}',
  },
  mend: {
    zh: '删去引号；YAML 的引号是英文的（"）',
    en: 'delete the marks; those of YAML are straight ones (")',
  },
};
