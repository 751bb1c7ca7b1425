import type { Measure } from './measure.ts';
import type { Recorder } from './recorder.ts';

/** A value label at its place, in pt of the drawing. */
export interface Label {
  readonly text: string;
  /** The value that it belongs to. */
  readonly series: number;
  readonly point: number;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Set upwards, where labels side by side would be too wide. */
  readonly vertical?: boolean;
  /** On a white ground, where it stands on a fill. */
  readonly plate?: boolean;
  /** A line from what it belongs to: x1, y1, x2, y2. */
  readonly leader?: readonly [number, number, number, number];
}

/** How a chart's value labels are set, one way for all of them. */
export interface LabelFit {
  readonly size: number;
  readonly vertical: boolean;
  /** What the longest label takes along the value axis. */
  readonly extent: number;
}

/** A label's height, in its size: the em box and a little air. */
export const LINE = 1.15;

const SMALLEST_LEVEL = 8;

/**
 * Fits labels into slots of a width, so that neighbours cannot touch: level in the wished size or a little smaller,
 * else upwards, as small as the slot asks.
 */
export function fitLabels(
  texts: readonly string[],
  slot: number,
  wished: number,
  measure: Measure,
): LabelFit {
  const widest = (size: number): number => Math.max(0, ...texts.map((text) => measure(text, size)));
  for (let size = wished; size >= SMALLEST_LEVEL; size -= 0.5) {
    if (widest(size) <= slot) return { size, vertical: false, extent: size * LINE };
  }
  const size = Math.min(wished, slot / LINE);
  return { size, vertical: true, extent: widest(size) };
}

/** The size, the wished one or smaller, at which the texts are no wider than `width`. */
export function shrinkTo(width: number, texts: readonly string[], wished: number, measure: Measure): number {
  const widest = Math.max(0, ...texts.map((text) => measure(text, wished)));
  return widest <= width ? wished : (wished * width) / widest;
}

/** Draws labels: first the leaders, then plates and texts, so that no leader crosses a text. */
export function drawLabels(context: Recorder, labels: readonly Label[], measure: Measure): void {
  context.save();
  context.strokeStyle = '#000000';
  context.lineWidth = 0.5;
  for (const { leader } of labels) {
    if (leader === undefined) continue;
    context.beginPath();
    context.moveTo(leader[0], leader[1]);
    context.lineTo(leader[2], leader[3]);
    context.stroke();
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const label of labels) {
    context.save();
    context.translate(label.x, label.y);
    if (label.vertical) context.rotate(-Math.PI / 2);
    context.font = `${label.size}px`;
    if (label.plate) {
      const width = measure(label.text, label.size) + 2;
      context.fillStyle = '#FFFFFF';
      context.fillRect(-width / 2, (-label.size * LINE) / 2, width, label.size * LINE);
    }
    context.fillStyle = '#000000';
    context.fillText(label.text, 0, 0);
    context.restore();
  }
  context.restore();
}
