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
  { zh: '“<<”（合并键）这里不用，应为内容的名称', en: '“<<” (a merge key) has no use here; expected a key' },
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
  { zh: '这里的名称不是文字，应为文字', en: 'the key here is no text; expected text' },
  {
    zh: '写成“名称: 内容”；以 { 或 [ 开头的值（如 {{ 年度 }}）要用英文双引号括起来',
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
    zh: '同一级的名称左边对齐，下一级多缩进两个空格',
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
