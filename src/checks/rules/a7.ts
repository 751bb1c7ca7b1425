import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount } from '../../report/figures.ts';
import { previous } from '../previous.ts';
import type { Rule } from '../rule.ts';
import { type DocumentRow, documentCell } from '../text/documents.ts';

/** e ≥ m − a, as what was made and not repealed is in force; a ≤ e of last year + m, as only what is there can be repealed. */
export const a7: Rule = {
  code: 'A7',
  level: 'warning',
  clause: '{notice} 附件 表二',
  title: { zh: '制发、废止与现行有效', en: 'made, repealed and in force' },
  message: {
    zh: '表二“{row}”{name}是 {found}，应{relation} {expected}（{sum}）',
    en: 'table two, {row}, {name} is {found}; expected {relationEn} {expected} ({sum})',
  },
  mend: {
    zh: '核对制发、废止和现行有效件数，看是否填错了列',
    en: 'check the three counts, and whether one stands in the wrong column',
  },
  why: {
    zh: '本年制发而未废止的，年底应当有效；废止的不会多于原有的与新制发的之和。',
    en: 'What was made and not repealed is in force; no more can be repealed than there was.',
  },
  good: '规章: { 本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 34 }',
  bad: '规章: { 本年制发件数: 34, 本年废止件数: 1, 现行有效件数: 2 }',

  *check(report, context): Iterable<Finding> {
    const lastYear = previous(report, context);
    for (const row of ['规章', '规范性文件'] satisfies DocumentRow[]) {
      const [made, repealed, inForce] = ['本年制发件数', '本年废止件数', '现行有效件数'].map((column) =>
        documentCell(report, row, column),
      );
      const [m, a, e] = [made, repealed, inForce].map(amount);
      if (m === undefined || a === undefined || e === undefined) continue;
      if (inForce !== undefined && e < m - a) {
        yield finding(a7, inForce.place, {
          row,
          name: '现行有效件数',
          found: e,
          expected: m - a,
          relation: '不少于',
          relationEn: 'at least',
          sum: `${m} − ${a}`,
        });
      }
      const before = lastYear === undefined ? undefined : amount(documentCell(lastYear, row, '现行有效件数'));
      if (repealed !== undefined && before !== undefined && a > before + m) {
        yield finding(a7, repealed.place, {
          row,
          name: '本年废止件数',
          found: a,
          expected: before + m,
          relation: '不多于',
          relationEn: 'at most',
          sum: `${before} + ${m}`,
        });
      }
    }
  },
};
