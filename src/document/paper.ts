import { mm, PAGE, TYPE_AREA } from './stylesheet.ts';

/** A rectangle of a page, in pt from its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which way a page lies as it is read. */
export type Orientation = 'portrait' | 'landscape';

/** A page's size and its type area (版心), in pt. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly area: Area;
}

/**
 * A4 upright, and the same sheet turned clockwise for a table that lies across it (横排表格, GB/T 9704-2012, clause 8):
 * its head is at the sheet's left edge, which is the binding edge of odd pages and the cut edge of even ones, as the
 * clause wants it. The margins stay with the sheet: what is left on it is the top of the turned page.
 */
export const PAPER: Readonly<Record<Orientation, Paper>> = {
  portrait: { width: mm(PAGE.widthMm), height: mm(PAGE.heightMm), area: TYPE_AREA },
  landscape: {
    width: mm(PAGE.heightMm),
    height: mm(PAGE.widthMm),
    area: { x: mm(PAGE.bottomMm), y: mm(PAGE.leftMm), width: TYPE_AREA.height, height: TYPE_AREA.width },
  },
};
