import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { areaFill } from './fills.ts';
import type { Measure } from './measure.ts';
import {
  baseOptions,
  black,
  type ChartLike,
  drawAfter,
  LEADING,
  MAX_HEIGHT,
  type Plan,
  WIDTH,
} from './plan.ts';
import type { Recorder } from './recorder.ts';
import { spread } from './spread.ts';
import { wrapLabel } from './wrap-label.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** The pie's diameter, and what a label on either side may be wide. */
const DIAMETER = 170;
const ELBOW = 14;
const SIDE = (width - DIAMETER) / 2 - 2 * ELBOW - 6;
const BETWEEN = 3;

interface Note {
  readonly lines: readonly string[];
  readonly right: boolean;
}

/**
 * A pie of the first series, from twelve o'clock clockwise. Each slice is named beside it, with its value: no legend to
 * look up, and no grey to tell apart.
 */
export function planPie(chart: ChartBlock, measure: Measure): Plan {
  const [series] = chart.series;
  const values = series?.values ?? [];
  const notes = describeSlices(chart, measure);
  const side = (right: boolean) =>
    notes.filter((note) => note.right === right).reduce((sum, note) => sum + heightOf(note, labelPt), 0);
  const needed = Math.max(side(true), side(false)) + 8;
  const height = Math.min(MAX_HEIGHT, Math.max(CHART.heightPt, needed));
  const size = Math.min(labelPt, (labelPt * (height - 8)) / (needed - 8 || 1));
  const [horizontal, vertical] = [(width - DIAMETER) / 2, (height - DIAMETER) / 2];
  return {
    width,
    height,
    config: {
      type: 'pie',
      data: {
        labels: [...chart.categories],
        datasets: [
          {
            data: [...values],
            backgroundColor: values.map((_, k) => areaFill(k) as string),
            borderColor: black,
            borderWidth: 0.5,
            borderAlign: 'center',
            borderJoinStyle: 'miter',
            clip: false,
          },
        ],
      },
      options: baseOptions({ top: vertical, right: horizontal, bottom: vertical, left: horizontal }),
      plugins: [drawAfter((context, drawn) => drawNotes(context, drawn, notes, size))],
    },
  };
}

/** The words beside each slice, and on which side they stand: where the slice's middle is. */
function describeSlices({ series, categories, unit }: ChartBlock, measure: Measure): Note[] {
  const [first] = series;
  const values = first?.values ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  let before = 0;
  return categories.map((category, k) => {
    const value = values[k] ?? 0;
    const middle = total === 0 ? 0 : (before + value / 2) / total;
    before += value;
    const figure = `${first?.labels[k] ?? ''}${unit}`;
    const fits = (text: string) => measure(text, labelPt);
    const oneLine = `${category} ${figure}`;
    const lines = fits(oneLine) <= SIDE ? [oneLine] : [...wrapLabel(category, SIDE, fits), figure];
    return { lines, right: middle < 0.5 };
  });
}

const heightOf = ({ lines }: Note, size: number): number => lines.length * size * LEADING + BETWEEN;

function drawNotes(context: Recorder, drawn: ChartLike, notes: readonly Note[], size: number): void {
  const slices = drawn.getDatasetMeta(0).data;
  context.save();
  context.font = `${size}px`;
  context.textBaseline = 'middle';
  context.strokeStyle = black;
  context.fillStyle = black;
  context.lineWidth = 0.5;
  for (const right of [true, false]) {
    const side = notes.flatMap((note, k) => (note.right === right ? [{ note, slice: slices[k] }] : []));
    const anchors = side.map(({ slice }) => {
      const angle = ((slice?.startAngle ?? 0) + (slice?.endAngle ?? 0)) / 2 || 0;
      const reach = (slice?.outerRadius ?? 0) + 2;
      return {
        x: (slice?.x ?? 0) + Math.cos(angle) * reach,
        y: (slice?.y ?? 0) + Math.sin(angle) * reach,
      };
    });
    const wishes = side.map(({ note }, i) => ({ centre: anchors[i]?.y ?? 0, length: heightOf(note, size) }));
    const places = spread(wishes, 4, drawn.height - 4);
    side.forEach(({ note }, i) => {
      const [anchor, y = 0] = [anchors[i] ?? { x: 0, y: 0 }, places[i]];
      const elbow = drawn.width / 2 + (right ? 1 : -1) * (DIAMETER / 2 + ELBOW);
      const end = elbow + (right ? ELBOW - 4 : 4 - ELBOW);
      context.beginPath();
      context.moveTo(anchor.x, anchor.y);
      context.lineTo(elbow, y);
      context.lineTo(end, y);
      context.stroke();
      context.textAlign = right ? 'left' : 'right';
      note.lines.forEach((line, k) => {
        const up = (note.lines.length - 1) / 2 - k;
        context.fillText(line, end + (right ? 3 : -3), y - up * size * LEADING);
      });
    });
  }
  context.restore();
}
