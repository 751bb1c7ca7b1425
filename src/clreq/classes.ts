/**
 * Character classes of Chinese text, as data: CLREQ (Requirements for Chinese Text Layout), sections 5.1 and
 * 6.1, and GB/T 15834 (punctuation). Everything that is not listed is an ideograph to the line breaker.
 */

/** 前引号、前括号、前书名号: their ink is in the right half; never at a line end. */
export const OPENING = new Set('“‘（《〈「『〔【〖［｛');

/** 后引号、后括号、后书名号: their ink is in the left half; never at a line start. */
export const CLOSING = new Set('”’）》〉」』〕】〗］｝');

/** 点号 with their ink in the left half; never at a line start. */
export const STOPS = new Set('，。、；：！．');

/** 点号 whose ink some faces centre: never at a line start, and never narrowed. */
export const CENTRED_STOPS = new Set('？');

/** 连接号 and 间隔号 and their like: never at a line start. */
export const CONNECTORS = new Set('·～－–／〜‧');

/** Two of these make one mark (破折号, 省略号) that is not cut; never at a line start. */
export const DASHES = new Set('—…⋯');

/** What measures the number before it; never at a line start after anything, as a sign of its own. */
export const SUFFIX_SIGNS = new Set('％%‰℃℉°′″￠㎡㎥㎏㎜㎝㎞');

/** What measures the number after it; never at a line end. */
export const PREFIX_SIGNS = new Set('￥¥＄$￡£€№＃');

/**
 * Letters with marks (é, ü, ǎ), the few without that ASCII lacks (ø, ß), and the apostrophe as a letter (ʼ). Neither × and
 * ÷ nor full-width letters.
 */
const MORE_LETTERS = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u02bc\u1e00-\u1eff]$/u;
/** Hanzi come after it, so that nearly all of a text is known at a glance. */
const LAST_LETTER = 0x1eff;

/**
 * Whether a character is such as Latin words, numbers and addresses are made of: of ASCII what shows, and letters with
 * marks. By its number: the engine takes long to say which of two texts comes first.
 */
export function isLatin(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code > 0x20 && code <= 0x7e) || (code <= LAST_LETTER && MORE_LETTERS.test(character));
}

/** Marks of ASCII, by the same rules. */
export const ASCII_OPENING = new Set('([{');
export const ASCII_CLOSING = new Set(')]}');
export const ASCII_STOPS = new Set(',.;:!?/~');

/** After one of these a long Latin word, an address or a link may be broken where there is need. */
export const LATIN_BREAKS_AFTER = new Set('@./-_?&=:,;');

/** 句末点号: they keep their whole width inside a line, however much it has to be squeezed. */
export const SENTENCE_ENDS = new Set('。！？');

/** What joins digits to one number: 84.6, 1,000, 10:30. */
export const DIGIT_JOINTS = '.,:';

/** Between digits and their measure word: 15000余件, 3万多人. */
export const MAGNITUDES = '十百千万亿';
export const APPROXIMATIONS = '余多来几';

/** 量词 and units that stay with the digits before them. Of several that fit, the longest is taken. */
export const UNITS: readonly string[] = [
  ...'年月日号时分秒点周天岁季届期度旬',
  ...'件个条份篇项次册张页本部套款章节类种批组级层楼室版讲集遍',
  ...'人名位户家所处座间栋站台辆艘架宗起例场门轮票席股支块把',
  ...'元角倍成折米亩里吨斤克升',
  ...['个月', '小时', '分钟', '工作日', '个工作日', '百分点', '个百分点', '人次', '件次', '条次', '余次'],
  ...['平方米', '平方公里', '立方米', '公里', '千米', '公斤', '千克', '公顷', '千瓦时', '字节'],
];
