import type { Measure } from './measure.ts';
import { type NativeLegend, nativeLegend } from './native-legend.ts';
import type { Recorder } from './recorder.ts';
import { wrapLabel } from './wrap-label.ts';

/** A legend under the plot: laid out by us, so that long names wrap and nothing leaves the drawing. */
export interface Legend {
  /** With the air under it, which parts a chart from the next one's caption. */
  readonly height: number;
  /** The box that the same legend needs in a native chart; absent where one line is enough, which needs none. */
  readonly native?: NativeLegend;
  draw(context: Recorder, top: number): void;
}

/** Draws a series' sample in a box. */
export type Swatch = (
  context: Recorder,
  series: number,
  x: number,
  y: number,
  width: number,
  height: number,
) => void;

const SAMPLE = { width: 22, height: 8, gap: 4 };
const BETWEEN = 14;
const LEADING = 1.25;
const TAIL = 8;

interface Entry {
  readonly lines: readonly string[];
  readonly width: number;
  readonly x: number;
}

/**
 * Sets entries side by side: in one row where they fit, else in columns of one width, as native charts have them, and
 * these as evenly filled as can be.
 */
function rowsOf(names: readonly string[], width: number, measure: (text: string) => number): Entry[][] {
  const sample = SAMPLE.width + SAMPLE.gap;
  const entries = names.map((name) => {
    const lines = wrapLabel(name, width - sample, measure);
    return { lines, width: sample + Math.max(...lines.map(measure)) };
  });
  const before = (count: number): number =>
    entries.slice(0, count).reduce((sum, entry) => sum + entry.width + BETWEEN, 0);
  if (before(entries.length) - BETWEEN <= width)
    return [entries.map((entry, k) => ({ ...entry, x: before(k) }))];
  const pitch = Math.max(...entries.map((entry) => entry.width)) + BETWEEN;
  const most = Math.max(1, Math.floor((width + BETWEEN) / pitch));
  const columns = Math.ceil(entries.length / Math.ceil(entries.length / most));
  const rows: Entry[][] = [];
  for (let k = 0; k < entries.length; k += columns) {
    rows.push(entries.slice(k, k + columns).map((entry, c) => ({ ...entry, x: c * pitch })));
  }
  return rows;
}

/**
 * @param width the drawing's. A single series needs no legend: its height is that of the air under it.
 * @param nativeSample how wide a native chart draws a sample, in pt
 */
export function layOutLegend(
  names: readonly string[],
  width: number,
  size: number,
  measure: Measure,
  swatch: Swatch,
  nativeSample: number,
): Legend {
  if (names.length < 2) return { height: TAIL, draw: () => {} };
  const rows = rowsOf(names, width, (text) => measure(text, size));
  const heights = rows.map((row) => Math.max(...row.map(({ lines }) => lines.length)) * size * LEADING);
  const columns = Math.max(...rows.map(({ length }) => length));
  const isOneLine = rows.length === 1 && rows[0]?.every(({ lines }) => lines.length === 1) === true;
  const texts = names.map((name) => measure(name, size));
  const native = nativeLegend(texts, { columns, isOneLine, width, size, sample: nativeSample });
  // Columns stand in the middle together, a last row that is not full under the first ones.
  const full = Math.max(...rows.flat().map((entry) => entry.x + entry.width));
  return {
    height: heights.reduce((sum, height) => sum + height, size * 0.6 + TAIL),
    ...(native === undefined ? {} : { native }),
    draw(context, top) {
      let y = top + size * 0.6;
      let series = 0;
      rows.forEach((row, k) => {
        const shift = (width - full) / 2;
        for (const entry of row) drawEntry(context, entry, shift + entry.x, y, series++);
        y += heights[k] ?? 0;
      });
    },
  };

  function drawEntry(context: Recorder, { lines }: Entry, x: number, y: number, series: number): void {
    swatch(context, series, x, y + (size * LEADING - SAMPLE.height) / 2, SAMPLE.width, SAMPLE.height);
    context.save();
    context.fillStyle = '#000000';
    context.font = `${size}px`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    lines.forEach((line, k) => {
      context.fillText(line, x + SAMPLE.width + SAMPLE.gap, y + (k + 0.5) * size * LEADING);
    });
    context.restore();
  }
}
