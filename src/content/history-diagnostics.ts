import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with 报告.上年 and 报告.往年, and with charts that use them. */

export const BAD_HISTORY_YEAR: Diagnostic = {
  code: 'V401',
  level: 'error',
  message: {
    zh: '往年的年份是“{found}”，应为四位年份，至多到 {expected}',
    en: 'the year in 往年 is “{found}”; expected four digits, {expected} at the latest',
  },
  mend: {
    zh: '写成“2021: 149”；本年的数从表中引用，不写在这里',
    en: 'write “2021: 149”; this year’s figures come from the tables',
  },
};

export const NO_SUCH_HISTORY: Diagnostic = {
  code: 'V402',
  level: 'error',
  message: {
    zh: '图表用了往年的“{found}”，“往年”里没有，应为 {expected}',
    en: 'the chart takes “{found}” from 往年, which has no such name; expected {expected}',
  },
  mend: {
    zh: '在“报告”的“往年”里写上这一项，或改正名称',
    en: 'add it to 往年 under 报告, or mend the name',
  },
};

export const HISTORY_OF_SEVERAL: Diagnostic = {
  code: 'V403',
  level: 'error',
  message: {
    zh: '图表“{name}”有 {found} 组数据，用“历年”的图表应只有一组',
    en: 'the chart “{name}” has {found} series; expected one where 历年 is used',
  },
  mend: {
    zh: '几组数据的，逐年写：2021年: "{{ 往年.名称.2021 }}"',
    en: 'with several series, write each year: 2021年: "{{ 往年.name.2021 }}"',
  },
};

export const YEAR_TWICE: Diagnostic = {
  code: 'V404',
  level: 'error',
  message: {
    zh: '图表“{name}”的“{found}”既在“往年”里，又在“数据”里，应只有一处',
    en: 'the chart “{name}” has “{found}” both in 往年 and in 数据; expected one',
  },
  mend: { zh: '从“数据”里删去这一年', en: 'take the year out of 数据' },
};

export const LAST_YEAR_PATH: Diagnostic = {
  code: 'V405',
  level: 'error',
  message: {
    zh: '上年的文件夹是“{found}”，应为相对路径，如 ../2021',
    en: 'last year’s folder is “{found}”; expected a relative path such as ../2021',
  },
  mend: { zh: '写从本文件夹出发的路径', en: 'write the path as seen from this folder' },
};

export const LAST_YEAR_UNREADABLE: Diagnostic = {
  code: 'V406',
  level: 'error',
  message: {
    zh: '上年的文件夹“{found}”不能读（{reason}），应为有上年报告 YAML 文件的文件夹',
    en: 'last year’s folder “{found}” cannot be read ({reasonEn}); expected a folder with last year’s YAML files',
  },
  mend: {
    zh: '改正“上年”的路径；没有上年内容的，删去这一行，把要用的数写在“往年”',
    en: 'mend the path; without last year’s content delete the line, and write what is needed under 往年',
  },
};

export const LAST_YEAR_BROKEN: Diagnostic = {
  code: 'V407',
  level: 'error',
  message: {
    zh: '上年的报告（{folder}）有 {found} 处错误，应没有错误；第一处在 {where}：{first}',
    en: 'last year’s report ({folder}) has {found} errors; expected none. The first, at {where}: {firstEn}',
  },
  mend: {
    zh: '先用 nianbao check {folder} 改好上年的报告',
    en: 'mend last year’s report first: nianbao check {folder}',
  },
};

export const LAST_YEAR_OTHER: Diagnostic = {
  code: 'V408',
  level: 'error',
  message: {
    zh: '上年的报告（{folder}）是 {found} 年度的，应为 {expected} 年度',
    en: 'last year’s report ({folder}) is for {found}; expected {expected}',
  },
  mend: { zh: '改正“上年”的路径，或两份报告的“年度”', en: 'mend the path, or the 年度 of the reports' },
};
