import { because, type Explanations } from '../diagnostics/explanation.ts';

/** A chart after part six, and 报告 with figures of other years. */
const chart = (lines: string): string => `图表:\n  - 标题: 公开文件\n${lines}`;
const history = (years: string): string =>
  `报告:\n  机关: 某市某局\n  年度: 2022\n  往年: { 申请: { ${years} } }`;
const named = (line: string): string => `报告:\n  机关: 某市某局\n  年度: 2022\n  ${line}`;

export const CHART_EXPLANATIONS: Explanations = {
  V301: because(
    '没有数据就没有可画的柱和线。',
    'Without data there is nothing to draw.',
    chart('    数据: {}'),
    chart('    数据: { 规章: 2 }'),
  ),
  V302: because(
    '一张图要么是一组数，要么是几组数；混着写，程序不知道单独的数属于哪一组。',
    'A chart has one series or several; mixed, a single figure belongs to none.',
    chart('    数据: { 规章: 2, 2021年: { 规章: 1 } }'),
    chart('    数据: { 2022年: { 规章: 2 }, 2021年: { 规章: 1 } }'),
  ),
  V303: because(
    '几组数画在同样的类别上才能比；少一个类别，后面的柱就会错位。',
    'Series are compared over the same categories; with one missing the bars would be out of place.',
    chart('    数据: { 2022年: { 规章: 2, 规范性文件: 8 }, 2021年: { 规章: 1 } }'),
    chart('    数据: { 2022年: { 规章: 2, 规范性文件: 8 }, 2021年: { 规章: 1, 规范性文件: 0 } }'),
  ),
  V304: because(
    '饼图表示一个总数的构成，只能有一组数。',
    'A pie shows what one total is made of, and has one series.',
    chart('    类型: 饼图\n    数据: { 2022年: { 规章: 2 }, 2021年: { 规章: 1 } }'),
    chart('    类型: 柱状图\n    数据: { 2022年: { 规章: 2 }, 2021年: { 规章: 1 } }'),
  ),
  V305: because(
    '扇形不能小于 0。',
    'No slice is less than 0.',
    chart('    类型: 饼图\n    数据: { 规章: -2, 规范性文件: 8 }'),
    chart('    类型: 饼图\n    数据: { 规章: 2, 规范性文件: 8 }'),
  ),
  V306: because(
    '全是 0 的饼图画不出扇形，只是一个空圈。',
    'A pie of zeros has no slices.',
    chart('    类型: 饼图\n    数据: { 规章: 0, 规范性文件: 0 }'),
    chart('    类型: 柱状图\n    数据: { 规章: 0, 规范性文件: 0 }'),
  ),
  V307: because(
    '正文按标题放图；标题相同，不知道放哪一张。',
    'Texts place charts by their titles; of two with one title nobody knows which.',
    `${chart('    数据: { 规章: 2 }')}\n  - 标题: 公开文件\n    数据: { 规章: 1 }`,
    `${chart('    数据: { 规章: 2 }')}\n  - 标题: 废止文件\n    数据: { 规章: 1 }`,
  ),
  R201: because(
    '正文按标题放图表，一字不差才找得到；找不到，图就不会印在这里。',
    'Texts place charts by their titles, to the letter; one that is not found would not print.',
    '总体情况:\n  正文: |\n    公开文件9件。\n\n    ![](图表:文件公开)\n  图表:\n    - 标题: 公开文件\n      数据: { 规章: 2 }',
    '总体情况:\n  正文: |\n    公开文件9件。\n\n    ![](图表:公开文件)\n  图表:\n    - 标题: 公开文件\n      数据: { 规章: 2 }',
  ),
  R202: because(
    '一张图只印一次；放了两处，不知道印在哪里。',
    'A chart prints once; of two places nobody knows which.',
    '总体情况:\n  正文: |\n    ![](图表:公开文件)\n\n    公开文件9件。\n\n    ![](图表:公开文件)\n  图表:\n    - 标题: 公开文件\n      数据: { 规章: 2 }',
    '总体情况:\n  正文: |\n    公开文件9件。\n\n    ![](图表:公开文件)\n  图表:\n    - 标题: 公开文件\n      数据: { 规章: 2 }',
  ),
  V401: because(
    '往年的数按年份取用；本年的数在表里，写两处就会不一致。',
    'Figures of other years are taken by their year; this year’s stand in the tables, and in two places they would drift apart.',
    history('2021: 149, 2022: 275'),
    history('2020: 88, 2021: 149'),
  ),
  V402: because(
    '图表按名称取往年的数，名称要与“往年”里的一致。',
    'A chart takes the figures of other years by the name that 往年 has.',
    '图表:\n  - 标题: 历年申请\n    历年: 申请\n    数据: { 2022年: 275 }',
    '图表:\n  - 标题: 历年申请\n    数据: { 2021年: 149, 2022年: 275 }',
  ),
  V403: because(
    '“历年”在一组数前面补上往年的数；有几组时，不知道补给哪一组。',
    '历年 puts other years before one series; of several nobody knows which.',
  ),
  V404: because(
    '同一年的数写在两处，一处改了另一处没有改，图上就有两根柱。',
    'Of a year that stands in two places one is mended and the other is not, and the chart has two bars.',
  ),
  V405: because(
    '写本机的完整路径，换一台电脑就找不到；从本文件夹出发的路径，整个文件夹拷走也能用。',
    'A full path is found on one computer only; one from this folder is found wherever the folders go.',
    named('上年: /年报/2021'),
    null,
  ),
  V406: because(
    '勾稽关系要与上年（或下级）的数核对；找不到那份报告就无法核对。',
    'Figures are held against last year’s or the units’; without those reports they cannot be.',
    named('上年: ../没有这个文件夹'),
    '报告:\n  机关: 某市某局\n  年度: 2022',
  ),
  V407: because(
    '那份报告自己还有错误，用它的数来核对会把错误带过来。',
    'That report has errors of its own, which would be carried over.',
  ),
  V408: because(
    '“上年”要正好是前一年的，“下级”要是同一年的，否则结转和汇总对不上。',
    '上年 is the year before, 下级 are of the same year; else nothing carried over or summed up agrees.',
  ),
};
