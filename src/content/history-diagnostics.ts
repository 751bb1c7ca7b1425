import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with 往年 and the charts that use it, and with the folders that 上年 and 下级 name. */

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

export const OTHER_PATH: Diagnostic = {
  code: 'V405',
  level: 'error',
  message: {
    zh: '“{key}”的文件夹是“{found}”，应为相对路径，如 ../2021',
    en: 'the folder of {key} is “{found}”; expected a relative path such as ../2021',
  },
  mend: { zh: '写从本文件夹出发的路径', en: 'write the path as seen from this folder' },
};

export const OTHER_UNREADABLE: Diagnostic = {
  code: 'V406',
  level: 'error',
  message: {
    zh: '“{key}”的文件夹“{found}”不能读（{reason}），应为有报告的 YAML 文件的文件夹',
    en: 'the folder “{found}” of {key} cannot be read ({reasonEn}); expected a folder with a report’s YAML files',
  },
  mend: {
    zh: '改正路径；没有那份内容的，删去这一行（{instead}）',
    en: 'mend the path; without that content delete the line ({insteadEn})',
  },
};

export const OTHER_BROKEN: Diagnostic = {
  code: 'V407',
  level: 'error',
  message: {
    zh: '“{key}”的报告（{folder}）有 {found} 处错误，应没有错误；第一处在 {where}：{first}',
    en: 'the report of {key} ({folder}) has {found} errors; expected none. The first, at {where}: {firstEn}',
  },
  mend: {
    zh: '先用 nianbao check 改好那份报告（{folder}）',
    en: 'mend that report first ({folder}), with nianbao check',
  },
};

export const OTHER_YEAR: Diagnostic = {
  code: 'V408',
  level: 'error',
  message: {
    zh: '“{key}”的报告（{folder}）是 {found} 年度的，应为 {expected} 年度',
    en: 'the report of {key} ({folder}) is for {found}; expected {expected}',
  },
  mend: { zh: '改正路径，或两份报告的“年度”', en: 'mend the path, or the 年度 of the reports' },
};
