import { type Finding, finding } from '../../diagnostics/finding.ts';
import { leafRows } from '../../editions/edition.ts';
import { amount } from '../../report/figures.ts';
import type { Cell, Report } from '../../report/report.ts';
import { previous } from '../previous.ts';
import type { Rule } from '../rule.ts';

/** Figures that changed so much against last year that a digit may be lost or a unit mixed up. */
export const m35: Rule = {
  code: 'M35',
  level: 'warning',
  title: { zh: '与上年相比变化异常', en: 'implausible jumps' },
  message: {
    zh: '“{name}”上年是 {before}，本年是 {found}，相差悬殊',
    en: '“{name}” was {before} last year and is {found} now; expected something nearer',
  },
  mend: {
    zh: '核对是否漏了一位数字、错了单位或列；确有其事的，在“接受”中写明原因',
    en: 'check for a lost digit, a wrong unit or column; where it is true, accept it with the reason',
  },
  why: {
    zh: '比上年多出或少掉近十倍的数，多半是录错；确有原因的也应在报告中说明。',
    en: 'A figure near ten times as large or small is mostly a slip; where it is not, readers want to know why.',
  },
  good: '行政许可: 5310 （上年 5104）',
  bad: '行政许可: 531 （上年 5104）',

  *check(report, context): Iterable<Finding> {
    const lastYear = previous(report, context);
    if (lastYear === undefined) return;
    const before = figuresByName(lastYear);
    for (const [name, cell] of figuresByName(report)) {
      const [then, now] = [amount(before.get(name)), amount(cell)];
      if (then === undefined || now === undefined || !isImplausible(then, now)) continue;
      yield finding(m35, cell.place, { name, before: before.get(name)?.text ?? '', found: cell.text });
    }
  },
};

/** Small counts jump without meaning: from 2 to 20 is nothing. */
const LARGE = 50;
const TIMES = 8;

function isImplausible(then: number, now: number): boolean {
  const [less, more] = [Math.min(then, now), Math.max(then, now)];
  return more >= LARGE && more >= less * TIMES;
}

/** The cells of 表二, and the totals of 表三's rows, by names that both years' editions share. */
function figuresByName({ edition, two, three }: Report): ReadonlyMap<string, Cell> {
  const figures = new Map<string, Cell>();
  edition.two.sections.forEach(({ rows, columns }, i) => {
    rows.forEach(({ label }, j) => {
      columns.forEach((column, k) => {
        const cell = two.sections[i]?.rows[j]?.cells[k];
        if (cell !== undefined) figures.set(`表二 ${label} ${column.label}`, cell);
      });
    });
  });
  leafRows(edition.three).forEach(({ spec, role }, k) => {
    const cell = three.rows[k]?.cells.at(-1);
    // Outcomes come and go; what comes in and goes out is steadier.
    if (cell !== undefined && (role === 'new' || role === 'total')) figures.set(`表三 ${spec.label}`, cell);
  });
  return figures;
}
