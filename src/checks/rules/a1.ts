import { type Finding, finding, type Place } from '../../diagnostics/finding.ts';
import { amount, RESULT_ROLES, type Row, rowOf, rowsOf } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { crossing, firstWritten, type Suspect } from '../blame.ts';
import { signed } from '../difference.ts';
import { ownSums } from '../own-sum.ts';
import type { Rule } from '../rule.ts';

/** n + c = T + f, in each of the applicants' columns and in their total. */
export const a1: Rule = {
  code: 'A1',
  level: 'error',
  clause: '{notice} 附件 表三',
  title: { zh: '收到与办理勾稽', en: 'received = handled' },
  message: {
    zh: '表三“{column}”列不平：办理结果总计 {results} + 结转下年度 {forward} = {found}，应等于本年新收 {new} + 上年结转 {carried} = {expected}，相差 {difference}',
    en: 'table three, column “{column}”: 办理结果总计 {results} + 结转下年度 {forward} = {found}; expected 本年新收 {new} + 上年结转 {carried} = {expected} (difference {difference})',
  },
  mend: {
    zh: '核对这一列的本年新收、上年结转、各项办理结果和结转下年度，改正录错的一项',
    en: 'check 本年新收, 上年结转, each result and 结转下年度 in this column, and mend the one that is wrong',
  },
  why: {
    zh: '表三左上角印有这条勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
    en: 'The table prints this rule in its own corner: the first item and the second add up to the third and the fourth.',
  },
  good: `收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 260 }
  办理结果:
    予以公开: { 自然人: 248 }
  结转下年度: { 自然人: 12 }`,
  bad: `收到和处理政府信息公开申请情况:
  本年新收: { 自然人: 260 }
  办理结果:
    予以公开: { 自然人: 248 }
  结转下年度: { 自然人: 21 }`,

  *check(report): Iterable<Finding> {
    const rows: Balance = {
      received: rowOf(report, 'new'),
      carried: rowOf(report, 'carried'),
      results: rowOf(report, 'total'),
      forward: rowOf(report, 'forward'),
    };
    for (const [column, { label }] of report.edition.three.columns.entries()) {
      if (isImplied(rows, column)) continue;
      const value = (row: Row): number | undefined => amount(row.cells[column]);
      const [n, c, t, f] = [rows.received, rows.carried, rows.results, rows.forward].map(value);
      if (n === undefined || c === undefined || t === undefined || f === undefined) continue;
      const excess = t + f - (n + c);
      if (excess === 0 || balancesOtherwise(report, rows, column)) continue;
      yield finding(a1, place(report, rows, column, excess), {
        column: label,
        new: n,
        carried: c,
        results: t,
        forward: f,
        found: t + f,
        expected: n + c,
        difference: signed(excess),
      });
    }
  },
};

interface Balance {
  readonly received: Row;
  readonly carried: Row;
  readonly results: Row;
  readonly forward: Row;
}

/** A column of totals that are all derived says nothing that its addends' columns do not say. */
function isImplied({ received, carried, results, forward }: Balance, column: number): boolean {
  const isTotal = column === received.cells.length - 1;
  return isTotal && ![received, carried, results, forward].some((row) => row.cells[column]?.written);
}

/** A written total that is not the sum of its cells is told for that (A2, A3): with the sum in its place the column balances. */
function balancesOtherwise(report: Report, { received, carried, forward }: Balance, column: number): boolean {
  const handled = ownSums([...rowsOf(report, ...RESULT_ROLES), forward], column);
  return handled !== undefined && handled === ownSums([received, carried], column);
}

/** The cell that a row's total accuses; else 结转下年度. */
function place(report: Report, rows: Balance, column: number, excess: number): Place {
  const { received, carried, results, forward } = rows;
  const outcomes = rowsOf(report, ...RESULT_ROLES);
  const total = results.cells[column];
  const suspects: Suspect[] = [
    ...[received, carried].map((row) => ({ row, excess: -excess })),
    ...[forward, ...(total?.written ? [results] : outcomes)].map((row) => ({ row, excess })),
  ];
  const accused = crossing(column, suspects);
  if (accused !== undefined) return accused.place;
  const cells = [forward, received, carried, results].map((row) => row.cells[column]);
  return firstWritten(cells, forward.place);
}
