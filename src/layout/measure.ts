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

/** The rows of a text's sums. */
const [WIDTHS, DISTANCES, GAPS, SQUEEZES, TIGHTS] = [0, 1, 2, 3, 4] as const;
const ROWS = 5;

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
  /** Of each kind of length, what the characters before k have of it, for k = 0 … n + 1: one row after the other. */
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
    this.sums = new Float64Array(ROWS * (n + 2));
    for (let k = 0; k < n; k++) this.add(k, characters[k]?.advance ?? 0);
    for (let row = 0; row < ROWS; row++) this.sums[this.at(row, n + 1)] = this.sums[this.at(row, n)] ?? 0;
  }

  /** Carries the sums over character k. @param advance its own, in em */
  private add(k: number, advance: number): void {
    const size = this.spacing.sizePt;
    const { gap, squeeze, tight } = this.joins[k] ?? FIXED;
    this.carry(WIDTHS, k, advance * size);
    this.carry(DISTANCES, k, this.distances[k] ?? 0);
    this.carry(GAPS, k, gap ? 1 : 0);
    this.carry(SQUEEZES, k, squeeze * size);
    this.carry(TIGHTS, k, tight * size);
  }

  private carry(row: number, k: number, value: number): void {
    const at = this.at(row, k);
    this.sums[at + 1] = (this.sums[at] ?? 0) + value;
  }

  private at(row: number, k: number): number {
    return row * (this.length + 2) + k;
  }

  private between(row: number, from: number, to: number): number {
    return (this.sums[this.at(row, to)] ?? 0) - (this.sums[this.at(row, from)] ?? 0);
  }

  /** What characters start … end−1 need as a line. */
  fit(start: number, end: number): Fit {
    const last = this.visibleEnd(start, end);
    const first = start + 1;
    const width =
      this.between(WIDTHS, start, last) +
      this.between(DISTANCES, first, last) -
      this.trimmedAtStart(start) -
      this.trimmedAtEnd(last - 1);
    return {
      width,
      gaps: this.between(GAPS, first, last),
      squeeze: this.between(SQUEEZES, first, last),
      tight: this.between(TIGHTS, first, last),
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
    return k === 0 ? 0 : trackingPt - (takenBefore + takenAfter) * sizePt;
  }
}
