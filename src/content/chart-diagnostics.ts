import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with charts and images, and with the places in the text that show them. */

export const NO_DATA: Diagnostic = {
  code: 'V301',
  level: 'error',
  message: {
    zh: '图表“{name}”没有数据，应为“类别: 数字”',
    en: 'the chart “{name}” has no data; expected “category: figure”',
  },
  mend: { zh: '在“数据”下写“类别: 数字”', en: 'write “category: figure” under 数据' },
};

export const MIXED_DATA: Diagnostic = {
  code: 'V302',
  level: 'error',
  message: {
    zh: '图表“{name}”的数据里既有数字又有系列，应都是数字，或都是系列',
    en: 'the data of the chart “{name}” mix figures and series; expected only figures, or only series',
  },
  mend: {
    zh: '一个系列写“类别: 数字”；几个系列写“系列名: {类别: 数字}”',
    en: 'write “category: figure” for one series, “series: {category: figure}” for several',
  },
};

export const OTHER_CATEGORIES: Diagnostic = {
  code: 'V303',
  level: 'error',
  message: {
    zh: '系列“{name}”的类别是{found}，应与第一个系列相同：{expected}',
    en: 'the series “{name}” has the categories {found}; expected those of the first series: {expected}',
  },
  mend: {
    zh: '每个系列写同样的类别，没有的写 0',
    en: 'write the same categories in each series; 0 where there is none',
  },
};

export const ONE_SERIES_PIE: Diagnostic = {
  code: 'V304',
  level: 'error',
  message: {
    zh: '饼图“{name}”有 {found} 个系列，应只有一个',
    en: 'the pie chart “{name}” has {found} series; expected one',
  },
  mend: { zh: '改用柱状图，或分成几个饼图', en: 'use 柱状图, or several pie charts' },
};

export const NEGATIVE_PIE: Diagnostic = {
  code: 'V305',
  level: 'error',
  message: {
    zh: '饼图“{name}”里有负数 {found}，应为不小于 0 的数',
    en: 'the pie chart “{name}” has the negative figure {found}; expected 0 or more',
  },
  mend: { zh: '核对数字，或改用柱状图', en: 'check the figure, or use 柱状图' },
};

export const EMPTY_PIE: Diagnostic = {
  code: 'V306',
  level: 'error',
  message: {
    zh: '饼图“{name}”的数字都是 0，应有大于 0 的数',
    en: 'all figures of the pie chart “{name}” are 0; expected one above 0',
  },
  mend: { zh: '删去这个图表，或改用柱状图', en: 'delete the chart, or use 柱状图' },
};

export const UNKNOWN_CHART: Diagnostic = {
  code: 'R201',
  level: 'error',
  message: {
    zh: '没有标题为“{found}”的图表，应为：{expected}',
    en: 'there is no chart with the title “{found}”; expected one of: {expected}',
  },
  mend: {
    zh: '改为已有图表的标题，或在“图表”中加上它（本部分的，或报告的）',
    en: 'write the title of a chart of this part or of the report, or add it to 图表',
  },
};

export const PLACED_TWICE: Diagnostic = {
  code: 'R202',
  level: 'error',
  message: {
    zh: '图表“{found}”放了两次，应只放一次（前一次在 {before}）',
    en: 'the chart “{found}” is placed twice; expected once (before at {before})',
  },
  mend: { zh: '删去其中一处', en: 'delete one of them' },
};

export const SAME_TITLE: Diagnostic = {
  code: 'V307',
  level: 'error',
  message: {
    zh: '有两个图表的标题都是“{found}”，应各不相同（前一个在 {before}）',
    en: 'two charts have the title “{found}”; expected different ones (before at {before})',
  },
  mend: { zh: '改写其中一个标题', en: 'change one of the titles' },
};
