import { because, type Explanations } from '../diagnostics/explanation.ts';

const LIMIT = [
  '一份年报的一段文字远没有这样多；多半是贴进了别的材料，排版会非常慢。',
  'No text of a report has so much of it: other material was probably pasted, and would take very long to set.',
] as const;

/** Examples are texts of a part, as they stand below 正文: |. */
export const MARKDOWN_EXPLANATIONS: Explanations = {
  T101: because(
    '公文的层次是一、（一）、1.、（1）：第一层由程序印出，正文里从 ## 开始，到 #### 为止。',
    'A document has the levels 一、 （一） 1. （1）: the first is set by the program, a text begins with ## and ends with ####.',
    '# 主动公开\n\n公开文件9件。',
    '## 主动公开\n\n公开文件9件。',
  ),
  T102: because(
    '# 号后面不空格，这一行就不是标题，会连同 # 号印在正文里。',
    'Without a space after it, # makes no heading, and prints as it stands.',
    '##主动公开\n\n公开文件9件。',
    '## 主动公开\n\n公开文件9件。',
  ),
  T103: because(
    '没有文字的标题仍要占一个序号，后面的（二）（三）就都错了一位。',
    'A heading without words still takes a numeral, and all that follow are one off.',
    '##\n\n公开文件9件。',
    '## 主动公开\n\n公开文件9件。',
  ),
  T104: because(
    '序号由程序按顺序编；手写的序号会印成“（一）（一）主动公开”，增删标题后也不会跟着变。',
    'Numerals are set by the program: a typed one prints twice, and does not change when headings come or go.',
    '## （一）主动公开\n\n公开文件9件。',
    '## 主动公开\n\n公开文件9件。',
  ),
  T105: because(
    '# 号开头的一整行都是标题，字体与正文不同；要让标题与正文接排，正文写在下一行。',
    'All of a line with # is a heading and has its font; for a heading that runs in, the text begins on the next line.',
    '## 主动公开。全年公开文件9件，涉及民生的6件。',
    '## 主动公开。\n全年公开文件9件，涉及民生的6件。',
  ),
  T106: because(
    '公文只用段落、标题、加粗、列表和表格；引用块、链接、HTML 等印出来没有相应的样子。',
    'An official document has paragraphs, headings, bold, lists and tables; quotes, links and HTML have no print form.',
    '> 公开文件9件。',
    '公开文件9件。',
  ),
  T107: because(
    '星号没有成对，或与文字之间有空格，就不加粗，星号会印出来。',
    'Without a partner, or with a space inside, the asterisks make nothing bold and print.',
    '**公开文件9件。',
    '**公开文件**9件。',
  ),
  T108: because(
    '汉字没有斜体；公文用加粗或楷体表示强调。',
    'Hanzi have no italics; official documents use bold.',
    '公开*文件*9件。',
    '公开**文件**9件。',
  ),
  T109: because(
    '公文的段落自动换行，强制换行后半行是空的；要另起一段，空一行。',
    'Paragraphs break by themselves; a forced break leaves half a line blank. An empty line begins a new paragraph.',
    '公开文件9件，\\\n均已解读。',
    '公开文件9件，均已解读。',
  ),
  T110: because(
    '行末的两个空格在别的软件里表示换行，这里不换行；印出来这两行是连着的。',
    'Two spaces at the end break a line elsewhere, but not here: the two lines print as one.',
    '公开文件9件，  \n均已解读。',
    '公开文件9件，\n均已解读。',
  ),
  T111: because(
    '首行缩进两字由程序编排；再手工空两格，就会缩进四字，所以略去。',
    'The program indents first lines by two characters; typed blanks would double that, and are left out.',
    '\u3000\u3000公开文件9件。',
    '公开文件9件。',
  ),
  T112: because(
    '以两个全角空格开头，看上去是新的一段，但与上一行之间没有空行，会连成一段。',
    'Two full-width spaces look like a new paragraph, but without an empty line before it runs on from the line above.',
    '公开文件9件。\n\u3000\u3000答复申请275件。',
    '公开文件9件。\n\n答复申请275件。',
  ),
  T113: because(
    '公文的列表只有一层，一项一段；有下级的内容是标题的事。',
    'Lists of an official document have one level and one paragraph an item; levels are headings.',
    '- 公开文件9件\n  - 规章2件',
    '- 公开文件9件，其中规章2件',
  ),
  T114: because(
    '空的一项会印出一个没有内容的序号或圆点。',
    'An empty item prints a numeral or bullet with nothing behind it.',
    '- 公开文件9件\n-\n- 答复申请275件',
    '- 公开文件9件\n- 答复申请275件',
  ),
  T115: because(
    '列表按顺序编号，写错的序号不会照印；改过来，免得与正文的“第几项”对不上。',
    'Lists are numbered in order and a wrong numeral does not print; mend it, so that “item 3” in the text is item 3.',
    '1. 公开文件9件\n3. 答复申请275件',
    '1. 公开文件9件\n2. 答复申请275件',
  ),
  T116: because(
    '没有分隔行，或分隔行与表头的列数不同，竖线就照原样印在正文里。',
    'Without its rule, or with one of another width, a table prints as text with bars.',
    '| 项目 | 件数 |\n| 规章 | 2 |',
    '| 项目 | 件数 |\n| --- | --- |\n| 规章 | 2 |',
  ),
  T117: because(
    '多出的格会丢失，少的格会空着，数字就落在别的列下。',
    'Cells too many are lost and cells too few stay blank, so that figures stand below another head.',
    '| 项目 | 件数 |\n| --- | --- |\n| 规章 | 2 | 3 |',
    '| 项目 | 件数 |\n| --- | --- |\n| 规章 | 2 |',
  ),
  T118: because(
    '图占一整行的位置，夹在一句话中间排不下。',
    'A figure takes the width of the page and cannot stand within a sentence.',
    '公开情况见 ![](图表:公开文件) 所示。',
    '公开情况见下图。',
  ),
  T119: because(
    '叹号、方括号、圆括号缺一个或是全角的，就不是图，会照原样印出。',
    'Without all of its marks in half width it is no figure, and prints as it stands.',
    '！[公开专栏](专栏.png)',
    '公开专栏见网站首页。',
  ),
  T120: because(
    '图片要有说明：印在图下，也由读屏软件读给看不见的人听。',
    'An image has a caption: it prints below, and screen readers read it to those who cannot see.',
    '![](专栏.png)',
    null,
  ),
  T121: because(
    '图表的标题只有一个，印在图上；这里另写一个，读者会以为是另一张图。',
    'A chart has one title, which prints with it; another one here would seem to be of another chart.',
  ),
  T122: because(...LIMIT),
  T123: because(
    '从 Word 粘贴来的标题带着手打的序号，程序只当它是正文：字体不是标题的，目录和导航里也没有。',
    'A heading pasted with its numeral is a paragraph to the program: it has the font of text, and no outline shows it.',
    '（一）主动公开\n\n公开文件9件。',
    '## 主动公开\n\n公开文件9件。',
  ),
  T124: because(
    '从 Word 粘贴来的各段之间没有空行，就连成一段，读者找不到各段、各项的开头。一行一句、按宽度折行、每个“一是”另起一行的，本来就是一段，不提示。',
    'Paragraphs pasted without empty lines between them print as one, in which no reader finds where an item begins. A paragraph broken after each sentence, at a width or before each 一是 is one on purpose, and not told.',
    '1、公开文件9件。\n2、公开会议5次。',
    '1、公开文件9件。\n\n2、公开会议5次。',
  ),
  T125: because(
    '从 Word、WPS 或 Excel 粘贴来的表格只剩下空格和制表符，印出来是一段连在一起的词和数字。',
    'Of a table pasted as text only blanks and tabs are left: it prints as a run of words and figures.',
    '类别  件数\n规章  2\n文件  7',
    '| 类别 | 件数 |\n| --- | ---: |\n| 规章 | 2 |\n| 文件 | 7 |',
  ),
  T126: because(
    '六个部分的标题是国家统一格式定的，由程序连同序号印出；粘贴时带进来的，会在标题下面再印一遍。',
    'The headings of the six parts are the national format’s: the program sets them, and a pasted one prints again below.',
    '一、总体情况\n\n公开文件9件。',
    '公开文件9件。',
  ),
  V212: because(...LIMIT),
  V213: because(...LIMIT),
  V217: because(...LIMIT),
  V220: because(...LIMIT),
};
