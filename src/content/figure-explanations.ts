import { because, type Explanation, type Explanations } from '../diagnostics/explanation.ts';

const CASES = '政府信息公开行政复议、行政诉讼情况:\n  行政复议: ';

/** An example of one figure of table four, wrong and right. */
const figure = (zh: string, en: string, bad: string, good = '{ 结果维持: 4 }'): Explanation =>
  because(zh, en, `${CASES}{ 结果维持: ${bad} }`, `${CASES}${good}`);

const fee = (value: string): string =>
  `主动公开政府信息情况:\n  第二十条第（八）项:\n    行政事业性收费: ${value}`;

export const FIGURE_EXPLANATIONS: Explanations = {
  V101: because(
    '空着的一格，看的人不知道是 0 还是漏填；统一格式要求没有的填 0。',
    'Of a blank cell nobody knows whether it is 0 or was left out; the template wants 0.',
    `${CASES}{ 结果维持: }`,
    `${CASES}{ 结果维持: 0 }`,
  ),
  V102: figure(
    '统一格式的单元格填数字，没有的填 0；斜杠不能参加勾稽计算。',
    'Cells of the template hold figures, 0 where there is none; a slash cannot be added up.',
    '/',
    '{ 结果维持: 0 }',
  ),
  V103: figure('件数和金额不会小于 0。', 'Counts and amounts are not below 0.', '-4'),
  V104: figure(
    '件数是整数；小数多半是填错了列，或把万元数填进来了。',
    'Counts are whole numbers; a fraction is mostly another column’s.',
    '4.5',
  ),
  V105: figure('加了引号就是文字，不能相加。', 'In quotes it is text, and cannot be added up.', '"4"'),
  V106: figure(
    '全角数字看上去一样，却不是数，不能相加。',
    'Full-width digits look the same and are no number.',
    '４',
  ),
  V107: because(
    '逗号在花括号里分开两项：1,234 会被读成 1 和 234。年报的数字也不写千位分隔符。',
    'A comma parts two entries between braces, so that 1,234 is 1 and 234; reports have no separators.',
    '主动公开政府信息情况:\n  第二十条第（五）项:\n    行政许可: 8,655',
    '主动公开政府信息情况:\n  第二十条第（五）项:\n    行政许可: 8655',
  ),
  V108: figure(
    '数字以 0 开头，多半是多打了一位，或把编号当成了数。',
    'A leading 0 is mostly a digit too many, or a number that counts nothing.',
    '04',
  ),
  V109: figure(
    '“1e3”“+4”等写法各软件读得不一样，印出来也不像公文。',
    'Notations such as 1e3 are read differently by programs, and do not print as a document has them.',
    '+4',
  ),
  V110: figure(
    '单位印在表头里，单元格只填数字；带了单位就不能相加。',
    'Units stand in the head of a table; with one in the cell nothing can be added up.',
    '4件',
  ),
  V111: figure(
    '这一格只能填数字；汉字数字和横线不能相加。',
    'Only a figure may stand here; numerals in words and dashes cannot be added up.',
    '四',
  ),
  V112: figure(
    '这样大的数超出了能精确计算的范围，多半是粘贴时连在了一起。',
    'So large a number cannot be computed exactly; mostly two were pasted as one.',
    '99999999999999999',
  ),
  V113: because(
    '单位是万元，六位小数已经到分；更多的小数是计算带来的尾数。',
    'In 万元 six decimals are fen; more of them come from computing.',
    fee('59.12345678'),
    fee('59.123457'),
  ),
  V114: because(
    '一格只有一个数；写成一组，多半是缩进多了一级。',
    'A cell has one figure; a group is mostly a level too deep.',
    `${CASES}{ 结果维持: { 本年: 4 } }`,
    `${CASES}{ 结果维持: 4 }`,
  ),
  V116: because(
    '占比、同比的结果是“增长84.6%”这样的文字，机关等名称也不是数，画不成图。',
    'Shares and growth come as words with a percent sign, and names are no figures: nothing can be drawn of them.',
    '图表:\n  - 标题: 申请数量\n    数据:\n      2022年: "{{ 表三.本年新收.总计 | 同比: 149 }}"',
    '图表:\n  - 标题: 申请数量\n    数据:\n      2022年: "{{ 表三.本年新收.总计 }}"',
  ),
  V115: figure(
    '中文引号是文字的一部分，去不掉；数字不用引号，引用用英文双引号。',
    'Chinese quotes are part of the text; figures need none, references take straight ones.',
    '“4”',
  ),
};
