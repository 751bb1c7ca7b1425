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

/**
 * A text with all its distances, prepared so that any stretch of it is measured at once: sums run from the text's start.
 * Index k of a join is the place between the characters k−1 and k.
 */
export class MeasuredText {
  readonly length: number;
  /** What it costs to break before character k, see breakCosts. */
  readonly breaks: readonly number[];
  readonly joins: readonly Join[];
  /** The distance that a join adds (tracking, what marks lose), in pt. */
  readonly distances: readonly number[];
  readonly blanks: readonly Blank[];
  /** What the characters are to the rules: an apostrophe is a letter. */
  private readonly classed: readonly string[];
  private readonly widths: Float64Array;
  private readonly joined: Float64Array;
  private readonly gapCounts: Float64Array;
  private readonly squeezes: Float64Array;
  private readonly tights: Float64Array;

  constructor(
    readonly characters: readonly Character[],
    readonly spacing: Spacing,
  ) {
    const n = characters.length;
    this.length = n;
    this.classed = asClassed(characters.map(({ text }) => text));
    this.breaks = breakCosts(this.classed);
    this.blanks = characters.map(({ advance }, k) => blankOf(this.classed[k] ?? '', advance));
    this.joins = characters.map((_, k) => this.joinAt(k));
    this.distances = this.joins.map((join, k) => this.distanceOf(join, k));
    const size = spacing.sizePt;
    this.widths = runningSum(n, (k) => (characters[k]?.advance ?? 0) * size);
    this.joined = runningSum(n, (k) => this.distances[k] ?? 0);
    this.gapCounts = runningSum(n, (k) => (this.joins[k]?.gap ? 1 : 0));
    this.squeezes = runningSum(n, (k) => (this.joins[k]?.squeeze ?? 0) * size);
    this.tights = runningSum(n, (k) => (this.joins[k]?.tight ?? 0) * size);
  }

  /** What characters start … end−1 need as a line. */
  fit(start: number, end: number): Fit {
    const last = this.visibleEnd(start, end);
    const first = start + 1;
    const width =
      between(this.widths, start, last) +
      between(this.joined, first, last) -
      this.trimmedAtStart(start) -
      this.trimmedAtEnd(last - 1);
    return {
      width,
      gaps: between(this.gapCounts, first, last),
      squeeze: between(this.squeezes, first, last),
      tight: between(this.tights, first, last),
    };
  }

  /** Where the line's visible part ends: spaces at a line's end take no room. */
  visibleEnd(start: number, end: number): number {
    let last = end;
    while (last > start + 1 && this.characters[last - 1]?.text === ' ') last--;
    return last;
  }

  /** What an opening mark at a line's start loses, in pt. */
  trimmedAtStart(k: number): number {
    return (this.blanks[k]?.left ?? 0) * this.spacing.sizePt;
  }

  /** What a closing mark at a line's end loses, in pt. */
  trimmedAtEnd(k: number): number {
    return (this.blanks[k]?.right ?? 0) * this.spacing.sizePt;
  }

  /** What it costs to end a line before character k: nothing at the text's end. */
  breakCost(k: number): number {
    return k >= this.length ? 0 : (this.breaks[k] ?? FORBIDDEN);
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
    return k === 0 ? 0 : trackingPt - (takenBefore + takenAfter) * sizePt;
  }
}

const between = (sums: Float64Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** sums[k] = value(0) + … + value(k−1), for k = 0 … n. */
function runningSum(n: number, value: (k: number) => number): Float64Array {
  const sums = new Float64Array(n + 2);
  for (let k = 0; k < n; k++) sums[k + 1] = (sums[k] ?? 0) + value(k);
  sums[n + 1] = sums[n] ?? 0;
  return sums;
}
