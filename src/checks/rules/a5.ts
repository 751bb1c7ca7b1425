import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount, rowOf } from '../../report/figures.ts';
import { signed } from '../difference.ts';
import { previous } from '../previous.ts';
import type { Rule } from '../rule.ts';

/** 上年结转 is what last year's report carried forward, in each column. */
export const a5: Rule = {
  code: 'A5',
  level: 'error',
  clause: '{notice} 附件 表三',
  title: { zh: '上年结转与上年报告衔接', en: 'carried over = carried forward last year' },
  message: {
    zh: '表三“{column}”列：上年结转是 {found}，上年报告的结转下年度是 {expected}，相差 {difference}',
    en: 'table three, column “{column}”: 上年结转 is {found}; expected {expected}, last year’s 结转下年度 (difference {difference})',
  },
  mend: {
    zh: '按上年已公布的报告填写上年结转；上年报告确有错误的，先更正上年报告',
    en: 'take 上年结转 from last year’s published report; if that is wrong, correct it first',
  },
  why: {
    zh: '两年的报告都公开，结转数对不上一查便知。',
    en: 'Both years’ reports are public, and anyone can compare them.',
  },
  good: '上年结转: { 自然人: 12 } （上年报告：结转下年度 自然人 12）',
  bad: '上年结转: { 自然人: 2 } （上年报告：结转下年度 自然人 12）',

  *check(report, context): Iterable<Finding> {
    const lastYear = previous(report, context);
    if (lastYear === undefined) return;
    const [carried, forward] = [rowOf(report, 'carried'), rowOf(lastYear, 'forward')];
    const columns = report.edition.three.columns;
    const differences = columns.flatMap(({ label }, k) => {
      const [cell, found, expected] = [carried.cells[k], amount(carried.cells[k]), amount(forward.cells[k])];
      const differs =
        cell !== undefined && found !== undefined && expected !== undefined && found !== expected;
      return differs ? [{ cell, label, found, expected, isTotal: k === columns.length - 1 }] : [];
    });
    for (const { cell, label, found, expected, isTotal } of differences) {
      // A derived total says nothing that its columns do not say.
      if (isTotal && !cell.written) continue;
      const difference = signed(found - expected);
      yield finding(a5, cell.place, { column: label, found, expected, difference });
    }
  },
};
