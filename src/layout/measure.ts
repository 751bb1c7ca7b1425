import { asClassed } from '../clreq/apostrophes.ts';
import { breakCosts, FORBIDDEN } from '../clreq/breaks.ts';
import type { Character } from './shape.ts';
import { type Blank, blankOf, FIXED, type Join, joinOf } from './spacing.ts';

/** How a text is spaced, in pt. */
export interface Spacing {
  readonly sizePt: number;
  /** Added between characters. */
  readonly trackingPt: number;
}

/** What a stretch of a text would need as a line, in pt. */
export interface Fit {
  /** With the marks at both ends trimmed. */
  readonly width: number;
  /** The places between characters that take slack. */
  readonly gaps: number;
  /** What marks can give, on need and in an emergency. */
  readonly squeeze: number;
  readonly tight: number;
}

/** What is summed up, side by side for each character. */
const WIDTH = 0;
const DISTANCE = 1;
const GAPS = 2;
const SQUEEZE = 3;
const TIGHT = 4;
const KINDS = 5;

/**
 * A text with all its distances, prepared so that any stretch of it is measured at once: sums run from the text's start.
 * Index k of a join is the place between the characters k−1 and k.
 */
export class MeasuredText {
  readonly length: number;
  readonly joins: readonly Join[];
  /** The distance that a join adds (tracking, what marks lose), in pt. */
  readonly distances: readonly number[];
  readonly blanks: readonly Blank[];
  /** What the characters are to the rules: an apostrophe is a letter. */
  private readonly classed: readonly string[];
  /** At k × KINDS, for k = 0 … n + 1: what the characters before k have of each kind. */
  private readonly sums: Float64Array;
  /** See breakCosts. Most texts of a table stand on one line, and are never asked. */
  private breaks: readonly number[] | undefined;

  constructor(
    readonly characters: readonly Character[],
    readonly spacing: Spacing,
  ) {
    const n = characters.length;
    this.length = n;
    this.classed = asClassed(characters.map(({ text }) => text));
    this.blanks = characters.map(({ advance }, k) => blankOf(this.classed[k] ?? '', advance));
    this.joins = characters.map((_, k) => this.joinAt(k));
    this.distances = this.joins.map((join, k) => this.distanceOf(join, k));
    this.sums = runningSums(characters, this.joins, this.distances, spacing.sizePt);
  }

  /** What characters start … end−1 need as a line. */
  fit(start: number, end: number): Fit {
    return {
      width: this.width(start, end),
      gaps: this.gaps(start, end),
      squeeze: this.sum(SQUEEZE, start, end),
      tight: this.sum(TIGHT, start, end),
    };
  }

  /**
   * The width alone, in pt. Most ends of a line are told by it: it is asked thousands of times of a report, and mostly
   * before the engine has optimized anything, when each number in between is an object that it makes.
   */
  width(start: number, end: number): number {
    const last = this.visibleEnd(start, end);
    const sums = this.sums;
    const blanks = this.blanks;
    const at = start * KINDS;
    const to = last * KINDS;
    const width = (sums[to + WIDTH] ?? 0) - (sums[at + WIDTH] ?? 0);
    const whole = width + ((sums[to + DISTANCE] ?? 0) - (sums[at + KINDS + DISTANCE] ?? 0));
    if (blanks[start]?.left === 0 && blanks[last - 1]?.right === 0) return whole;
    return whole - this.trimmedAtStart(start) - this.trimmedAtEnd(last - 1);
  }

  /** How many places between characters take slack. */
  gaps(start: number, end: number): number {
    return this.sum(GAPS, start, end);
  }

  private sum(kind: number, start: number, end: number): number {
    const sums = this.sums;
    return (sums[this.visibleEnd(start, end) * KINDS + kind] ?? 0) - (sums[(start + 1) * KINDS + kind] ?? 0);
  }

  /** Where the line's visible part ends: spaces at a line's end take no room. */
  visibleEnd(start: number, end: number): number {
    let last = end;
    while (last > start + 1 && this.characters[last - 1]?.text === ' ') last--;
    return last;
  }

  /** What an opening mark at a line's start loses, in pt. */
  trimmedAtStart(k: number): number {
    const left = this.blanks[k]?.left ?? 0;
    return left === 0 ? 0 : left * this.spacing.sizePt;
  }

  /** What a closing mark at a line's end loses, in pt. */
  trimmedAtEnd(k: number): number {
    const right = this.blanks[k]?.right ?? 0;
    return right === 0 ? 0 : right * this.spacing.sizePt;
  }

  /** What it costs to end a line before character k: nothing at the text's end. */
  breakCost(k: number): number {
    if (k >= this.length) return 0;
    this.breaks ??= breakCosts(this.classed);
    return this.breaks[k] ?? FORBIDDEN;
  }

  private joinAt(k: number): Join {
    const first = this.classed[k - 1];
    const second = this.classed[k];
    const left = this.blanks[k - 1];
    const right = this.blanks[k];
    if (first === undefined || second === undefined || left === undefined || right === undefined) {
      return FIXED;
    }
    return joinOf(first, left, second, right);
  }

  private distanceOf({ takenBefore, takenAfter }: Join, k: number): number {
    const { sizePt, trackingPt } = this.spacing;
    if (k === 0) return 0;
    return takenBefore === 0 && takenAfter === 0
      ? trackingPt
      : trackingPt - (takenBefore + takenAfter) * sizePt;
  }
}

/** See MeasuredText.sums. */
function runningSums(
  characters: readonly Character[],
  joins: readonly Join[],
  distances: readonly number[],
  size: number,
): Float64Array {
  const n = characters.length;
  const sums = new Float64Array(KINDS * (n + 2));
  // In variables: each number that is read from the sums is an object that the engine makes.
  let [width, distance, gaps, squeezes, tights] = [0, 0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const at = (k + 1) * KINDS;
    const { gap, squeeze, tight } = joins[k] ?? FIXED;
    width += (characters[k]?.advance ?? 0) * size;
    distance += distances[k] ?? 0;
    if (gap) gaps += 1;
    // Only marks give anything.
    if (squeeze !== 0) squeezes += squeeze * size;
    if (tight !== 0) tights += tight * size;
    sums[at + WIDTH] = width;
    sums[at + DISTANCE] = distance;
    sums[at + GAPS] = gaps;
    sums[at + SQUEEZE] = squeezes;
    sums[at + TIGHT] = tights;
  }
  return sums.copyWithin(KINDS * (n + 1), KINDS * n, KINDS * (n + 1));
}
