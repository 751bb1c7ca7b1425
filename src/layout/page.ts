import type { ImageFormat } from '../document/document.ts';
import type { FontRole } from '../document/roles.ts';

/**
 * What the layout gives: positioned pages, and nothing of any output format. All lengths in pt; the origin is the
 * page's top left corner, y grows downward.
 */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

export type Item = GlyphRun | Rule | Box | Drawing | Picture;

/** A bookmark: a heading, where it begins. In print order. */
export interface OutlineEntry {
  readonly level: 1 | 2 | 3 | 4;
  readonly title: string;
  /** From 1. */
  readonly page: number;
  /** The top of the heading's first line, in pt from the page's top. */
  readonly y: number;
  /** The heading block, the run-in heading or the annex. */
  readonly owner: object;
}

/**
 * The object of the Document that an item belongs to: writers hang structure elements and previews hang clicks on it.
 * That is a block, a cell, a run-in heading (`ParagraphBlock.runIn`), a list's item; a chart's or an image's caption
 * belongs to its block too (glyphs are the caption, the drawing or picture is the figure). `artifact` for what is no
 * content: page numbers, rules, repeated headers.
 */
export interface Owned {
  readonly owner: object | 'artifact';
}

/** A stretch of characters of one face and size on one baseline. */
export interface GlyphRun extends Owned {
  readonly kind: 'glyphs';
  readonly x: number;
  /** The baseline, the face's own correction (FontFace.shift) already in it. */
  readonly y: number;
  /** The id of a face of the font set. */
  readonly face: string;
  readonly size: number;
  /** The characters as code points; one glyph each. */
  readonly text: string;
  /**
   * The distance from each character's origin to the next one's, in pt, one a code point: the face's advance plus
   * tracking, justification and squeezing. The last says how far the pen goes on. The array is this text's own, wherever
   * the run is moved: what a writer makes of the text can be kept by it.
   */
  readonly advances: readonly number[];
  /**
   * How far left of its own origin a glyph is drawn, one a code point, for an opening mark that lost its left half;
   * absent when all are 0.
   */
  readonly offsets?: readonly number[];
  /** Bold made by stroking, where the family has no bold face. */
  readonly emboldened?: boolean;
  /**
   * Turned clockwise by a right angle about its start: the pen goes down the page. The page number of a page that lies
   * across.
   */
  readonly turned?: true;
}

/** A straight line, horizontal or vertical. */
export interface Rule extends Owned {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

/** A filled rectangle (a band's shade). */
export interface Box extends Owned {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** RRGGBB. */
  readonly fill: string;
}

/** A chart: drawing commands in its own coordinates, placed at x, y. */
export interface Drawing extends Owned {
  readonly kind: 'drawing';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}

/** One painted thing of a drawing; coordinates are the drawing's own, in pt, transformations already applied. */
export type Stroke = PathStroke | TextStroke;

export interface PathStroke {
  readonly kind: 'path';
  /** M, L, C and Z with absolute numbers, flat: ['M', x, y, 'L', x, y, …, 'Z']. */
  readonly path: readonly (string | number)[];
  /** RRGGBB, or absent where the path is not filled. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

export interface TextStroke {
  readonly kind: 'text';
  readonly text: string;
  /** The start of the baseline: alignment and baseline kind are already resolved. */
  readonly x: number;
  readonly y: number;
  readonly role: FontRole;
  readonly size: number;
  /** RRGGBB. */
  readonly fill: string;
  /** Clockwise, in degrees; 0 where absent. */
  readonly rotate?: number;
}

/** An image, scaled to the box. */
export interface Picture extends Owned {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly format: ImageFormat;
  readonly bytes: Uint8Array;
}
