import { PLANNERS } from '../charts/planners.ts';
import { emWidth } from '../clreq/widths.ts';
import type { ChartBlock } from '../document/document.ts';
import { TEXT } from '../document/stylesheet.ts';

/** A chart's size in pt: as large as it is drawn in the PDF, and a line for its title, which is part of a native chart. */
export function chartSize(chart: ChartBlock): { width: number; height: number } {
  const { width, height } = PLANNERS[chart.type](chart, (text, size) => emWidth(text) * size);
  return { width, height: height + TEXT.caption.pitchPt };
}
