import { FORBIDDEN, NEVER_STARTS } from '../clreq/breaks.ts';
import type { Fit, MeasuredText } from './measure.ts';

/** What a text is broken for. */
interface BreakOptions {
  /** The width of the first line and of the others, in pt. */
  readonly firstWidth: number;
  readonly width: number;
  readonly mode: LineMode;
}

/**
 * `justified`: all lines but the last end on the right edge. `ragged`: lines keep their own width. `balanced`: the
 * same, and of nearly the same length (centred text).
 */
export type LineMode = 'justified' | 'ragged' | 'balanced';

/** A line: characters start … end−1. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** No gap of a justified line is stretched by more, in em, while there is another way. */
export const STRETCH_BOUND_EM = 0.16;
/** What each gap gives at most to pull a mark in, and in an emergency, in em. */
export const CLOSER_EM = 0.02;
export const TIGHTENING_EM = 0.04;

/** By how much a line can be narrowed to pull a mark in, in pt. */
export const easyNarrowing = (fit: Fit, sizePt: number): number =>
  fit.squeeze + fit.gaps * CLOSER_EM * sizePt;
/** The same in an emergency. */
export const tightNarrowing = (fit: Fit, sizePt: number): number =>
  fit.tight + fit.gaps * TIGHTENING_EM * sizePt;

/** Costs of a line, on one scale with those of break places (breaks.ts). */
const COST = {
  /** A line that has to end a character or more early. */
  short: 1,
  /** On top, at the full bound of stretch; with the fourth power of the stretch, so that half the bound is still cheap. */
  stretched: 30,
  /** Marks squeezed: 先挤进，后推出, so a little less than a short line. */
  squeezed: 0.5,
  /** Marks without any blank, characters closer than the pitch: rather than three quarters of the bound. */
  tight: 12,
  /** Stretched past the bound: grows with the stretch. */
  pastBound: 100,
  /** A last line of one character. */
  loneCharacter: 6,
} as const;

/** In place of FORBIDDEN, when nothing else is left: a word or number wider than the line has to be cut. */
const CUT = 10_000;
const EPSILON = 1e-6;

/**
 * Breaks a Chinese text into lines: of all ways to break it, the one of least cost, by dynamic programming over the
 * places where a break is allowed, from the text's start on. Where no rule interferes, a line costs nothing as soon as it
 * is full, and among equals the longest first line wins: the result is then what a first-fit breaker (Word, LibreOffice)
 * gives. Cost is only caused by what the rules do to a line.
 * @returns the lines in order; together they are the whole text. Empty for an empty text.
 */
export function breakLines(text: MeasuredText, options: BreakOptions): LineSpan[] {
  // Most texts of a table: on one line nothing is squeezed, stretched or alone, and two lines are never more even.
  if (text.length > 0 && text.width(0, text.length) <= options.firstWidth) {
    return [{ start: 0, end: text.length }];
  }
  return solve(text, options, FORBIDDEN) ?? solve(text, options, CUT) ?? [];
}

function solve(text: MeasuredText, options: BreakOptions, forbidden: number): LineSpan[] | undefined {
  const ways = new Ways(text, options, forbidden);
  return ways.weigh() === Number.POSITIVE_INFINITY ? undefined : spans(ways.next, text.length);
}

/**
 * The best way on from each place that a line may begin at, as far as it is asked for: from a place that no good line
 * ends at, nothing is weighed.
 */
class Ways {
  /** Of each place, where the best line that begins there ends. */
  readonly next: Int32Array;
  /** Of each place, the cost of the best way on that was found until now. */
  private readonly least: Float64Array;
  /** Of each place, the end that is weighed next; 0 before it is asked for, −1 when all are weighed. */
  private readonly ends: Int32Array;
  /** How many characters went into the last line that was measured. */
  private usual: number;

  constructor(
    private readonly text: MeasuredText,
    private readonly options: BreakOptions,
    private readonly forbidden: number,
  ) {
    const n = text.length;
    this.next = new Int32Array(n + 1).fill(n);
    this.least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    this.least[n] = 0;
    this.ends = new Int32Array(n + 1);
    this.ends[n] = DONE;
    this.usual = Math.max(1, Math.floor(options.firstWidth / text.spacing.sizePt));
  }

