import type { Cell, Chart, Report } from '../../report/report.ts';
import { allCharts } from './chart-documents.ts';
import { chartedFigures } from './charted.ts';
import type { Figure } from './figures.ts';
import { allSentences, FIGURE, figureAt, type Sentence } from './sentences.ts';

/** A figure of a chart that the sentence which lists the same items has otherwise. */
export interface ListClash {
  readonly chart: Chart;
  readonly cell: Cell;
  readonly category: string;
  readonly found: number;
  /** What the sentence says: 处罚类30条. */
  readonly term: string;
  readonly expected: number;
}

/** How many items text and chart have to have in common, and how many of them may differ. */
const COMMON = 3;
const DIFFERENT = 1;

/**
 * The figures of charts of one series that differ from a sentence which lists at least three of the chart's categories in
 * the chart's unit. All others have to agree: then they count the same.
 */
export function chartedLists(report: Report): ListClash[] {
  const sentences = allSentences(report).filter(({ figures }) => figures.length >= COMMON);
  return allCharts(report).flatMap((chart) => {
    const [only, second] = chart.series;
    if (only === undefined || second !== undefined || chart.unit === '') return [];
    // What the tables count as well is held against them (M3).
    if (chartedFigures(chart, report, undefined).length > 0) return [];
    return sentences.flatMap((sentence) => clashesIn(sentence, chart, only.cells));
  });
}

function clashesIn(sentence: Sentence, chart: Chart, cells: readonly Cell[]): ListClash[] {
  const items = chart.categories.flatMap((category, k) => {
    const said = figureOf(sentence, category, chart.unit);
    const cell = cells[k];
    return said === undefined || cell?.value === undefined
      ? []
      : [{ category, cell, ...said, value: cell.value }];
  });
  const wrong = items.filter(({ figure, value }) => figure.value !== value);
  if (items.length < COMMON || wrong.length === 0 || wrong.length > DIFFERENT) return [];
  return wrong.map(({ category, cell, figure, start, value }) => ({
    chart,
    cell,
    category,
    found: value,
    term: sentence.text.slice(start, figure.end),
    expected: figure.value,
  }));
}

/** The count that a sentence has right behind a category's name; none where it names the category more than once. */
function figureOf(
  sentence: Sentence,
  category: string,
  unit: string,
): { readonly figure: Figure; readonly start: number } | undefined {
  const { masked } = sentence;
  const name = category.replace(/[类项]$/, '');
  const start = masked.indexOf(name);
  if (name === '' || start === -1 || masked.includes(name, start + 1)) return undefined;
  const after = masked.slice(start + name.length);
  const gap = /^(?:信息|类|项目|数量|等|共|为|有)*/.exec(after)?.[0].length ?? 0;
  if (after.charAt(gap) !== FIGURE) return undefined;
  const figure = figureAt(sentence, start + name.length + gap);
  return figure?.unit === unit && !figure.approximate ? { figure, start } : undefined;
}
