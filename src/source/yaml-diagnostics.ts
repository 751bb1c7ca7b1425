import type { Diagnostic, Text } from '../diagnostics/finding.ts';

/** What may be wrong with a file as YAML, and what of YAML the content language does not use. */

const y = (code: string, message: Text, mend: Text): Diagnostic => ({ code, level: 'error', message, mend });

export const SYNTAX = y(
  'Y100',
  { zh: 'YAML 语法错误：{found}', en: 'YAML syntax: {found}' },
  { zh: '检查这一行和上一行的写法', en: 'look at this line and the one before it' },
);

export const TAB = y(
  'Y101',
  { zh: '缩进用了制表符（Tab），应为空格', en: 'a tab indents this line; expected spaces' },
  { zh: '删去制表符，每级缩进用两个空格', en: 'delete the tab; indent each level by two spaces' },
);

export const FULL_WIDTH_COLON = y(
  'Y102',
  {
    zh: '“{found}”用了全角冒号，应为“{expected}”',
    en: '“{found}” has a full-width colon; expected “{expected}”',
  },
  { zh: '改为半角冒号加一个空格', en: 'write a half-width colon and a space' },
);

export const COLON_SPACE = y(
  'Y103',
  {
    zh: '“{found}”的冒号后没有空格，应为“{expected}”',
    en: '“{found}” has no space after the colon; expected “{expected}”',
  },
  { zh: '在冒号后加一个空格', en: 'put a space after the colon' },
);

export const MANY_DOCUMENTS = y(
  'Y104',
  {
    zh: '一个文件里有几份 YAML 文档（“---”或“...”之后又有内容），应只有一份',
    en: 'the file holds several YAML documents (content after “---” or “...”); expected one',
  },
  { zh: '删去“---”，或分成几个文件', en: 'delete the “---”, or split the file' },
);

export const REFERENCE = y(
  'Y105',
  {
    zh: '“{found}”会被 YAML 当作锚点或引用，这里不用；应为文字或数字',
    en: '“{found}” is taken for a YAML anchor or alias, which has no use here; expected text or a figure',
  },
  {
    zh: '如果是文字，用英文双引号括起来；引用数据请写 {{ 表三.本年新收.总计 }}',
    en: 'put text in double quotes; figures are referred to as {{ 表三.本年新收.总计 }}',
  },
);

export const TAG = y(
  'Y106',
  {
    zh: '“{found}”是 YAML 的标签，这里不用；应为文字或数字',
    en: '“{found}” is a YAML tag, which has no use here; expected text or a figure',
  },
  { zh: '如果是文字，用英文双引号括起来', en: 'put text in double quotes' },
);

export const MERGE_KEY = y(
  'Y107',
  { zh: '“<<”（合并键）这里不用，应为内容的键', en: '“<<” (a merge key) has no use here; expected a key' },
  { zh: '把合并进来的内容写在这里', en: 'write out what it merges' },
);

export const DIRECTIVE = y(
  'Y108',
  {
    zh: '“{found}”是 YAML 指令，这里不用；应直接写内容',
    en: '“{found}” is a YAML directive, which has no use here; expected content',
  },
  { zh: '删去这一行', en: 'delete the line' },
);

export const KEY_NOT_TEXT = y(
  'Y109',
  { zh: '这里的键不是文字，应为一个名称', en: 'the key here is not text; expected a name' },
  {
    zh: '键写成“名称: ”；以 { 或 [ 开头的值（如 {{ 年度 }}）要用英文双引号括起来',
    en: 'write keys as “name: ”; put a value that begins with { or [ (such as {{ 年度 }}) in double quotes',
  },
);

export const TOO_DEEP = y(
  'Y110',
  { zh: '层次太深，应不超过 {expected} 层', en: 'nested too deeply; expected at most {expected} levels' },
  { zh: '检查括号和缩进', en: 'check brackets and indentation' },
);

