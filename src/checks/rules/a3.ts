import { type Finding, finding } from '../../diagnostics/finding.ts';
import { leafRows } from '../../editions/edition.ts';
import { amount, sum } from '../../report/figures.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';

/** 总计 = the six columns of applicants, in each row of 表三 where the author wrote it. */
export const a3: Rule = {
  code: 'A3',
  level: 'error',
  clause: '{notice} 附件 表三',
  title: { zh: '表三各行总计', en: 'rows of table three add up' },
  message: {
    zh: '表三“{row}”行：总计是 {found}，各列之和应为 {expected}，相差 {difference}',
    en: 'table three, row “{row}”: 总计 is {found}; expected {expected}, the sum of its columns (difference {difference})',
  },
  mend: {
    zh: '核对这一行的各列；总计可以删去，由程序计算',
    en: 'check the columns of this row; the total may be deleted, as the program derives it',
  },
  why: {
    zh: '每行的总计是自然人和五类法人或其他组织之和。',
    en: 'A row’s total is the sum of natural persons and the five kinds of organisations.',
  },
  good: '本年新收: { 自然人: 260, 商业企业: 15, 总计: 275 }',
  bad: '本年新收: { 自然人: 260, 商业企业: 15, 总计: 257 }',

  *check(report): Iterable<Finding> {
    for (const [i, { spec }] of leafRows(report.edition.three).entries()) {
      const cells = report.three.rows[i]?.cells ?? [];
      const total = cells.at(-1);
      const found = amount(total);
      const expected = sum(cells.slice(0, -1));
      if (!total?.written || found === undefined || expected === undefined || found === expected) continue;
      yield finding(a3, total.place, {
        row: spec.label,
        found,
        expected,
        difference: signed(found - expected),
      });
    }
  },
};
