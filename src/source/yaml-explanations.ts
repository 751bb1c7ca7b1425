import { because, type Explanations } from '../diagnostics/explanation.ts';

/** Lines of part two, of part four, and of 报告, as the examples have them. */
const two = (lines: string): string => `主动公开政府信息情况:\n  第二十条第（五）项:\n${lines}`;
const four = (value: string): string => `政府信息公开行政复议、行政诉讼情况:\n  行政复议: ${value}`;
const five = (lines: string): string => `存在的主要问题及改进情况:\n${lines}`;

const RIGHT_LICENCE = two('    行政许可: 8655');
const RIGHT_CASES = four('{ 结果维持: 4, 尚未审结: 1 }');
const RIGHT_TEXT = five('  正文: 公开不够及时。');

export const YAML_EXPLANATIONS: Explanations = {
  Y100: because(
    '这一行的写法程序认不出是哪一种笔误，只能照录解析器的原话。多半是括号、引号、冒号或缩进之一。',
    'No usual slip was recognised, so that the parser’s own words are given. Mostly it is a bracket, a quote, a colon or the indentation.',
    four('{ 结果维持: 4, 尚未审结: 1 } 件'),
    RIGHT_CASES,
  ),
  Y101: because(
    '制表符在各个编辑器里宽窄不同，YAML 规定缩进只用空格。按 Tab 键输入的，看上去和空格一样。',
    'A tab is as wide as each editor likes; YAML indents with spaces alone. The two look alike on the screen.',
    two('\t行政许可: 8655'),
    RIGHT_LICENCE,
  ),
  Y102: because(
    '只有半角冒号加空格才把名称和内容分开；全角冒号是文字，整行会成为一段文字。正文里的冒号照常用全角。',
    'Only a half-width colon and a space part a name from its content; a full-width one is text. Within a text it stays full-width.',
    two('    行政许可：8655'),
    RIGHT_LICENCE,
  ),
  Y103: because(
    '冒号后面没有空格时，名称和内容连成一个词。',
    'Without a space after the colon the name and its content are one word.',
    two('    行政许可:8655'),
    RIGHT_LICENCE,
  ),
  Y104: because(
    '单独一行的“---”在 YAML 里另起一份文档，后面的内容不属于这份年报。分隔线请不要写。',
    'A line of “---” begins another document, and what follows is not of this report. Draw no such lines.',
    '---\n总体情况:\n  正文: 公开文件9件。\n---\n图表: []',
    '总体情况:\n  正文: 公开文件9件。',
  ),
  Y105: because(
    '以 * 或 & 开头的内容在 YAML 里指代另一处，容易把一个数悄悄带到别处，所以不用。',
    'What begins with * or & stands for another place in YAML and would carry a figure along unseen, so it is not used.',
    five('  正文: *问题'),
    five('  正文: "*问题"'),
  ),
  Y106: because(
    '以 ! 开头的词在 YAML 里是类型标签，会改变后面内容的含义，所以不用。',
    'A word that begins with ! is a type in YAML and changes what follows, so it is not used.',
    five('  正文: !重要 公开不够及时。'),
    five('  正文: "!重要 公开不够及时。"'),
  ),
  Y107: because(
    '合并键（<<）把别处的内容并到这里，读的人看不见；年报的每个数都应写在自己的位置上。',
    'A merge key brings content from elsewhere that no reader sees; each figure of a report stands in its own place.',
    '图表:\n  - <<: 无\n    标题: 公开文件\n    数据: { 规章: 2 }',
    '图表:\n  - 标题: 公开文件\n    数据: { 规章: 2 }',
  ),
  Y108: because(
    '文件开头以 % 写的指令会改变整份文件的读法，年报用不着。',
    'A directive at the beginning changes how the whole file is read; a report needs none.',
    '%YAML 1.1\n---\n总体情况:\n  正文: 公开文件9件。',
    '总体情况:\n  正文: 公开文件9件。',
  ),
  Y109: because(
    '名称的位置上是括号里的一组内容。常见于忘了引号的引用，或多写了一层花括号。',
    'A group in brackets stands where a name belongs: mostly a reference without quotes, or a pair of braces too many.',
    four('{ [结果维持]: 4 }'),
    four('{ 结果维持: 4 }'),
  ),
  Y110: because(
    '年报最多只有五六层；几十层的括号必是粘贴错了，读下去只会耗尽内存。',
    'A report has five or six levels; dozens of brackets were pasted by mistake, and reading them would only take memory.',
  ),
  Y111: because(
    'YAML 用左边的空格表示从属：同级的名称必须从同一列开始，差一个空格就不是同级了。',
    'YAML tells levels by the spaces on the left: names of one level begin in one column, and one space makes a difference.',
    two('    行政许可: 8655\n  第二十条第（六）项:\n    行政处罚: 3\n     行政强制: 0'),
    two('    行政许可: 8655\n  第二十条第（六）项:\n    行政处罚: 3\n    行政强制: 0'),
  ),
  Y112: because(
    '括号和引号打开了没有关上，后面的内容会一直读到文件末尾，所以要先补上。',
    'A bracket or quote that is not closed takes in all that follows, up to the end of the file.',
    four('{ 结果维持: 4, 尚未审结: 1'),
    RIGHT_CASES,
  ),
  Y113: because(
    '双引号里的反斜杠表示特殊字符，后面只能跟规定的字母。路径、公式里的反斜杠要写两个。',
    'A backslash in double quotes begins a special character, of which there are only some. In paths and formulas write two.',
    five('  正文: "见 D:\\公开\\年报。"'),
    five("  正文: '见 D:\\公开\\年报。'"),
  ),
  Y114: because(
    '@、`、% 等符号在 YAML 里另有用处，内容以它们开头时要加引号。',
    'Signs such as @, ` and % have other uses in YAML: a value that begins with one needs quotes.',
    five('  正文: @某市发布更新不够及时。'),
    five('  正文: "@某市发布更新不够及时。"'),
  ),
  Y115: because(
    '这一行既不是“名称: 内容”，也不在“|”下面的文字里。多半是漏了冒号，或文字没有缩进。',
    'The line is neither “name: content” nor within a text below “|”: mostly a colon is missing, or the indentation of a text.',
    '报告:\n  机关 某市某局\n  年度: 2022',
    '报告:\n  机关: 某市某局\n  年度: 2022',
  ),
  Y116: because(
    '花括号、方括号里用半角逗号分项；中文的逗号、顿号是文字，几项会连成一项，数字就对不上列。',
    'Entries between brackets are parted by half-width commas; ， and 、 are text, so that entries run into one and figures miss their columns.',
    four('{ 结果维持: 4，尚未审结: 1 }'),
    RIGHT_CASES,
  ),
  Y117: because(
    '“冒号加空格”是 YAML 的分隔符，一行里出现两次，程序不知道从哪里分开。',
    'A colon and a space part a name from its content; twice in a line, nobody knows where.',
    five('  正文: 问题: 公开不够及时。'),
    five('  正文: "问题: 公开不够及时。"'),
  ),
  Y118: because(
    '不加引号的 {{ 会被当作两层花括号，引用就不起作用。',
    'Without quotes {{ is read as two pairs of braces, and makes no reference.',
    '图表:\n  - 标题: 公开文件\n    数据:\n      规章: {{ 表二.规章.本年制发件数 }}',
    '图表:\n  - 标题: 公开文件\n    数据:\n      规章: "{{ 表二.规章.本年制发件数 }}"',
  ),
  Y119: because(
    '按列的顺序写数时，一个位置对应一列；空着的位置无法知道是 0 还是漏填。',
    'Figures in a list stand for the columns in order; of an empty place nobody knows whether it is 0 or was left out.',
    four('[4, , 0, 1]'),
    four('[4, 0, 0, 1]'),
  ),
  Y120: because(
    '年报没有上千项的清单；这样多的项多半是把别的数据贴了进来。',
    'No list of a report has thousands of entries: other data were probably pasted here.',
  ),
  Y121: because(
    '一份年报的内容文件只有几百项；这样多的项多半是放错了文件。',
    'A content file has some hundred entries; with so many it is probably another file.',
  ),
  Y122: because(
    '没有“|”时，YAML 把以 # 开头的行当作注释，小标题和它后面的文字都会丢掉。',
    'Without “|” a line that begins with # is a comment to YAML: the heading is lost, and the text after it.',
    '总体情况:\n  正文:\n    ## 主动公开\n    公开文件9件。',
    '总体情况:\n  正文: |\n    ## 主动公开\n    公开文件9件。',
  ),
  Y123: because(
    '空格加 # 在 YAML 里开始注释，一行里后面的文字都不会印出。',
    'A space and # begin a comment in YAML: the rest of the line would not print.',
    five('  正文: 开展 #政务公开# 话题宣传不够。'),
    five('  正文: "开展 #政务公开# 话题宣传不够。"'),
  ),
  Y124: because(
    '“|”下面的文字靠缩进认出来；少缩进的一行在 YAML 看来已经是正文之外，小标题会成为注释而不印出。',
    'Text below “|” is told by its indentation; a line with less of it is outside to YAML, and a heading there is a comment that does not print.',
    '总体情况:\n  正文: |\n    公开文件9件。\n\n   ## 依申请公开',
    '总体情况:\n  正文: |\n    公开文件9件。\n\n    ## 依申请公开\n    收到申请275件。',
  ),
  Y125: because(
    '全角空格和网页里的不换行空格看上去和空格一样，YAML 却把它们当作文字，这一行的层次和名称就错了。',
    'Full-width and no-break spaces look like spaces, but are text to YAML, so that the line has another level and name.',
    two('\u3000\u3000行政许可: 8655\n  第二十条第（六）项:\n    行政处罚: 3'),
    two('    行政许可: 8655\n  第二十条第（六）项:\n    行政处罚: 3'),
  ),
  Y126: because(
    'YAML 只认半角的 { } [ ]；全角括号和圆括号是文字，里面的数读不出来。',
    'YAML knows { } and [ ] in half width only; other brackets are text, and the figures in them cannot be read.',
    four('｛ 结果维持: 4, 尚未审结: 1 ｝'),
    RIGHT_CASES,
  ),
  Y127: because(
    '全角竖线是文字，不开始一段正文：下面几行会连成一行，小标题不起作用。',
    'A full-width bar is text and begins no block: the lines below run into one, and headings mean nothing.',
    '总体情况:\n  正文: ｜\n    公开文件9件。\n    均已解读。',
    '总体情况:\n  正文: |\n    公开文件9件。\n    均已解读。',
  ),
  Y128: because(
    '正文从“|”的下一行开始；同一行里的小标题是注释，会丢掉。',
    'A text begins on the line after “|”; a heading on the same line is a comment, and lost.',
    '总体情况:\n  正文: | ## 主动公开\n    公开文件9件。',
    '总体情况:\n  正文: |\n    ## 主动公开\n    公开文件9件。',
  ),
  Y129: because(
    '列表的一项以半角减号加空格开头；破折号、全角减号或不空格，都认不出是新的一项。',
    'An item begins with a hyphen and a space; another dash, or none after it, begins no item.',
    '图表:\n  -标题: 公开文件\n    数据: { 规章: 2 }',
    '图表:\n  - 标题: 公开文件\n    数据: { 规章: 2 }',
  ),
  Y130: because(
    '多出的右括号之后，YAML 认为内容已经结束，后面的都读不到。',
    'Behind a closing bracket too many YAML takes the content to be at its end.',
    four('{ 结果维持: 4, 尚未审结: 1 }}'),
    RIGHT_CASES,
  ),
  T001: because(
    '这些字符看不见或印不出来，放进 DOCX、PDF 会使文件打不开或复制出乱码，搜索也找不到含有它们的词。',
    'Such characters show nowhere; they break files or what is copied from them, and hide words from a search.',
    five('  正文: "公开不够\\u200b及时。"'),
    RIGHT_TEXT,
  ),
  T002: because(
    '从 PDF 复制来的部首字形和别国的间隔号，样子相同而编码不同；程序按通用的字印出，搜索才找得到。',
    'Radicals copied from PDFs and other middle dots look the same under other codes; the usual character is printed, so that a search finds it.',
    five('  正文: 公开不够⼤胆。'),
    five('  正文: 公开不够大胆。'),
  ),
};
