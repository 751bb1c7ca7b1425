import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { titleParts } from '../text/title.ts';

/** 2024年度政府信息公开工作年度报告 says 年度 twice. */
export const m33b: Rule = {
  code: 'M33b',
  level: 'warning',
  needsYear: true,
  title: { zh: '标题“年度”重复或没有年份', en: 'wording of the title' },
  message: {
    zh: '标题“{found}”{problem}，应为“{expected}”',
    en: 'the title “{found}” {problemEn}; expected “{expected}”',
  },
  mend: {
    zh: '写作“机关 + 年份 + 年 + 政府信息公开工作年度报告”',
    en: 'write the organ, the year with 年, and 政府信息公开工作年度报告',
  },
  why: {
    zh: '“2024年度……年度报告”语义重复；通行写法是“2024年政府信息公开工作年度报告”。',
    en: '2024年度…年度报告 says the same twice; the usual wording has 年 once and 年度 once.',
  },
  good: '标题: 临川县水务局2024年政府信息公开工作年度报告',
  bad: '标题: 临川县水务局2024年度政府信息公开工作年度报告',

  *check(report): Iterable<Finding> {
    const found = report.title.join('');
    if (found === '') return;
    const { years } = titleParts(found);
    const twice = /年度.*年度/.exec(found);
    const expected = `${report.organ}${report.year}年政府信息公开工作年度报告`;
    if (twice !== null) {
      yield finding(m33b, report.titlePlace ?? report.place, {
        found,
        expected,
        problem: '中“年度”重复',
        problemEn: 'says 年度 twice',
      });
    } else if (years.length === 0) {
      yield finding(m33b, report.titlePlace ?? report.place, {
        found,
        expected,
        problem: '没有年份',
        problemEn: 'has no year',
      });
    }
  },
};
