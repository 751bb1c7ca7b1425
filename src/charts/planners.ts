import type { ChartType } from '../document/document.ts';
import { planBars } from './bars.ts';
import { planColumns } from './columns.ts';
import { planLines } from './lines.ts';
import { planPie } from './pie.ts';
import type { Planner } from './plan.ts';

/** What plans a chart of each type: its size and what Chart.js is told. PDF and DOCX go by the same plan. */
export const PLANNERS: Readonly<Record<ChartType, Planner>> = {
  column: planColumns,
  stackedColumn: planColumns,
  bar: planBars,
  stackedBar: planBars,
  line: planLines,
  pie: planPie,
};
