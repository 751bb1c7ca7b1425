import type { Measure } from './measure.ts';
import type { Recorder } from './recorder.ts';
import { wrapLabel } from './wrap-label.ts';

/** A legend under the plot: laid out by us, so that long names wrap and nothing leaves the drawing. */
export interface Legend {
  /** With the air under it, which parts a chart from the next one's caption. */
  readonly height: number;
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

/** Sets entries side by side, in as many rows as they need. */
function rowsOf(names: readonly string[], width: number, measure: (text: string) => number): Entry[][] {
  const sample = SAMPLE.width + SAMPLE.gap;
  const rows: Entry[][] = [[]];
  let x = 0;
  for (const name of names) {
    const lines = wrapLabel(name, width - sample, measure);
    const entry = sample + Math.max(...lines.map(measure));
    if (x > 0 && x + entry > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ lines, width: entry, x });
    x += entry + BETWEEN;
  }
  return rows;
}

/** @param width the drawing's. A single series needs no legend: its height is that of the air under it. */
export function layOutLegend(
  names: readonly string[],
  width: number,
  size: number,
  measure: Measure,
  swatch: Swatch,
): Legend {
  if (names.length < 2) return { height: TAIL, draw: () => {} };
  const rows = rowsOf(names, width, (text) => measure(text, size));
  const heights = rows.map((row) => Math.max(...row.map(({ lines }) => lines.length)) * size * LEADING);
  return {
    height: heights.reduce((sum, height) => sum + height, size * 0.6 + TAIL),
    draw(context, top) {
      let y = top + size * 0.6;
      let series = 0;
      rows.forEach((row, k) => {
        const last = row.at(-1);
        const shift = last === undefined ? 0 : (width - last.x - last.width) / 2;
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