  /** @returns the cost of the best way from the text's start; infinite where there is none */
  weigh(): number {
    // Not by recursion: a narrow cell has as many lines as its text has characters.
    const open = [0];
    for (let start = open.at(-1); start !== undefined; start = open.at(-1)) {
      const end = this.weighFrom(start);
      if (end === undefined) open.pop();
      else open.push(end);
    }
    return this.least[0] ?? 0;
  }

  /** Weighs the lines that begin at a place, the longest first. @returns an end that is to be weighed before; undefined when done */
  private weighFrom(start: number): number | undefined {
    const { text, options } = this;
    const width = start === 0 ? options.firstWidth : options.width;
    for (let end = this.ends[start] || this.furthest(start, width); end > start; end--) {
      const place = Math.min(text.breakCost(end), this.forbidden);
      if (place === FORBIDDEN) continue;
      const slack = width - text.width(start, end);
      const own = lineCost(text, start, end, slack, options);
      // Of equals the longest line wins. What follows costs nothing at best.
      if (this.isBetter(start, own + place)) {
        if (this.ends[end] !== DONE) {
          this.ends[start] = end;
          return end;
        }
        const whole = own + place + (this.least[end] ?? 0);
        if (this.isBetter(start, whole)) {
          this.least[start] = whole;
          this.next[start] = end;
        }
      }
      // A line that is not full costs the more the shorter it is: none of those to come can be better.
      if (slack >= 0 && end < text.length && own >= (this.least[start] ?? 0)) break;
    }
    this.ends[start] = DONE;
    return undefined;
  }

  private isBetter(start: number, cost: number): boolean {
    return cost < (this.least[start] ?? 0) - EPSILON;
  }

  /** Where the longest line ends that begins at a place: lines only grow. One character stands, however wide. */
  private furthest(start: number, width: number): number {
    const fits = (end: number): boolean => canFit(this.text, start, end, width, this.options);
    let end = Math.min(this.text.length, start + this.usual);
    while (end > start + 1 && !fits(end)) end--;
    while (end < this.text.length && fits(end + 1)) end++;
    this.usual = end - start;
    return end;
  }
}

/** In place of a next end. */
const DONE = -1;

/** Whether a line can be made to fit, if need be by squeezing. */
function canFit(
  text: MeasuredText,
  start: number,
  end: number,
  width: number,
  options: BreakOptions,
): boolean {
  const excess = text.width(start, end) - width;
  if (excess <= EPSILON || options.mode !== 'justified') return excess <= EPSILON;
  return excess <= tightNarrowing(text.fit(start, end), text.spacing.sizePt) + EPSILON;
}

function spans(next: Int32Array, n: number): LineSpan[] {
  const lines: LineSpan[] = [];
  for (let start = 0; start < n; start = next[start] ?? n) lines.push({ start, end: next[start] ?? n });
  return lines;
}

function lineCost(
  text: MeasuredText,
  start: number,
  end: number,
  slack: number,
  options: BreakOptions,
): number {
  const { sizePt } = text.spacing;
  if (options.mode === 'balanced') return (slack / sizePt) ** 2;
  const last = end === text.length;
  const lone = last && start > 0 && isLone(text, start, end) ? COST.loneCharacter : 0;
  if (options.mode === 'ragged') return lone;
  if (slack < -EPSILON) {
    const narrowing = easyNarrowing(text.fit(start, end), sizePt);
    const easy = -slack <= narrowing + EPSILON && (last || endsWithMark(text, end));
    return lone + (easy ? COST.squeezed : COST.tight);
  }
  return last ? lone : stretchCost(text.spacing, text.gaps(start, end), slack);
}

function stretchCost({ sizePt, trackingPt }: MeasuredText['spacing'], gaps: number, slack: number): number {
  const stretch = slack / Math.max(gaps, 1) / sizePt / STRETCH_BOUND_EM;
  if (stretch > 1 + EPSILON) return COST.pastBound * stretch;
  return slack < sizePt + trackingPt - EPSILON ? 0 : COST.short + COST.stretched * stretch ** 4;
}

/** Only a mark that must not start the next line is pulled in by squeezing; other characters go over to it. */
const endsWithMark = (text: MeasuredText, end: number): boolean =>
  NEVER_STARTS.has(text.characters[end - 1]?.text ?? '');

/** Whether a last line would hold a single character, with or without marks that cannot stand apart from it. */
function isLone(text: MeasuredText, start: number, end: number): boolean {
  let count = 0;
  for (let k = start; k < end && count < 2; k++) {
    if (!NEVER_STARTS.has(text.characters[k]?.text ?? '')) count++;
  }
  return count < 2;
}
