import { type Finding, finding } from '../../diagnostics/finding.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Rule } from '../rule.ts';
import { prose } from '../text/passages.ts';

/** The titles of the national documents that reports cite as their basis. */
const TITLES = [
  '中华人民共和国政府信息公开条例',
  '政府信息公开条例',
  '中华人民共和国政府信息公开工作年度报告格式',
  '政府信息公开工作年度报告格式',
] as const;

/** Titles that begin like one of these are meant to be one of these. */
const MEANT = /^(?:中华人民共和国)?(?:(?:政府)?信息(?:公(?:开|布)|条[例列]$)|政务公开条例$)/;
/** Other documents on the matter, and this report itself. */
const OTHERS =
  /通知|指南|目录|办法|规定|方案|要点|细则|制度|意见|解释|函|标准|规范|表|清单|流程|申请|汇编|手册|读本|答复|台账|书|简报|案例|释义|计划|总结|问答|报告(?!格式)/;

export const m15: Rule = {
  code: 'M15',
  level: 'warning',
  clause: '国务院令第711号',
  title: { zh: '依据名称有误', en: 'title of the basis' },
  message: { zh: '《{found}》应为《{expected}》', en: '《{found}》: expected 《{expected}》' },
  mend: { zh: '写全依据的名称', en: 'write the title in full' },
  why: {
    zh: '依据的名称写错（如漏“条例”二字），是引言里常见的差错。',
    en: 'Leads often mangle the title of the regulation (without 条例).',
  },
  good: '根据《中华人民共和国政府信息公开条例》编制。',
  bad: '根据《中华人民共和国政府信息公开》编制。',

  *check(report): Iterable<Finding> {
    for (const passage of prose(report)) {
      for (const match of passage.text.matchAll(/《([^《》]*)》/g)) {
        const [whole, title = ''] = match;
        const bare = title.replace(/[（(].*[）)]$/, '');
        if (!MEANT.test(bare) || OTHERS.test(bare) || TITLES.some((known) => known === bare)) continue;
        const expected = nearest(bare, TITLES) ?? TITLES[0];
        yield finding(m15, passage.locate(match.index, whole.length), { found: title, expected });
      }
    }
  },
};
