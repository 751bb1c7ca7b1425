import { because, type Explanations } from '../diagnostics/explanation.ts';

/** 报告 with one more line, or with another year. */
const report = (line: string): string => `报告:\n  机关: 某市某局\n  年度: 2022\n  ${line}`;
const ofYear = (year: string): string => `报告:\n  机关: 某市某局\n  年度: ${year}`;

export const VALUE_EXPLANATIONS: Explanations = {
  V201: because(
    '这一项只有几种写法，写成别的程序不知道怎么办。',
    'The entry has only some forms; of another the program does not know what is meant.',
    report('落款: 是'),
    report('落款: true'),
  ),
  V202: because(
    '写了名称却没有内容，看不出是忘了填还是不要这一项。',
    'A name without content may have been forgotten, or not be wanted.',
    report('标题:'),
    report('标题: 某市某局2022年政府信息公开工作年度报告'),
  ),
  V203: because(
    '六个部分都要有内容，空的一部分评估时按缺项计。',
    'All six parts have content; an empty one counts as missing with evaluators.',
    '总体情况:\n  正文:',
    '总体情况:\n  正文: 公开文件9件。',
  ),
  V204: because(
    '这里要的是文字；单独一个数会丢掉前面的 0，也可能是填错了位置。',
    'Text is wanted here; a bare number loses its leading zeros, or stands in the wrong place.',
    report('文号: 5'),
    report('文号: 某局函〔2023〕5号'),
  ),
  V205: because(
    '加了引号的年度是文字，不能用来选格式和计算上年。',
    'A year in quotes is text, which tells no edition and has no year before.',
    ofYear('"2022"'),
    ofYear('2022'),
  ),
  V206: because(
    '国家统一格式只有 2019 年和 2021 年两种；通常不写，由年度决定。',
    'There are the editions of 2019 and 2021; mostly none is written, and the year decides.',
    report('格式: 2020'),
    report('格式: 2021'),
  ),
  V207: because(
    '2019 年以前没有统一的表格，程序无从印起。',
    'Before 2019 there were no uniform tables to print.',
    ofYear('2015'),
    ofYear('2022'),
  ),
  V208: because(
    '每个年度有规定的格式，用错格式的年报要退回重做。',
    'Each year has its binding edition; a report in another is sent back.',
    report('格式: 2019'),
    report('格式: 2021'),
  ),
  V209: because(
    '日期要印在落款和文件里，须是日历上有的一天。',
    'The date prints in the signature and must be a day that the calendar has.',
    report('发布日期: 2023-02-30'),
    report('发布日期: 2023-01-31'),
  ),
  V210: because(
    '公众按这个邮编寄申请；以 0 开头的号码不加引号，开头的 0 会丢。',
    'Applications are sent by it; without quotes a leading 0 is lost.',
    report('联系方式: { 邮编: 25500 }'),
    report('联系方式: { 邮编: "255003" }'),
  ),
  V211: because(
    '引言排在“一、总体情况”之前，只是几段说明；小标题、表格属于后面的部分。',
    'The lead stands before 一、总体情况 and is some paragraphs; headings and tables are of the parts.',
    report('引言: |\n    ## 编制依据\n    依照条例编制。'),
    report('引言: |\n    依照条例编制。'),
  ),
  V214: because(
    '三张统计表是统一格式的正文，全是 0 也要印出，供上级汇总。',
    'The three tables are the core of the template, and print also where all is 0.',
    '政府信息公开行政复议、行政诉讼情况:\n  表格: false\n  表前: 本年度没有行政复议和行政诉讼。',
    '政府信息公开行政复议、行政诉讼情况: {}',
  ),
  V215: because(
    '不印表格又没有文字，这一部分只剩一个标题。',
    'Without its table and without a text nothing is left of the part but its heading.',
    '政府信息公开行政复议、行政诉讼情况:\n  表格: false',
    '政府信息公开行政复议、行政诉讼情况: {}',
  ),
  V216: because(
    '写了这一行却没有数，看不出是 0 还是忘了填。',
    'Of a row without figures nobody knows whether it is 0 or was forgotten.',
    '政府信息公开行政复议、行政诉讼情况:\n  行政复议:',
    '政府信息公开行政复议、行政诉讼情况:\n  行政复议: {}',
  ),
  V218: because(
    '没有“|”时 YAML 把几行连成一行，行与行之间添上空格，空行和小标题都不起作用。',
    'Without “|” YAML joins the lines with spaces; empty lines and headings mean nothing.',
    '总体情况:\n  正文:\n    公开文件9件，\n    均已解读。',
    '总体情况:\n  正文: |\n    公开文件9件，\n    均已解读。',
  ),
  V219: because(
    '公众按年报里的电话和邮箱询问、申请；少一位就打不通，评估时会拨打核实。',
    'The public calls and writes by it, and evaluators try; a digit less reaches nobody.',
    report('联系方式: { 电话: 0533-318362 }'),
    report('联系方式: { 电话: 0533-3183622 }'),
  ),
  V221: because(
    '全角的数字比旁边的字宽，印出来疏密不一；网页上照着点，电话和邮箱也打不开。',
    'Full-width digits are set wide apart, and no telephone or mail program takes them from the page.',
    report('联系方式: { 地址: 某市某路１８号 }'),
    report('联系方式: { 地址: 某市某路18号 }'),
  ),
  V222: because(
    '名称、标题、地址只有一行；更长的多半是把一段正文贴到了这里，印出来占去整页。',
    'Names, titles and addresses are a line; more is a paragraph pasted here, and would print as a page.',
  ),
  V223: because(
    '机关名称、标题、地址是一行文字，由程序按版面分行；中间的换行会印在意想不到的地方，也会进入文件名。',
    'Names, titles and addresses are broken into lines by the page; a line break of their own would stand anywhere.',
    report('标题: |\n    某市某局\n    2022年政府信息公开工作年度报告'),
    report('标题:\n    - 某市某局\n    - 2022年政府信息公开工作年度报告'),
  ),
  V224: because(
    '中文输入法打出的引号是文字的一部分，会印在标题、落款和文件名里；YAML 只认英文的引号，这里本来也不需要。',
    'Marks of a Chinese keyboard are text: they print in title and signature, and go into the file’s name.',
    report('联系方式: { 地址: “某市某路18号” }'),
    report('联系方式: { 地址: 某市某路18号 }'),
  ),
};
