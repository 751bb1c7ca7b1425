import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount } from '../../report/figures.ts';
import type { Cell, Chart, Report } from '../../report/report.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { DECISIONS, decisionCell } from './decisions.ts';
import { type DocumentRow, documentCell } from './documents.ts';
import { feeCell } from './fees.ts';

/** The charts of a report, in parts and after them. */
export function allCharts(report: Report): Chart[] {
  return [...report.parts.flatMap(({ charts }) => charts), ...report.charts];
}

/** A chart of other years or of a part of this one. */
const OTHER_TIME = /历年|近[两二三四五几]年|上半年|下半年|季度|月/;

/** Charts of this year's documents by kind, whose like columns do not add up to what 表二 counts as made. */
export function* chartClashes(rule: Rule, report: Report): Iterable<Finding> {
  for (const chart of allCharts(report)) {
    const [series, ...others] = chart.series;
    if (series === undefined || others.length > 0 || OTHER_TIME.test(chart.title)) continue;
    if (!/公开|制发|发文|文件/.test(chart.title) || /栏目|网站|平台/.test(chart.title)) continue;
    for (const row of ['规章', '规范性文件'] satisfies DocumentRow[]) {
      const cells = series.cells.filter((_, k) => isOfRow(chart.categories[k] ?? '', row));
      const values = cells.map(({ value }) => value ?? 0);
      const found = values.reduce((a, b) => a + b, 0);
      const expected = amount(documentCell(report, row, '本年制发件数'));
      const legitimate = [expected, amount(documentCell(report, row, '现行有效件数'))];
      if (values.length === 0 || expected === undefined || legitimate.includes(found)) continue;
      yield finding(rule, cells[0]?.place ?? chart.place, {
        term: chart.title,
        found: values.length > 1 ? `${values.join('+')}=${found}` : found,
        name: `表二“${row}”本年制发件数`,
        nameEn: `table two, ${row}, 本年制发件数`,
        expected,
        difference: signed(found - expected),
      });
    }
  }
}

/** Columns named after what 表二 counts: 本年制发 of the documents that the title names; 行政许可, 行政处罚. */
const COLUMNS: readonly (readonly [RegExp, string])[] = [
  [/制发|制定/, '本年制发件数'],
  [/废止/, '本年废止件数'],
  [/现行有效/, '现行有效件数'],
];

/** Charts whose columns are cells of 表二, and differ from them. */
export function* cellClashes(rule: Rule, report: Report): Iterable<Finding> {
  for (const chart of allCharts(report)) {
    const [series, ...others] = chart.series;
    if (series === undefined || others.length > 0 || chart.unit !== '件') continue;
    if (OTHER_TIME.test(chart.title)) continue;
    for (const [k, category] of chart.categories.entries()) {
      const [cell, named] = [series.cells[k], cellNamed(chart.title, category, report)];
      const expected = amount(named?.cell);
      if (cell?.value === undefined || named === undefined || expected === undefined) continue;
      if (cell.value === expected) continue;
      yield finding(rule, cell.place, {
        term: `${chart.title} ${category}`,
        found: cell.value,
        name: `表二“${named.row}”${named.column}`,
        nameEn: `table two, ${named.row}, ${named.column}`,
        expected,
        difference: signed(cell.value - expected),
      });
    }
  }
}

interface NamedCell {
  readonly row: string;
  readonly column: string;
  readonly cell: Cell | undefined;
}

function cellNamed(title: string, category: string, report: Report): NamedCell | undefined {
  if (/公开|公示|全[省市县区]|各/.test(title)) return undefined;
  const row = (['规范性文件', '规章'] satisfies DocumentRow[]).find((name) => title.includes(name));
  const column = COLUMNS.find(([pattern]) => pattern.test(category))?.[1];
  if (row !== undefined && column !== undefined) {
    return { row, column, cell: documentCell(report, row, column) };
  }
  if (!/^行政(?:许可|处罚|强制)$/.test(category)) return undefined;
  return { row: category, column: '处理决定数量', cell: decisionCell(report, category) };
}

function isOfRow(category: string, row: DocumentRow): boolean {
  return category.includes(row) && !/上级|制度|废止|有效|解读|清理|审查|备案/.test(category);
}

/** Charts of several years' decisions or fees, whose column for this year differs from 表二. */
export function* yearClashes(rule: Rule, report: Report): Iterable<Finding> {
  for (const chart of allCharts(report)) {
    const [series, ...others] = chart.series;
    const named = series === undefined || others.length > 0 ? undefined : cellOfYears(chart, report);
    const k = chart.categories.findIndex((name) => name.replace(/年?度?$/, '') === String(report.year));
    const [cell, expected] = [series?.cells[k], amount(named?.cell)];
    if (named === undefined || cell?.value === undefined || expected === undefined) continue;
    if (cell.value === expected) continue;
    yield finding(rule, cell.place, {
      term: `${chart.title} ${chart.categories[k]}`,
      found: cell.value,
      name: `表二“${named.row}”${named.column}`,
      nameEn: `table two, ${named.row}, ${named.column}`,
      expected,
      difference: signed(Number((cell.value - expected).toFixed(6))),
    });
  }
}

function cellOfYears({ title, unit }: Chart, report: Report): NamedCell | undefined {
  if (/公开|公示|全[省市县区]|各|季度|月|半年|率|占比/.test(title)) return undefined;
  if (title.includes('行政事业性收费')) {
    return unit === '万元'
      ? { row: '行政事业性收费', column: '本年收费金额', cell: feeCell(report) }
      : undefined;
  }
  const [kind, ...others] = DECISIONS.filter((one) => title.includes(one));
  if (kind === undefined || others.length > 0 || unit !== '件') return undefined;
  return { row: kind, column: '处理决定数量', cell: decisionCell(report, kind) };
}
