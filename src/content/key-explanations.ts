import { because, type Explanations } from '../diagnostics/explanation.ts';

const two = (lines: string): string => `主动公开政府信息情况:\n${lines}`;

export const KEY_EXPLANATIONS: Explanations = {
  K101: because(
    '名称与国家统一格式逐字一致，程序才知道这个数该放在哪一格；不认识的名称下的内容不会印出。',
    'Names are those of the national template, so that each figure finds its cell; what stands under another name would not print.',
    two('  第二十条第（五）项: { 行政许可: 3 }\n  备注栏目甲: 无'),
    two('  第二十条第（五）项: { 行政许可: 3 }'),
  ),
  K102: because(
    '错一个字就对不上表格里的项目，这一项的数会丢掉，所以不猜着用。',
    'With one wrong character the name meets no row, and its figures would be lost; nothing is guessed.',
    two('  第二十条（五）项: { 行政许可: 3 }'),
    two('  第二十条第（五）项: { 行政许可: 3 }'),
  ),
  K103: because(
    '项目要写在表格里它所属的一级之下，缩进少了或多了就到了别的一级。',
    'A row stands below the one that it belongs to in the table; too little or too much indentation puts it elsewhere.',
    two('  行政许可: 3'),
    two('  第二十条第（五）项: { 行政许可: 3 }'),
  ),
  K104: because(
    '2019、2020 年度用 2019 年格式，2021 年度起用 2021 年格式，两种格式的项目不能混在一份年报里。',
    'Reports for 2019 and 2020 have the edition of 2019, those from 2021 on that of 2021; one report has the items of one.',
    two('  第二十条第（一）项:\n    规范性文件: { 本年新制作数量: 3 }'),
    two('  第二十条第（一）项:\n    行政规范性文件: { 本年制发件数: 3, 现行有效件数: 9 }'),
  ),
  K105: because(
    '同一项写了两次，程序不知道以哪一个为准。多半是复制一行后忘了改名称。',
    'Of an entry that stands twice nobody knows which is meant: mostly a line was copied and its name not changed.',
    two('  第二十条第（五）项:\n    行政许可: 3\n    行政许可: 5'),
    two('  第二十条第（五）项:\n    行政许可: 3\n  第二十条第（六）项:\n    行政处罚: 5'),
  ),
  K106: because(
    '国家统一格式规定六个部分一个不少；没有发生的部分也要列出，表格全填 0。',
    'The national template has six parts, all of them: one in which nothing happened has its table of zeros.',
  ),
  K107: because(
    '机关和年度印在标题里，也决定用哪一年的格式；图表要有标题和数据。缺了就不能往下做。',
    'Organ and year stand in the title and decide on the edition; a chart has a title and data. Nothing can be made without them.',
    '报告:\n  机关: 某市某局',
    '报告:\n  机关: 某市某局\n  年度: 2022',
  ),
  K108: because(
    '内容文件由“名称: 内容”组成；只写文字或列表，程序不知道它属于哪一部分。',
    'A content file is made of “name: content”; of text or a list alone nobody knows which part it is of.',
    '- 总体情况\n- 主动公开政府信息情况',
    '总体情况:\n  正文: 公开文件9件。',
  ),
  K109: because(
    '这里要的是另一种写法：一段文字、一个数、一个列表，或下一级的项目。多半是缩进错了一级。',
    'Something else is wanted here: a text, a figure, a list or entries of the next level. Mostly the indentation is one level off.',
    '总体情况:\n  正文:\n    主动公开: 公开文件9件。',
    '总体情况:\n  正文: |\n    公开文件9件。',
  ),
  K110: because(
    '按列的顺序写数时，少一个数，后面的数就都移了一列。',
    'In a list by columns, one figure too few moves all that follow into another column.',
    '政府信息公开行政复议、行政诉讼情况:\n  行政复议: [4, 0, 1]',
    '政府信息公开行政复议、行政诉讼情况:\n  行政复议: [4, 0, 0, 1]',
  ),
};
