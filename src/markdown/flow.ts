import type { Place } from '../diagnostics/finding.ts';

/** Text of the content as the author structured it: Markdown's blocks that an official document has, with their places. */
export type Flow = readonly FlowBlock[];

export type FlowBlock = FlowHeading | FlowParagraph | FlowList | FlowTable | FlowFigure;

/** A stretch of text of one look. `locate` gives the place of each character. */
export interface FlowText {
  readonly text: string;
  readonly bold: boolean;
  readonly locate: (offset: number, length?: number) => Place;
}

export interface FlowHeading {
  readonly kind: 'heading';
  /** 2 for ## （一）, 3 for ### 1., 4 for #### （1）. Level 1 belongs to the six parts. */
  readonly level: 2 | 3 | 4;
  /** Without numeral. */
  readonly texts: readonly FlowText[];
  /** Runs in: the paragraph that follows goes on in the same line. */
  readonly runsIn: boolean;
  readonly place: Place;
}

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly texts: readonly FlowText[];
  readonly place: Place;
}

export interface FlowList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly FlowParagraph[];
  readonly place: Place;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[];
  /** The first row is the header. */
  readonly rows: readonly (readonly { readonly texts: readonly FlowText[]; readonly place: Place }[])[];
  readonly place: Place;
}

/** ![caption](target): an image file of the folder, or a chart of the part by its title (图表:标题). */
export interface FlowFigure {
  readonly kind: 'figure';
  readonly caption: string;
  /** What stands in the round brackets: an image file's path, or 图表: and a chart's title. */
  readonly target: string;
  /** The title of the chart that it places; absent where it places an image. */
  readonly chart?: string;
  readonly place: Place;
}
