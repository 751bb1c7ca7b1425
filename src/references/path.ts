import { nearest } from '../diagnostics/nearest.ts';
import { UNKNOWN } from '../report/figures.ts';
import { BELOW_A_FIGURE, NOT_A_FIGURE, UNKNOWN_NAME, YEAR_NOT_GIVEN } from './diagnostics.ts';
import { fromLiquidName } from './names.ts';
import type { Problem } from './problem.ts';
import type { Names, Scope } from './scope.ts';

/** One name of 表三.本年新收.总计, and where it stands in the expression. */
export interface Segment {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** How many names a message lists. */
const LISTED = 12;

/** What is typed for the point between names in Chinese. */
const WRONG_POINT = /[。．·、，]/;

/**
 * Follows a name segment by segment; the problem is at the first segment that leads nowhere.
 * @returns undefined for a figure or word; 'unknown' where it could not be read, which has been told
 */
export function checkName(
  segments: readonly Segment[],
  { names, doubtful }: Scope,
): Problem | 'unknown' | undefined {
  let here: string | Names = names;
  const isDoubtful = doubtful?.has(segments[0]?.name ?? '') === true;
  const gone: string[] = [];
  for (const segment of segments) {
    if (typeof here === 'string') return belowFigure(segment, gone);
    const next: string | Names | undefined = Object.hasOwn(here, segment.name)
      ? here[segment.name]
      : undefined;
    if (next === undefined) return isDoubtful ? 'unknown' : unknownName(segment, gone, here);
    gone.push(segment.name);
    here = next;
  }
  if (here === UNKNOWN) return 'unknown';
  const last = segments.at(-1);
  return typeof here === 'string' || last === undefined ? undefined : notAFigure(last, gone, here);
}

function unknownName(segment: Segment, gone: readonly string[], here: Names): Problem {
  const known = Object.keys(here);
  const { start, end } = segment;
  // Both are names as soon as the report gives them.
  if (gone.length === 0 && /^[上往]年$/.test(segment.name)) {
    return { diagnostic: YEAR_NOT_GIVEN, params: { found: segment.name }, start, end };
  }
  const parts = segment.name.split(WRONG_POINT);
  const params = {
    found: path([...gone, segment.name]),
    expected: path([...gone, ...(parts.length > 1 ? parts : [nearest(segment.name, known) ?? ''])]),
    names: list(known),
  };
  return { diagnostic: UNKNOWN_NAME, params, start, end };
}

function notAFigure(last: Segment, gone: readonly string[], here: Names): Problem {
  const known = Object.keys(here);
  const best = known.includes('总计') ? '总计' : (known[0] ?? '');
  const params = { found: path(gone), expected: path([...gone, best]), names: list(known) };
  return { diagnostic: NOT_A_FIGURE, params, start: last.start, end: last.end };
}

function belowFigure(segment: Segment, gone: readonly string[]): Problem {
  const params = { found: fromLiquidName(segment.name), expected: path(gone) };
  return { diagnostic: BELOW_A_FIGURE, params, start: segment.start, end: segment.end };
}

function path(segments: readonly string[]): string {
  return fromLiquidName(segments.join('.'));
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map(fromLiquidName).join('、');
  return names.length > LISTED ? `${shown}……` : shown;
}
