import type { Axis } from './axis.ts';
import type { Bars } from './frame.ts';
import type { Label } from './labels.ts';
import type { ChartLike } from './laid-out.ts';
import type { NativeLegend } from './native-legend.ts';

/** What makes a native chart stand as the drawn one does. Lengths are in pt of the drawing. */
export interface Native {
  /** The plot between the axes, or the square around a pie; and the bars, points or slices in it. */
  readonly framed: ChartLike;
  /** The axis of the values; a pie has none. */
  readonly axis?: Axis;
  /** The names along the category axis. */
  readonly names: TextLook;
  /** The labels of the values. */
  readonly labels: TextLook;
  readonly bars?: BarSpacing;
  /** The box of a legend of several lines; and how high the drawn one is. */
  readonly legend?: NativeLegend & { readonly drawn: number };
  /** Where the first slice of a pie begins, in whole turns clockwise from twelve o'clock. */
  readonly turn?: number;
  /** The labels that stand elsewhere than a native chart puts them by itself. */
  readonly moved: readonly Move[];
}

export interface TextLook {
  readonly size: number;
  /** Set upwards. */
  readonly vertical: boolean;
}

/** How DrawingML says where bars stand, in whole percent of a bar's thickness. */
export interface BarSpacing {
  /** Between the bars of two categories. */
  readonly gapWidth: number;
  /** By how much neighbours of one category overlap; negative where they stand apart. */
  readonly overlap: number;
}

/** A label of a point, moved from its usual place. */
export interface Move {
  readonly series: number;
  readonly point: number;
  readonly x: number;
  readonly y: number;
  /** The value stands on a line of its own under a name of one line: a pie's label that is too wide for one. */
  readonly broken?: boolean;
}

/** DrawingML knows gaps up to five bars wide. */
const WIDEST_GAP = 500;

/**
 * The thinnest that bars can be as a native chart sets them: beside a bar that is alone in a wide chart the gap would be
 * wider than DrawingML knows. The drawing keeps to it, so that both look alike.
 * @param pitch from one category to the next
 * @param columns the bars side by side in a category: 1 in a stack
 * @param share the share of a bar's step that is bar
 */
export const thinnest = (pitch: number, columns: number, share: number): number =>
  pitch / ((columns - 1) / share + 1 + WIDEST_GAP / 100);

/**
 * @param pitch from one category to the next
 * @param columns the bars side by side in a category: 1 in a stack
 */
export function barSpacing({ thickness, step }: Bars, pitch: number, columns: number): BarSpacing {
  const group = (columns - 1) * step + thickness;
  const gap = Math.round((100 * (pitch - group)) / thickness);
  return {
    gapWidth: Math.max(0, Math.min(WIDEST_GAP, gap)),
    overlap: Math.max(-100, Math.round((100 * (thickness - step)) / thickness)),
  };
}

/** Of the labels of stacks, those beside their segments: a native chart puts each in the middle of its own. */
export function movedBeside(labels: readonly Label[], framed: ChartLike): Move[] {
  return labels.flatMap(({ series, point, x, y, leader }) => {
    const bar = framed.getDatasetMeta(series).data[point];
    if (leader === undefined || bar === undefined) return [];
    const middle = bar.horizontal
      ? { x: (bar.x + bar.base) / 2, y: bar.y }
      : { x: bar.x, y: (bar.y + bar.base) / 2 };
    return [{ series, point, x: x - middle.x, y: y - middle.y }];
  });
}
