import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { titleParts } from '../text/title.ts';

/** The title names the organ and the reporting year. */
export const m33: Rule = {
  code: 'M33',
  level: 'error',
  clause: '{notice}',
  needsYear: true,
  title: { zh: '标题缺机关或年份不符', en: 'organ and year of the title' },
  message: {
    zh: '标题“{found}”{problem}，应为“{expected}”',
    en: 'the title “{found}” {problemEn}; expected “{expected}”',
  },
  mend: {
    zh: '标题写明机关和报告年度；不写“标题”时由程序生成',
    en: 'name the organ and the year in the title; without 标题 the program makes it',
  },
  why: {
    zh: '报告离开网站单独流传时，只有标题说明是谁、哪一年的。',
    en: 'Away from its site, only the title says whose report it is, and of which year.',
  },
  good: '标题: 临川县水务局2022年政府信息公开工作年度报告',
  bad: '标题: 2022年政府信息公开工作年度报告',

  *check(report): Iterable<Finding> {
    const found = report.title.join('');
    if (found === '') return;
    const { organ, years } = titleParts(found);
    const wrong = years.find((year) => year !== report.year);
    const expected = `${report.organ}${report.year}年政府信息公开工作年度报告`;
    if (wrong !== undefined) {
      const problem = { problem: `的年份是 ${wrong} 年`, problemEn: `has the year ${wrong}` };
      yield finding(m33, report.titlePlace ?? report.place, { found, expected, ...problem });
    } else if (organ === '') {
      yield finding(m33, report.titlePlace ?? report.place, {
        found,
        expected,
        problem: '没有机关名称',
        problemEn: 'names no organ',
      });
    }
  },
};
