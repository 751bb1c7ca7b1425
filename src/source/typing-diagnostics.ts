import type { Diagnostic, Text } from '../diagnostics/finding.ts';

/**
 * What is typed otherwise than YAML has it, so that it means something else or nothing: marks that are not its own,
 * blanks and indents.
 */

const y = (code: string, message: Text, mend: Text): Diagnostic => ({ code, level: 'error', message, mend });

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

export const NO_COLON = y(
  'Y115',
  {
    zh: '“{found}”没有成为“名称: 内容”，应为“{expected}”',
    en: '“{found}” makes no “key: value”; expected “{expectedEn}”',
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
    zh: '{kind}括起来，写作 {expected}；是下一级的名称的，另起一行并缩进',
    en: '{kindEn}, as {expected}; begin keys of the next level on a line of their own',
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
