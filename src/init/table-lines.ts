import type { RowSpec } from '../editions/edition.ts';
import { wordsOf } from '../schema/words-of.ts';
import type { NewReport } from './settings-file.ts';
import { comment, pair } from './yaml-lines.ts';

/** A table with every row, all figures blank, so that the check names those that are missing. */
export function tableLines(table: 'two' | 'three' | 'four', report: NewReport): string[] {
  switch (table) {
    case 'two':
      return tableTwoLines(report);
    case 'three':
      return [...comment(ROW_HINT, 2), ...rowLines(report.edition.three.rows, [], report)];
    case 'four':
      return tableFourLines(report);
  }
}

const ROW_HINT =
  '每一行写成“{ 自然人: 12, 商业企业: 3 }”，只写不为 0 的列；全是 0 的写“{}”。' +
  '六列是：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。总计由程序计算，不写。';

function tableTwoLines(report: NewReport): string[] {
  const heading = partHeading('two', report);
  return report.edition.two.sections.flatMap(({ label, rows, columns }) => [
    `  ${label}:`,
    ...rows.flatMap((row) => {
      // Organs without rule-making power have no figures to look for here.
      const known = row.label === '规章' && !report.kind.makesRules ? '0' : '';
      const cells = columns.map((column) => pair(column.label, known, 0)).join(', ');
      const value = columns.length === 1 ? known : `{ ${cells} }`;
      return [...explained([heading, label, row.label], report), pair(row.label, value, 4)];
    }),
  ]);
}

function rowLines(rows: readonly RowSpec[], path: readonly string[], report: NewReport): string[] {
  const indent = 2 + path.length * 2;
  return rows.flatMap((spec) => {
    if (spec.role === 'total') return [];
    const here = [...path, spec.key];
    const words = noted(spec, here, report, indent);
    if (spec.role === undefined)
      return [...words, pair(spec.key, '', indent), ...rowLines(spec.rows ?? [], here, report)];
    const carried = spec.role === 'carried' ? report.carried?.forward : undefined;
    return [...words, pair(spec.key, carried === undefined ? '' : figures(carried), indent)];
  });
}

function figures(cells: Readonly<Record<string, string>>): string {
  const written = Object.entries(cells).map(([label, text]) => `${label}: ${text}`);
  return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`;
}

/** A row's own words, without what is said of every row. */
function noted(spec: RowSpec, path: readonly string[], report: NewReport, indent: number): string[] {
  const words = wordsOf([partHeading('three', report), ...path], report.edition);
  if (words === undefined) return [];
  const clause = /^《政府信息公开条例》[^；]*/.exec(words.clause ?? '')?.[0];
  const note = words.description.replace(/按列写：.*$|下面各行写在下一级。$/, '');
  const carried = spec.role === 'carried' && report.carried !== undefined ? '已按上年报告填写。' : '';
  const text = [`${words.title}。`, note, carried, clause === undefined ? '' : `（${clause}）`].join('');
  return comment(text, indent);
}

function tableFourLines(report: NewReport): string[] {
  const { blocks, outcomes } = report.edition.four;
  const columns = outcomes.filter(({ label }) => label !== '总计').map(({ label }) => label);
  const hint = `每一项写成“{ ${columns[0]}: 1 }”，只写不为 0 的列；全是 0 的写“{}”。各列是：${columns.join('、')}。总计由程序计算。`;
  const heads = new Set<string>();
  return [
    ...comment(hint, 2),
    ...blocks.flatMap(({ label, under }) => {
      if (under === undefined) return [pair(label, '', 2)];
      const head = heads.has(under) ? [] : [pair(under, '', 2)];
      heads.add(under);
      return [...head, pair(label, '', 4)];
    }),
  ];
}

function explained(path: readonly string[], { edition }: NewReport): string[] {
  const words = wordsOf(path, edition);
  return words === undefined ? [] : comment(words.description, 4);
}

function partHeading(table: 'two' | 'three' | 'four', { edition }: NewReport): string {
  const part = edition.parts.find((one) => one.table === table);
  if (part === undefined) throw new Error(`the edition has no table ${table}`);
  return part.heading;
}
