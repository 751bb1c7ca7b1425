import { DASHES } from '../clreq/classes.ts';
import {
  CLOSER_EM,
  easyNarrowing,
  type LineSpan,
  STRETCH_BOUND_EM,
  TIGHTENING_EM,
  tightNarrowing,
} from './break-lines.ts';
import type { Fit, MeasuredText } from './measure.ts';
import type { GlyphRun } from './page.ts';

/** A line with the distances of its characters, its start and baseline at the origin until it is drawn. */
export interface SetLine {
  /** From the first character's edge to the last's, in pt. */
  readonly width: number;
  readonly runs: readonly GlyphRun[];
}

/** A last line with less slack, in em, is a full one and ends on the edge too. */
const FULL_WITHIN_EM = 0.1;

/**
 * Sets a line: the distance from every character to the next one.
 * @param measure the width that a justified line has to fill, in pt, and whether it is its paragraph's last, which only
 *   has to fit; undefined for a line that keeps its own width
 */
export function setLine(
  text: MeasuredText,
  span: LineSpan,
  measure?: { readonly width: number; readonly last: boolean },
): SetLine {
  const fit = text.fit(span.start, span.end);
  const left = measure === undefined ? 0 : measure.width - fit.width;
  const isFull = left < FULL_WITHIN_EM * text.spacing.sizePt;
  const slack = measure?.last === true && !isFull ? 0 : left;
  const { distances, lost } = distribute(text, span, fit, slack);
  return { width: fit.width + slack, runs: runsOf(text, span, distances, lost) };
}

/** Of each character of a line: the distance that the join before it adds, and what its left side lost. In pt. */
interface Distribution {
  readonly distances: readonly number[];
  readonly lost: readonly number[];
}

function distribute(text: MeasuredText, span: LineSpan, fit: Fit, slack: number): Distribution {
  return slack < 0 ? squeezed(text, span, fit, slack) : stretched(text, span, fit, slack);
}

/** Slack goes evenly to the gaps; past the bound, in an emergency, to the places inside Latin words and numbers too. */
function stretched(text: MeasuredText, { start, end }: LineSpan, fit: Fit, slack: number): Distribution {
  const size = text.spacing.sizePt;
  const last = text.visibleEnd(start, end);
  const isEven = fit.gaps > 0 && slack / fit.gaps <= STRETCH_BOUND_EM * size;
  const takes = (k: number): boolean => (isEven ? text.joins[k]?.gap === true : isParted(text, k));
  let places = fit.gaps;
  if (!isEven) {
    places = 0;
    for (let k = start + 1; k < last; k++) if (takes(k)) places++;
  }
  const share = slack / places;
  const distances = [0];
  const lost = [text.trimmedAtStart(start)];
  for (let k = start + 1; k < end; k++) {
    const isVisible = k < last;
    const own = isVisible ? (text.distances[k] ?? 0) : 0;
    const taken = isVisible ? (text.joins[k]?.takenAfter ?? 0) : 0;
    distances.push(share !== 0 && isVisible && takes(k) ? own + share : own);
    lost.push(taken === 0 ? 0 : taken * size);
  }
  return { distances, lost };
}

/** Not between the two halves of a dash. */
function isParted(text: MeasuredText, k: number): boolean {
  const character = text.characters[k]?.text ?? '';
  return !(DASHES.has(character) && character === text.characters[k - 1]?.text);
}

function squeezed(text: MeasuredText, { start, end }: LineSpan, fit: Fit, slack: number): Distribution {
  const size = text.spacing.sizePt;
  const last = text.visibleEnd(start, end);
  const { share, tight, closer } = squeezeOf(fit, -slack, size);
  const distances = [0];
  const lost = [text.trimmedAtStart(start)];
  for (let k = start + 1; k < end; k++) {
    const join = text.joins[k];
    if (join === undefined || k >= last) {
      distances.push(0);
      lost.push(0);
      continue;
    }
    const more = (tight ? join.tight : join.squeeze) * size * share;
    const onFirst = Math.min(more, ((text.blanks[k - 1]?.right ?? 0) - join.takenBefore) * size);
    distances.push((text.distances[k] ?? 0) - more - (join.gap ? closer : 0));
    lost.push(join.takenAfter * size + more - onFirst);
  }
  return { distances, lost };
}

/** How a line that is too wide is narrowed: marks and gaps give the same share of what they can. */
function squeezeOf(fit: Fit, need: number, size: number): { share: number; tight: boolean; closer: number } {
  const easy = easyNarrowing(fit, size);
  if (need <= easy) return { share: need / easy, tight: false, closer: (need / easy) * CLOSER_EM * size };
  const share = Math.min(1, need / tightNarrowing(fit, size));
  return { share, tight: true, closer: share * TIGHTENING_EM * size };
}

/** Joins the characters of one face and owner to runs. */
function runsOf(
  text: MeasuredText,
  { start, end }: LineSpan,
  distances: readonly number[],
  lost: readonly number[],
): GlyphRun[] {
  const size = text.spacing.sizePt;
  const last = text.visibleEnd(start, end);
  const runs: MutableRun[] = [];
  let x = 0;
  for (let k = start; k < end; k++) {
    const character = text.characters[k];
    if (character === undefined) continue;
    const left = lost[k - start] ?? 0;
    const next = lost[k - start + 1] ?? 0;
    const distance = distances[k - start + 1] ?? 0;
    const following = next === 0 ? distance : distance + next;
    const edge = k === last - 1 ? -text.trimmedAtEnd(k) : following;
    const own = character.advance * size;
    const advance = k >= last ? 0 : (left === 0 ? own : own - left) + edge;
    const { face, emboldened, owner } = character;
    let run = runs.at(-1);
    if (run === undefined || run.face !== face.id || run.emboldened !== emboldened || run.owner !== owner) {
      run = {
        face: face.id,
        emboldened,
        owner,
        x,
        y: -face.shift * size,
        text: '',
        advances: [],
        offsets: [],
      };
      runs.push(run);
    }
    run.text += character.text;
    run.advances.push(advance);
    run.offsets.push(left);
    x += advance;
  }
  return runs.map((run) => finish(run, size));
}

interface MutableRun {
  readonly face: string;
  readonly emboldened: boolean;
  readonly owner: object | 'artifact';
  readonly x: number;
  readonly y: number;
  text: string;
  readonly advances: number[];
  readonly offsets: number[];
}

function finish(run: MutableRun, size: number): GlyphRun {
  const { face, owner, x, y, text, advances, offsets, emboldened } = run;
  const plain: GlyphRun = { kind: 'glyphs', owner, x, y, face, size, text, advances };
  const isMoved = offsets.some((offset) => offset !== 0);
  if (isMoved && emboldened) return { ...plain, offsets, emboldened };
  if (isMoved) return { ...plain, offsets };
  return emboldened ? { ...plain, emboldened } : plain;
}
