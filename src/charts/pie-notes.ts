import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import type { ChartLike } from './laid-out.ts';
import type { Measure } from './measure.ts';
import { LEADING, WIDTH } from './plan.ts';
import { spread } from './spread.ts';
import { wrapLabel } from './wrap-label.ts';

/** The pie's diameter, and what a label on either side may be wide. */
export const DIAMETER = 170;
const ELBOW = 14;
const SIDE = (WIDTH - DIAMETER) / 2 - 2 * ELBOW - 6;
const BETWEEN = 3;

/** The words beside a slice. */
export interface Note {
  readonly lines: readonly string[];
  /** The middle of the slice, in turns from the first slice's start. */
  readonly middle: number;
}

/** The name of each slice, with its value. */
export function describeSlices({ series, categories, unit }: ChartBlock, measure: Measure): Note[] {
  const [first] = series;
  const values = first?.values ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  let before = 0;
  return categories.map((category, k) => {
    const value = values[k] ?? 0;
    const middle = total === 0 ? 0 : (before + value / 2) / total;
    before += value;
    const figure = `${first?.labels[k] ?? ''}${unit}`;
    const fits = (text: string) => measure(text, CHART.labelPt);
    const oneLine = `${category} ${figure}`;
    const lines = fits(oneLine) <= SIDE ? [oneLine] : [...wrapLabel(category, SIDE, fits), figure];
    return { lines, middle };
  });
}

/** Whether a note stands on the right: where its slice's middle is when the pie is turned so far, in turns. */
const isRight = ({ middle }: Note, turn: number): boolean => (middle + turn) % 1 < 0.5;

const heightOf = ({ lines }: Note, size: number): number => lines.length * size * LEADING + BETWEEN;

/** What the notes of the fuller side take, one over the other. */
export function notesHeight(notes: readonly Note[], size: number, turn: number): number {
  const side = (right: boolean) =>
    notes
      .filter((note) => isRight(note, turn) === right)
      .reduce((sum, note) => sum + heightOf(note, size), 0);
  return Math.max(side(true), side(false));
}

export interface PlacedNote {
  readonly note: Note;
  readonly right: boolean;
  /** Where the leader begins, at the slice; where it turns level, and where it ends at the words. */
  readonly anchor: { readonly x: number; readonly y: number };
  readonly elbow: number;
  readonly end: number;
  /** The middle of the words. */
  readonly y: number;
}

/** The words beside the pie, kept apart on either side, in the order of the slices. */
export function placeNotes(
  notes: readonly Note[],
  drawn: ChartLike,
  size: number,
  turn: number,
): PlacedNote[] {
  const slices = drawn.getDatasetMeta(0).data;
  const anchors = notes.map((_, k) => {
    const { x = 0, y = 0, startAngle = 0, endAngle = 0, outerRadius = 0 } = slices[k] ?? {};
    const angle = (startAngle + endAngle) / 2 || 0;
    return { x: x + Math.cos(angle) * (outerRadius + 2), y: y + Math.sin(angle) * (outerRadius + 2) };
  });
  const placed: PlacedNote[] = [];
  for (const right of [true, false]) {
    const clockwise = notes.flatMap((note, k) => (isRight(note, turn) === right ? [k] : []));
    // Slices of one place, as noughts are, go down on the right and up on the left.
    const side = right ? clockwise : clockwise.reverse();
    const wishes = side.map((k) => ({
      centre: anchors[k]?.y ?? 0,
      length: heightOf(notes[k] ?? { lines: [], middle: 0 }, size),
    }));
    const places = spread(wishes, 4, drawn.height - 4);
    const elbow = drawn.width / 2 + (right ? 1 : -1) * (DIAMETER / 2 + ELBOW);
    const end = elbow + (right ? ELBOW - 4 : 4 - ELBOW);
    side.forEach((k, i) => {
      const [note, anchor] = [notes[k], anchors[k]];
      if (note === undefined || anchor === undefined) return;
      placed[k] = { note, right, anchor, elbow, end, y: places[i] ?? 0 };
    });
  }
  return placed;
}

/** How deep the leaders run into the pie, all together, in pt: 0 where each goes outwards from its slice. */
export function leadersInside(placed: readonly PlacedNote[], { width, height }: ChartLike): number {
  return placed.reduce((sum, { anchor, elbow, y }) => {
    const [fromX, fromY] = [anchor.x - width / 2, anchor.y - height / 2];
    const [alongX, alongY] = [elbow - anchor.x, y - anchor.y];
    const part = -(fromX * alongX + fromY * alongY) / (alongX ** 2 + alongY ** 2);
    const nearest = Math.max(0, Math.min(1, part));
    const distance = Math.hypot(fromX + nearest * alongX, fromY + nearest * alongY);
    return sum + Math.max(0, DIAMETER / 2 - distance);
  }, 0);
}
