import { planBars } from '../charts/bars.ts';
import { planColumns } from '../charts/columns.ts';
import { planLines } from '../charts/lines.ts';
import { planPie } from '../charts/pie.ts';
import type { Planner } from '../charts/plan.ts';
import type { ChartBlock, ChartType } from '../document/document.ts';
import { TEXT } from '../document/stylesheet.ts';
import { emWidth } from './em-width.ts';

const PLANNERS: Readonly<Record<ChartType, Planner>> = {
  column: planColumns,
  stackedColumn: planColumns,
  bar: planBars,
  stackedBar: planBars,
  line: planLines,
  pie: planPie,
};

/** A chart's size in pt: as large as it is drawn in the PDF, and a line for its title, which is part of a native chart. */
export function chartSize(chart: ChartBlock): { width: number; height: number } {
  const { width, height } = PLANNERS[chart.type](chart, (text, size) => emWidth(text) * size);
  return { width, height: height + TEXT.caption.pitchPt };
}
