import type { Area, Orientation, Paper } from '../document/paper.ts';
import { PAGE } from '../document/stylesheet.ts';
import type { Item, OutlineEntry } from './page.ts';
import type { ShapeContext } from './shape.ts';

/**
 * A block of the document as the paginator sees it: pieces from top to bottom, each drawn whole, with what may part
 * them. A stack draws a run of its pieces on a page when the paginator has chosen it.
 */
export interface Stack {
  readonly pieces: readonly Piece[];
  /** Begins on a new page. */
  readonly onNewPage?: boolean;
  /** The last piece of the stack before this one stays with the first of this one. */
  readonly keepWithPrevious?: boolean;
  /** The height that is repeated at the top of each page that the stack goes on to (a table's header), in pt. */
  readonly repeatHeight?: number;
  /** Whether the pieces from … at−1, alone on a page, may be followed by a page break. Absent: wherever no piece is kept. */
  mayBreak?(from: number, at: number): boolean;
  /** Whether a break there parts nothing that belongs together by meaning. Absent: all allowed breaks are alike. */
  prefersBreak?(from: number, at: number): boolean;
  /**
   * Draws the pieces from … to−1.
   * @param top where the first begins (with what is repeated), in pt from the page's top
   */
  draw(page: PageSink, top: number, from: number, to: number): void;
}

export interface Piece {
  readonly height: number;
  /** No page break after this piece. */
  readonly keep: boolean;
  /** Blank, and left out at a page's top. */
  readonly blank?: boolean;
}

/** A blank line that stays with what follows it. */
export const BLANK_LINE: Piece = { height: PAGE.pitchPt, keep: true, blank: true };

/** What a stack is made from, beside its block. */
export interface StackContext extends ShapeContext {
  /** How the pages lie that it will stand on, and their type area. */
  readonly orientation: Orientation;
  readonly area: Area;
}

/** A page that is being filled. */
export interface PageSink {
  readonly number: number;
  readonly paper: Paper;
  readonly items: Item[];
  readonly outline: OutlineEntry[];
}
