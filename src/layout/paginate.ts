import type { Paper } from '../document/paper.ts';
import { drawStack } from './kept-drawings.ts';
import type { OutlineEntry } from './page.ts';
import type { PageSink, Stack } from './stack.ts';

/** Stacks on pages of one kind; the first begins on a new page. */
export interface PageRun {
  readonly paper: Paper;
  readonly stacks: readonly Stack[];
}

/** Places stacks on pages: each page takes as many pieces as it holds and as may be parted from the rest. */
export function paginate(runs: readonly PageRun[]): { pages: PageSink[]; outline: OutlineEntry[] } {
  const outline: OutlineEntry[] = [];
  const pages: PageSink[] = [];
  for (const { paper, stacks } of runs) {
    const pieces = flatten(stacks);
    for (let start = 0; start < pieces.length; ) {
      start = skipBlank(pieces, start);
      const end = pageEnd(pieces, start, paper.area.height);
      const page = { number: pages.length + 1, paper, items: [], outline };
      pages.push(page);
      drawPieces(page, pieces.slice(start, end));
      start = end;
    }
  }
  return { pages, outline };
}

/** A piece of any stack, in the order of the document. */
interface FlatPiece {
  readonly stack: Stack;
  readonly index: number;
  readonly height: number;
  readonly keep: boolean;
  readonly blank: boolean;
  readonly breakBefore: boolean;
}

/** Page heights are compared with this tolerance, in pt: sums of decimal heights are not exact. */
const EPSILON = 0.001;

function flatten(stacks: readonly Stack[]): FlatPiece[] {
  return stacks.flatMap((stack, s) =>
    stack.pieces.map(({ height, keep, blank = false }, index) => ({
      stack,
      index,
      height,
      keep: keep || (index === stack.pieces.length - 1 && stacks[s + 1]?.keepWithPrevious === true),
      blank,
      breakBefore: index === 0 && stack.onNewPage === true,
    })),
  );
}

function skipBlank(pieces: readonly FlatPiece[], start: number): number {
  let first = start;
  while (pieces[first]?.blank === true && first < pieces.length - 1) first++;
  return first;
}

/** Where the page that begins with the piece `start` ends: the last place that fits and where a break is allowed. */
function pageEnd(pieces: readonly FlatPiece[], start: number, height: number): number {
  const first = pieces[start];
  let used = first === undefined || first.index === 0 ? 0 : (first.stack.repeatHeight ?? 0);
  let full = start;
  for (; full < pieces.length; full++) {
    const piece = pieces[full];
    if (piece === undefined || (piece.breakBefore && full > start)) return full;
    used += piece.height;
    if (used > height + EPSILON) break;
  }
  if (full === pieces.length) return full;
  const last = lastBreak(start, full, (at) => isKept(pieces, at) || !allowsBreak(pieces, start, at));
  if (last !== undefined) return betterBreak(pieces, start, last, height);
  return (
    // A chain of pieces longer than a page has to be parted somewhere. First a title from what follows it:
    lastBreak(start, full, (at) => pieces[at - 1]?.blank !== true || !allowsBreak(pieces, start, at)) ??
    // then what belongs together by meaning, as a heading and its text.
    lastBreak(start, full, (at) => !allowsBreak(pieces, start, at)) ??
    Math.max(full, start + 1)
  );
}

/** At most this share of a page stays white only for a break that is preferred. */
const MOST_WHITE = 0.25;

/** An earlier break in the same stack that it prefers to this one, where it leaves little white and costs no page. */
function betterBreak(pieces: readonly FlatPiece[], start: number, last: number, height: number): number {
  const stack = pieces[last]?.stack;
  if (stack?.prefersBreak === undefined) return last;
  const from = pieces[start]?.stack === stack ? (pieces[start]?.index ?? 0) : 0;
  const rest = pieces.slice(last).reduce((sum, piece) => sum + (piece.stack === stack ? piece.height : 0), 0);
  const room = height - (stack.repeatHeight ?? 0) + EPSILON;
  let moved = 0;
  for (let at = last; at > start && moved <= height * MOST_WHITE; at--) {
    const { index = 0, stack: own } = pieces[at] ?? {};
    if (own !== stack || index === 0 || Math.ceil((rest + moved) / room) > Math.ceil(rest / room)) break;
    const allowed = !isKept(pieces, at) && allowsBreak(pieces, start, at);
    if (allowed && stack.prefersBreak(from, index)) return at;
    moved += pieces[at - 1]?.height ?? 0;
  }
  return last;
}

function lastBreak(start: number, full: number, forbidden: (at: number) => boolean): number | undefined {
  for (let at = full; at > start; at--) if (!forbidden(at)) return at;
  return undefined;
}

const isKept = (pieces: readonly FlatPiece[], at: number): boolean => pieces[at - 1]?.keep === true;

/** Whether the stack that would be parted here allows it. */
function allowsBreak(pieces: readonly FlatPiece[], start: number, at: number): boolean {
  const next = pieces[at];
  if (next === undefined || next.index === 0 || next.stack.mayBreak === undefined) return true;
  const first = pieces[start];
  const from = first?.stack === next.stack ? first.index : 0;
  return next.stack.mayBreak(from, next.index);
}

function drawPieces(page: PageSink, pieces: readonly FlatPiece[]): void {
  let top = page.paper.area.y;
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i];
    if (first === undefined) return;
    let height = first.index === 0 ? 0 : (first.stack.repeatHeight ?? 0);
    let end = i;
    for (let piece = pieces[end]; piece?.stack === first.stack; piece = pieces[end]) {
      height += piece.height;
      end++;
    }
    drawStack(first.stack, page, top, first.index, first.index + end - i);
    top += height;
    i = end;
  }
}