export const BAD_INDENT = y(
  'Y111',
  {
    zh: '缩进不对：这一行缩进 {found} 个空格，上一行 {above} 个，与同级的行应左边对齐',
    en: 'this line begins after {found} spaces, the one above after {above}; expected lines of one level to begin in one column',
  },
  {
    zh: '同一级的键左边对齐，下一级多缩进两个空格',
    en: 'align keys of one level; indent the next by two spaces',
  },
);

export const MISSING = y(
  'Y112',
  {
    zh: '少了{found}；括号、引号应成对，逗号、冒号应为半角',
    en: 'missing: {foundEn}; expected brackets and quotes in pairs, half-width commas and colons',
  },
  { zh: '检查这一行的括号、引号、逗号、冒号', en: 'check brackets, quotes, commas and colons on this line' },
);

export const ESCAPE = y(
  'Y113',
  {
    zh: '双引号里的“{found}”不是转义写法，应为 \\\\ 或文字',
    en: '“{found}” is no escape in double quotes; expected \\\\ or text',
  },
  { zh: '文字里的反斜杠写作 \\\\，或改用单引号', en: 'write a backslash as \\\\, or use single quotes' },
);

export const PLAIN_START = y(
  'Y114',
  {
    zh: '文字不能以“{found}”开头，应用英文双引号括起来',
    en: 'text cannot begin with “{found}”; expected double quotes around it',
  },
  { zh: '用英文双引号把整个值括起来', en: 'put the whole value in double quotes' },
);

export const NO_COLON = y(
  'Y115',
  {
    zh: '“{found}”没有成为“键: 值”，应为“键: 值”',
    en: '“{found}” makes no “key: value”; expected one',
  },
  {
    zh: '冒号用半角并在后面加一个空格；几行文字用“|”另起一行并缩进',
    en: 'write a half-width colon and a space; text of several lines follows a “|”, indented',
  },
);

export const FULL_WIDTH_COMMA = y(
  'Y116',
  {
    zh: '花括号、方括号里用了“{found}”，应为半角逗号',
    en: '“{found}” stands between braces or brackets; expected a half-width comma',
  },
  { zh: '改为半角逗号加一个空格', en: 'write a half-width comma and a space' },
);

export const COLON_IN_VALUE = y(
  'Y117',
  {
    zh: '“{found}”里又有“冒号加空格”，一行只能有一处',
    en: '“{found}” has a colon and a space once more; expected them once in a line',
  },
  {
    zh: '“{found}”是一段文字的，用英文双引号括起来：{expected}；是下一级的键的，另起一行并缩进',
    en: 'put it in double quotes if it is a text: {expected}; begin keys of the next level on a line of their own',
  },
);

export const TEXT_NOT_INDENTED = y(
  'Y124',
  {
    zh: '“{found}”缩进不够，不在“{name}”的文字里，应缩进 {expected} 个空格',
    en: '“{found}” is indented too little and stands outside the text of “{name}”; expected {expected} spaces before it',
  },
  {
    zh: '“|”下面的每一行都左边对齐；文字里的空行不用管',
    en: 'begin each line under “|” in one column; empty lines do not matter',
  },
);

export const ODD_BLANK = y(
  'Y125',
  {
    zh: '这里的空白是{name}（{found}），应为半角空格',
    en: 'the blank here is {nameEn} ({found}); expected a space',
  },
  {
    zh: '删去这处空白，在英文输入状态下按空格键重新输入；多半是从网页或 Word 复制来的',
    en: 'delete the blank and type spaces; it was probably copied from a web page or from Word',
  },
);

export const FULL_WIDTH_BRACKET = y(
  'Y126',
  {
    zh: '这里用了“{found}”，应为半角的“{expected}”',
    en: '“{found}” stands here; expected a half-width “{expected}”',
  },
  {
    zh: '括号、逗号、冒号都用英文输入状态下的，如 { 自然人: 3, 商业企业: 1 } 或 [3, 1, 0]',
    en: 'type brackets, commas and colons in half width, as { 自然人: 3, 商业企业: 1 } or [3, 1, 0]',
  },
);

