import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount } from '../../report/figures.ts';
import { signed } from '../difference.ts';
import { previous } from '../previous.ts';
import type { Rule } from '../rule.ts';
import { type DocumentRow, documentCell } from '../text/documents.ts';

/** 现行有效 rolls forward: last year's, and what was made, less what was repealed. */
export const a6: Rule = {
  code: 'A6',
  level: 'warning',
  clause: '{notice} 附件 表二',
  title: { zh: '现行有效件数滚动', en: 'in force rolls forward' },
  message: {
    zh: '表二“{row}”现行有效是 {found}，按上年 {before} + 本年制发 {made} − 本年废止 {repealed} 应为 {expected}，相差 {difference}',
    en: 'table two, {row}: in force {found}; expected {before} last year + {made} made − {repealed} repealed = {expected} (difference {difference})',
  },
  mend: {
    zh: '核对制发、废止和现行有效件数；因到期自动失效或重新清理而不等的，在“接受”中写明理由',
    en: 'check the three counts; where documents lapsed or were counted anew, accept it with a reason',
  },
  why: {
    zh: '现行有效件数与上年报告不能衔接，是评估常问的问题；失效和重新清理是正当原因。',
    en: 'Evaluators ask why the count does not follow from last year’s; lapses and recounts are good reasons.',
  },
  good: '行政规范性文件: { 本年制发件数: 8, 本年废止件数: 3, 现行有效件数: 54 } （上年现行有效 49）',
  bad: '行政规范性文件: { 本年制发件数: 8, 本年废止件数: 3, 现行有效件数: 62 } （上年现行有效 49）',

  *check(report, context): Iterable<Finding> {
    const lastYear = previous(report, context);
    if (lastYear === undefined) return;
    for (const row of ['规章', '规范性文件'] satisfies DocumentRow[]) {
      const cell = documentCell(report, row, '现行有效件数');
      const found = amount(cell);
      const made = amount(documentCell(report, row, '本年制发件数'));
      const repealed = amount(documentCell(report, row, '本年废止件数'));
      const before = amount(documentCell(lastYear, row, '现行有效件数'));
      if (cell === undefined || found === undefined || made === undefined) continue;
      if (repealed === undefined || before === undefined) continue;
      const expected = before + made - repealed;
      if (found === expected) continue;
      const difference = signed(found - expected);
      yield finding(a6, cell.place, { row, found, expected, before, made, repealed, difference });
    }
  },
};
