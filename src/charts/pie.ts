import type { ChartDataset } from 'chart.js';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { areaFill } from './fills.ts';
import { framedSlices } from './frame.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import type { Move } from './native.ts';
import {
  DIAMETER,
  describeSlices,
  leadersInside,
  type Note,
  notesHeight,
  type PlacedNote,
  placeNotes,
} from './pie-notes.ts';
import { baseOptions, black, drawAfter, LEADING, MAX_HEIGHT, type Plan, WIDTH } from './plan.ts';
import type { Recorder } from './recorder.ts';

const { labelPt } = CHART;
const width = WIDTH;

/** Between a leader's end and the words. */
const BESIDE = 3;

/**
 * A pie of the first series, from twelve o'clock clockwise. Each slice is named beside it, with its value: no legend to
 * look up, and no grey to tell apart.
 */
export function planPie(chart: ChartBlock, measure: Measure): Plan {
  const notes = describeSlices(chart, measure);
  const { turn, width, height, size, framed } = bestTurn(chart, notes);
  const { left, top } = framed.chartArea;
  return {
    width,
    height,
    native: () => ({
      framed,
      names: { size, vertical: false },
      labels: { size, vertical: false },
      turn,
      moved: movedNotes(placeNotes(notes, framed, size, turn), framed, size, measure),
    }),
    config: {
      type: 'pie',
      data: { labels: [...chart.categories], datasets: [slices(chart.series[0]?.values ?? [], turn)] },
      options: baseOptions({ top, right: left, bottom: top, left }),
      plugins: [
        drawAfter((context, drawn) => drawNotes(context, placeNotes(notes, drawn, size, turn), size)),
      ],
    },
  };
}

/** A pie turned clockwise from where its first slice begins at twelve o'clock. */
interface Turned {
  /** In whole turns. */
  readonly turn: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly framed: ChartLike;
}

/** A pie is turned by this part of a turn at a time. */
const STEPS = 24;

/**
 * The pie as it is, unless leaders would run over slices: many small slices next to twelve o'clock. Then it is turned,
 * no further than it has to be, to where they run outwards, or as little inside as they can.
 */
function bestTurn(chart: ChartBlock, notes: readonly Note[]): Turned {
  let best = turned(chart, notes, 0);
  let least = inside(best);
  for (let step = 1; step <= STEPS / 2 && least > 0; step++) {
    for (const turn of [(STEPS - step) / STEPS, step / STEPS]) {
      const other = turned(chart, notes, turn);
      const depth = inside(other);
      if (depth < least) [best, least] = [other, depth];
    }
  }
  return best;

  function inside({ framed, size, turn }: Turned): number {
    return leadersInside(placeNotes(notes, framed, size, turn), framed);
  }
}

function turned(chart: ChartBlock, notes: readonly Note[], turn: number): Turned {
  const needed = notesHeight(notes, labelPt, turn) + 8;
  const height = Math.ceil(Math.min(MAX_HEIGHT, Math.max(CHART.heightPt, needed)));
  const size = Math.min(labelPt, (labelPt * (height - 8)) / (needed - 8 || 1));
  const [left, top] = [(width - DIAMETER) / 2, (height - DIAMETER) / 2];
  const frame = { left, top, right: width - left - 1, bottom: height - top };
  return { turn, width, height, size, framed: framedSlices(chart, { width, height }, frame, turn) };
}

/** The settings of the slices. */
const slices = (values: readonly number[], turn: number): ChartDataset<'pie', number[]> => ({
  data: [...values],
  rotation: 360 * turn,
  backgroundColor: values.map((_, k) => areaFill(k) as string),
  borderColor: black,
  borderWidth: 0.5,
  borderAlign: 'center',
  borderJoinStyle: 'miter',
  clip: false,
});

function drawNotes(context: Recorder, placed: readonly PlacedNote[], size: number): void {
  context.save();
  context.font = `${size}px`;
  context.textBaseline = 'middle';
  context.strokeStyle = black;
  context.fillStyle = black;
  context.lineWidth = 0.5;
  for (const { note, right, anchor, elbow, end, y } of placed) {
    context.beginPath();
    context.moveTo(anchor.x, anchor.y);
    context.lineTo(elbow, y);
    context.lineTo(end, y);
    context.stroke();
    context.textAlign = right ? 'left' : 'right';
    note.lines.forEach((line, k) => {
      const up = (note.lines.length - 1) / 2 - k;
      context.fillText(line, end + (right ? BESIDE : -BESIDE), y - up * size * LEADING);
    });
  }
  context.restore();
}

/** A native chart's label leans on its slice's anchor with a corner; near the axes, with the middle of a side. */
const LEVEL = Math.sin((5 * Math.PI) / 180);

/** From where a native chart puts each slice's label to where it stands here. */
function movedNotes(placed: readonly PlacedNote[], drawn: ChartLike, size: number, measure: Measure): Move[] {
  const [middleX, middleY] = [drawn.width / 2, drawn.height / 2];
  return placed.map(({ note, right, anchor, end, y }, point) => {
    const wide = Math.max(...note.lines.map((line) => measure(line, size)));
    const high = note.lines.length * size * LEADING;
    const reach = Math.hypot(anchor.x - middleX, anchor.y - middleY) || 1;
    const lean = (from: number): number => (Math.abs(from / reach) < LEVEL ? 0 : Math.sign(from));
    const usual = {
      x: anchor.x + (lean(anchor.x - middleX) * wide) / 2,
      y: anchor.y + (lean(anchor.y - middleY) * high) / 2,
    };
    const x = end + (right ? 1 : -1) * (BESIDE + wide / 2);
    return { series: 0, point, x: x - usual.x, y: y - usual.y, broken: note.lines.length === 2 };
  });
}
