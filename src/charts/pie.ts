import type { ChartDataset } from 'chart.js';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { areaFill } from './fills.ts';
import { framedSlices } from './frame.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import type { Move } from './native.ts';
import { baseOptions, black, drawAfter, LEADING, MAX_HEIGHT, type Plan, WIDTH } from './plan.ts';
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
/** Between a leader's end and the words. */
const BESIDE = 3;

interface Note {
  readonly lines: readonly string[];
  readonly right: boolean;
}

/**
 * A pie of the first series, from twelve o'clock clockwise. Each slice is named beside it, with its value: no legend to
 * look up, and no grey to tell apart.
 */
export function planPie(chart: ChartBlock, measure: Measure): Plan {
  const notes = describeSlices(chart, measure);
  const side = (right: boolean) =>
    notes.filter((note) => note.right === right).reduce((sum, note) => sum + heightOf(note, labelPt), 0);
  const needed = Math.max(side(true), side(false)) + 8;
  const height = Math.ceil(Math.min(MAX_HEIGHT, Math.max(CHART.heightPt, needed)));
  const size = Math.min(labelPt, (labelPt * (height - 8)) / (needed - 8 || 1));
  const [horizontal, vertical] = [(width - DIAMETER) / 2, (height - DIAMETER) / 2];
  const frame = {
    left: horizontal,
    top: vertical,
    right: width - horizontal - 1,
    bottom: height - vertical,
  };
  return {
    width,
    height,
    native: () => {
      const framed = framedSlices(chart, { width, height }, frame);
      return {
        framed,
        names: { size, vertical: false },
        labels: { size, vertical: false },
        moved: movedNotes(placeNotes(notes, framed, size), framed, size, measure),
      };
    },
    config: {
      type: 'pie',
      data: { labels: [...chart.categories], datasets: [slices(chart.series[0]?.values ?? [])] },
      options: baseOptions({ top: vertical, right: horizontal, bottom: vertical, left: horizontal }),
      plugins: [drawAfter((context, drawn) => drawNotes(context, placeNotes(notes, drawn, size), size))],
    },
  };
}

/** The settings of the slices. */
const slices = (values: readonly number[]): ChartDataset<'pie', number[]> => ({
  data: [...values],
  backgroundColor: values.map((_, k) => areaFill(k) as string),
  borderColor: black,
  borderWidth: 0.5,
  borderAlign: 'center',
  borderJoinStyle: 'miter',
  clip: false,
});

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

interface PlacedNote {
  readonly note: Note;
  /** Where the leader begins, at the slice; where it turns level, and where it ends at the words. */
  readonly anchor: { readonly x: number; readonly y: number };
  readonly elbow: number;
  readonly end: number;
  /** The middle of the words. */
  readonly y: number;
}

/** The words beside the pie, kept apart on either side, in the order of the slices. */
function placeNotes(notes: readonly Note[], drawn: ChartLike, size: number): PlacedNote[] {
  const slices = drawn.getDatasetMeta(0).data;
  const anchors = notes.map((_, k) => {
    const { x = 0, y = 0, startAngle = 0, endAngle = 0, outerRadius = 0 } = slices[k] ?? {};
    const angle = (startAngle + endAngle) / 2 || 0;
    return { x: x + Math.cos(angle) * (outerRadius + 2), y: y + Math.sin(angle) * (outerRadius + 2) };
  });
  const placed: PlacedNote[] = [];
  for (const right of [true, false]) {
    const side = notes.flatMap((note, k) => (note.right === right ? [k] : []));
    const wishes = side.map((k) => ({
      centre: anchors[k]?.y ?? 0,
      length: heightOf(notes[k] ?? { lines: [], right }, size),
    }));
    const places = spread(wishes, 4, drawn.height - 4);
    const elbow = drawn.width / 2 + (right ? 1 : -1) * (DIAMETER / 2 + ELBOW);
    const end = elbow + (right ? ELBOW - 4 : 4 - ELBOW);
    side.forEach((k, i) => {
      const [note, anchor] = [notes[k], anchors[k]];
      if (note === undefined || anchor === undefined) return;
      placed[k] = { note, anchor, elbow, end, y: places[i] ?? 0 };
    });
  }
  return placed;
}

function drawNotes(context: Recorder, placed: readonly PlacedNote[], size: number): void {
  context.save();
  context.font = `${size}px`;
  context.textBaseline = 'middle';
  context.strokeStyle = black;
  context.fillStyle = black;
  context.lineWidth = 0.5;
  for (const { note, anchor, elbow, end, y } of placed) {
    context.beginPath();
    context.moveTo(anchor.x, anchor.y);
    context.lineTo(elbow, y);
    context.lineTo(end, y);
    context.stroke();
    context.textAlign = note.right ? 'left' : 'right';
    note.lines.forEach((line, k) => {
      const up = (note.lines.length - 1) / 2 - k;
      context.fillText(line, end + (note.right ? BESIDE : -BESIDE), y - up * size * LEADING);
    });
  }
  context.restore();
}

/** A native chart's label leans on its slice's anchor with a corner; near the axes, with the middle of a side. */
const LEVEL = Math.sin((5 * Math.PI) / 180);

/** From where a native chart puts each slice's label to where it stands here. */
function movedNotes(placed: readonly PlacedNote[], drawn: ChartLike, size: number, measure: Measure): Move[] {
  const [middleX, middleY] = [drawn.width / 2, drawn.height / 2];
  return placed.map(({ note, anchor, end, y }, point) => {
    const wide = Math.max(...note.lines.map((line) => measure(line, size)));
    const high = note.lines.length * size * LEADING;
    const reach = Math.hypot(anchor.x - middleX, anchor.y - middleY) || 1;
    const lean = (from: number): number => (Math.abs(from / reach) < LEVEL ? 0 : Math.sign(from));
    const usual = {
      x: anchor.x + (lean(anchor.x - middleX) * wide) / 2,
      y: anchor.y + (lean(anchor.y - middleY) * high) / 2,
    };
    const x = end + (note.right ? 1 : -1) * (BESIDE + wide / 2);
    return { series: 0, point, x: x - usual.x, y: y - usual.y };
  });
}
