import type { Native } from '../charts/native.ts';
import { PLANNERS } from '../charts/planners.ts';
import { emWidth } from '../clreq/widths.ts';
import type { ChartBlock } from '../document/document.ts';
import { TEXT } from '../document/stylesheet.ts';

/** A native chart's size in pt, and what stands where in it. */
export interface ChartPlan extends Native {
  readonly width: number;
  readonly height: number;
  /** Where the drawing begins: a native chart has its title in it, the drawn one a caption over it, if not below. */
  readonly top: number;
}

/** The share of a chart's width that a line of its title may take: Word and LibreOffice break it no earlier. */
const TITLE_SHARE = 0.8;

/** Under the title, in pt. */
const AIR = 4;

/**
 * How much higher the plot has to end than in the drawing, in pt: for the air under the title, and because Word and
 * LibreOffice keep names farther from the axis, and their lines from each other.
 */
const foot = (names: number): number => AIR + 3 + 0.3 * names;

/** The plan that the chart is drawn by in the PDF, with room for the title and a higher legend. Texts are measured in em. */
export function planNative(chart: ChartBlock): ChartPlan {
  const { pitchPt } = TEXT.caption;
  const { native, width, height } = PLANNERS[chart.type](chart, (text, size) => emWidth(text) * size);
  const lines = chart.titleBelow === true ? 0 : titleLines(chart, width);
  const own = native(foot);
  const more = own.legend === undefined ? 0 : Math.max(0, own.legend.height - own.legend.drawn);
  return { ...own, width, height: height + lines * pitchPt + more, top: lines * pitchPt + AIR };
}

/** How many lines a title in the chart takes. */
const titleLines = ({ title }: ChartBlock, width: number): number =>
  Math.max(1, Math.ceil((emWidth(title) * TEXT.caption.sizePt) / (TITLE_SHARE * width)));
