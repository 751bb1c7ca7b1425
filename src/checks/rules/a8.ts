import { type Finding, finding } from '../../diagnostics/finding.ts';
import { leafRows } from '../../editions/edition.ts';
import { add, type Decimal, formatShort, parseDecimal, subtract } from '../../references/decimal.ts';
import type { Cell, Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';

/** A summary's tables are the sums of its units' tables, cell by cell. */
export const a8: Rule = {
  code: 'A8',
  level: 'error',
  clause: '{notice}',
  title: { zh: '汇总数与下级之和', en: 'a summary is the sum of its units' },
  message: {
    zh: '{name}是 {found}，{count} 个下级单位之和是 {expected}，相差 {difference}',
    en: '{name} is {found}; expected {expected}, the sum of {count} units (difference {difference})',
  },
  mend: {
    zh: '核对下级单位的报告和汇总数；“下级”没有列全的，补上',
    en: 'check the units’ reports and the summary; add units that are missing from 下级',
  },
  why: {
    zh: '各单位的报告都公开，汇总数对不上，逐级汇总就失去了依据。',
    en: 'The units’ reports are public too; a summary that is not their sum rests on nothing.',
  },
  good: '予以公开: { 自然人: 12 } （下级：甲局 7，乙局 5）',
  bad: '予以公开: { 自然人: 13 } （下级：甲局 7，乙局 5）',

  *check(report, { units = [] }): Iterable<Finding> {
    // Units on another edition's tables have other cells, and nothing to be added to.
    const same = units.filter(({ edition }) => edition === report.edition);
    if (same.length === 0 || same.length < units.length) return;
    const tables = same.map(namedCells);
    for (const [k, { name, cell, isTotal }] of namedCells(report).entries()) {
      // A derived total says nothing that its cells do not say.
      if (isTotal && !cell.written) continue;
      const found = exact(cell);
      const expected = total(tables.map((cells) => cells[k]?.cell));
      if (found === undefined || expected === undefined) continue;
      const difference = subtract(found, expected);
      if (difference.digits === 0n) continue;
      const sign = difference.digits > 0n ? '+' : '';
      yield finding(a8, cell.place, {
        name,
        found: cell.text,
        expected: formatShort(expected),
        count: same.length,
        difference: `${sign}${formatShort(difference)}`.replace('-', '−'),
      });
    }
  },
};

interface NamedCell {
  readonly name: string;
  readonly cell: Cell;
  readonly isTotal: boolean;
}

/** Every cell of the three tables, in the order of the edition. */
function namedCells({ edition, two, three, four }: Report): NamedCell[] {
  const name = (table: string, row: string, column: string): string => `${table}“${row}”“${column}”`;
  const ofTwo = edition.two.sections.flatMap(({ rows, columns }, i) =>
    rows.flatMap(({ label }, j) =>
      (two.sections[i]?.rows[j]?.cells ?? []).map((cell, k) => {
        return { name: name('表二', label, columns[k]?.label ?? ''), cell, isTotal: false };
      }),
    ),
  );
  const columns = edition.three.columns;
  const ofThree = leafRows(edition.three).flatMap(({ spec, role }, i) =>
    (three.rows[i]?.cells ?? []).map((cell, k) => {
      const isTotal = role === 'total' || k === columns.length - 1;
      return { name: name('表三', spec.label, columns[k]?.label ?? ''), cell, isTotal };
    }),
  );
  const outcomes = edition.four.outcomes;
  const ofFour = edition.four.blocks.flatMap(({ label }, i) =>
    (four.blocks[i]?.cells ?? []).map((cell, k) => {
      return {
        name: name('表四', label, outcomes[k]?.label ?? ''),
        cell,
        isTotal: k === outcomes.length - 1,
      };
    }),
  );
  return [...ofTwo, ...ofThree, ...ofFour];
}

/** A cell's figure; / is nothing, words are undefined. */
function exact({ text }: Cell): Decimal | undefined {
  return text === '/' ? { digits: 0n, scale: 0 } : parseDecimal(text);
}

function total(cells: readonly (Cell | undefined)[]): Decimal | undefined {
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const cell of cells) {
    const value = cell && exact(cell);
    if (value === undefined) return undefined;
    sum = add(sum, value);
  }
  return sum;
}
