import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount, RESULT_ROLES, rowOf, rowsOf, sum } from '../../report/figures.ts';
import { crossing } from '../blame.ts';
import { signed } from '../difference.ts';
import { ownSum, ownSums } from '../own-sum.ts';
import type { Rule } from '../rule.ts';

/** T = o + p + every row of （三）（四）（五）（六）. A derived T cannot differ, so only what the author wrote is checked. */
export const a2: Rule = {
  code: 'A2',
  level: 'error',
  clause: '{notice} 附件 表三',
  title: { zh: '办理结果总计', en: 'results add up' },
  message: {
    zh: '表三“{column}”列：（七）总计是 {found}，各项办理结果之和应为 {expected}，相差 {difference}',
    en: 'table three, column “{column}”: （七）总计 is {found}; expected {expected}, the sum of all results (difference {difference})',
  },
  mend: {
    zh: '核对这一列的各项办理结果；总计可以删去，由程序计算',
    en: 'check each result in this column; the total may be deleted, as the program derives it',
  },
  why: {
    zh: '各项办理结果之和与总计不符，是评估中最常被指出的错误之一。',
    en: 'Results that do not add up to their total are among the mistakes that evaluators name most often.',
  },
  good: `收到和处理政府信息公开申请情况:
  办理结果:
    予以公开: { 自然人: 123 }
    部分公开: { 自然人: 1 }
    总计: { 自然人: 124 }`,
  bad: `收到和处理政府信息公开申请情况:
  办理结果:
    予以公开: { 自然人: 123 }
    部分公开: { 自然人: 1 }
    总计: { 自然人: 142 }`,

  *check(report): Iterable<Finding> {
    const total = rowOf(report, 'total');
    const outcomes = rowsOf(report, ...RESULT_ROLES);
    for (const [column, { label }] of report.edition.three.columns.entries()) {
      const cell = total.cells[column];
      const found = amount(cell);
      const expected = sum(outcomes.map((row) => row.cells[column]));
      if (!cell?.written || found === undefined || expected === undefined || found === expected) continue;
      const own = ownSum(total, column);
      if (own !== undefined && own === ownSums(outcomes, column)) continue;
      const excess = found - expected;
      const accused = crossing(column, [
        { row: total, excess },
        ...outcomes.map((row) => ({ row, excess: -excess })),
      ]);
      const params = { column: label, found, expected, difference: signed(excess) };
      yield finding(a2, (accused ?? cell).place, params);
    }
  },
};