export const WRONG_BAR = y(
  'Y127',
  {
    zh: '“{name}:”后面是全角的“{found}”，应为半角竖线“|”',
    en: '“{name}:” is followed by a full-width “{found}”; expected “|”',
  },
  { zh: '改为半角竖线，文字另起一行并缩进', en: 'write “|”, and the text on new lines, indented' },
);

export const TEXT_AFTER_BAR = y(
  'Y128',
  {
    zh: '“{found}”与“|”在同一行，不会印出；“|”后面应另起一行',
    en: '“{found}” stands on the line of “|” and does not print; expected it on a new line',
  },
  { zh: '在“|”后面换行，文字缩进写在下面', en: 'break the line after “|” and indent the text below it' },
);

export const LIST_DASH = y(
  'Y129',
  {
    zh: '列表的一项以“{found}”开头，应为“- ”（半角减号加空格）',
    en: 'an item of a list begins with “{found}”; expected “- ”, a hyphen and a space',
  },
  { zh: '改为半角减号，后面空一格', en: 'write a hyphen and a space' },
);

export const EXTRA_BRACKET = y(
  'Y130',
  {
    zh: '多了一个“{found}”，左右括号应成对',
    en: 'there is a “{found}” too many; expected brackets in pairs',
  },
  { zh: '删去多出的括号，或补上前面缺的左括号', en: 'delete it, or write the opening one that is missing' },
);

export const UNQUOTED_REFERENCE = y(
  'Y118',
  {
    zh: '值以 {{ 开头而没有引号，应用英文双引号括起来',
    en: 'the value begins with {{ and has no quotes; expected double quotes around it',
  },
  {
    zh: '写成 "{{ … }}"；“正文: |”之下的文字不用引号',
    en: 'write "{{ … }}"; text below “正文: |” needs no quotes',
  },
);

export const EMPTY_ITEM = y(
  'Y119',
  {
    zh: '两个逗号之间是空的，应为一个数字',
    en: 'nothing stands between two commas; expected a figure',
  },
  { zh: '没有的写 0', en: 'write 0 where there is none' },
);

export const TOO_MANY_ENTRIES = y(
  'Y120',
  {
    zh: '同一级里有 {found} 项，应不超过 {expected} 项',
    en: 'one level has {found} entries; expected at most {expected}',
  },
  {
    zh: '检查是否贴错了内容；长的清单写成“附件”里的表格',
    en: 'check what was pasted; write a long list as a table in 附件',
  },
);

export const TOO_MANY_VALUES = y(
  'Y121',
  {
    zh: '文件里的项超过 {expected} 个',
    en: 'the file has more than {expected} entries',
  },
  {
    zh: '检查是否放错了文件；长的清单写成“附件”里的表格',
    en: 'check that it is the right file; write a long list as a table in 附件',
  },
);

export const HEADING_IN_COMMENT = y(
  'Y122',
  {
    zh: '“{found}”成了注释，不会印出：它前面的“{name}:”后面少了“|”',
    en: '“{found}” is a comment and does not print: “{name}:” before it lacks its “|”',
  },
  {
    zh: '写作“{name}: |”，文字另起一行并缩进；确是注释的，只用一个 #',
    en: 'write “{name}: |”, and the text indented below it; begin a comment with one # only',
  },
);

export const TOPIC_IN_COMMENT = y(
  'Y123',
  {
    zh: '“{found}”从井号起成了注释，不会印出',
    en: '“{found}” begins a comment, and does not print',
  },
  {
    zh: '把整个值用英文双引号括起来，或写在“|”之下；确是注释的，井号后空一格',
    en: 'put the whole value in double quotes, or below a “|”; begin a comment with # and a space',
  },
);
