import type { FontRole } from './roles.ts';

/**
 * The official style: every measure of the page, once, with its clause. GB/T 9704-2012 where a clause stands alone.
 * Lengths are named by their unit: Mm, Pt, Em (of the text's own size).
 */

/** mm to pt. */
export const mm = (length: number): number => (length * 72) / 25.4;

export const TWIPS_PER_PT = 20;

/** pt to twips (twentieths of a pt), rounded. */
export const twips = (pt: number): number => Math.round(pt * TWIPS_PER_PT);

export const PAGE = {
  /** 5.1: A4. */
  widthMm: 210,
  heightMm: 297,
  /** 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; hence right 26 and bottom 35. */
  topMm: 37,
  leftMm: 28,
  rightMm: 26,
  bottomMm: 35,
  /** 5.2.3: 22 lines of 28 characters. */
  lines: 22,
  characters: 28,
  /** The largest whole number of twips (579) that fits 22 lines on 225 mm; the standard names none. */
  pitchPt: 28.95,
} as const;

/** 版心, the type area, in pt. */
export const TYPE_AREA = {
  x: mm(PAGE.leftMm),
  y: mm(PAGE.topMm),
  width: mm(PAGE.widthMm - PAGE.leftMm - PAGE.rightMm),
  height: mm(PAGE.heightMm - PAGE.topMm - PAGE.bottomMm),
} as const;

export interface TextStyle {
  readonly role: FontRole;
  readonly sizePt: number;
  /** The distance between baselines. */
  readonly pitchPt: number;
  /** Added to every character's advance. 28 × 16 pt is wider than 156 mm: −0.25 pt (5 twips) makes 28 characters fit. */
  readonly trackingPt: number;
  /** First-line indent in characters. */
  readonly indentEm: number;
  readonly align: 'justify' | 'center' | 'left' | 'right';
  readonly bold?: boolean;
  /** Digits and Latin letters are the Chinese font's too. */
  readonly allChinese?: boolean;
}

const body = { sizePt: 16, pitchPt: PAGE.pitchPt, trackingPt: -0.25, indentEm: 2, align: 'justify' } as const;

/** What a Chinese character of the body takes on its line. */
export const CHARACTER_PT = body.sizePt + body.trackingPt;

export const TEXT = {
  /** 7.3.1: 2号小标宋, centred. Its own pitch: 35 pt for 22 pt characters (practice). */
  title: { role: 'title', sizePt: 22, pitchPt: 35, trackingPt: 0, indentEm: 0, align: 'center' },
  /** 5.2.2: 3号仿宋. */
  body: { role: 'body', ...body },
  plain: { role: 'body', ...body, indentEm: 0, align: 'left' },
  /** 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
  heading1: { role: 'level1', ...body, align: 'left' },
  heading2: { role: 'level2', ...body, align: 'left' },
  heading3: { role: 'body', ...body, align: 'left', bold: true },
  heading4: { role: 'body', ...body, align: 'left' },
  /** 7.2.5: 发文字号, centred. */
  documentNumber: { role: 'body', ...body, indentEm: 0, align: 'center' },
  /** 题注, the date in brackets under the title: 3号楷体, centred (practice). */
  subtitle: { role: 'level2', ...body, indentEm: 0, align: 'center' },
  /** 7.3.7: 附件 and its number in 3号黑体. */
  annexLabel: { role: 'level1', ...body, indentEm: 0, align: 'left', allChinese: true },
  /** A chart's or an image's caption: 4号黑体, centred (practice). */
  caption: { role: 'level1', sizePt: 14, pitchPt: PAGE.pitchPt, trackingPt: 0, indentEm: 0, align: 'center' },
} as const satisfies Record<string, TextStyle>;

/** 7.5: 4号 half-width Arabic digits of 宋体 between 一字线, the lines 7 mm below the type area, one character in from the edge. */
export const PAGE_NUMBER = { role: 'table', sizePt: 14, dashBelowMm: 7, insetEm: 1 } as const;

/**
 * From the type area down to the top of the page number's em box, in pt. 一字线上距版心下边缘7mm (7.5): it is the line
 * that the clause measures to, and that stands in the middle of its em box.
 */
export const PAGE_NUMBER_BELOW_PT = mm(PAGE_NUMBER.dashBelowMm) - PAGE_NUMBER.sizePt / 2;

/**
 * 7.3.5.2: the organ's name two characters in from the right, the date's first character two right of the name's; a date
 * that is longer stands two in itself, and the name further in.
 */
export const SIGNATURE = { insetEm: 2, dateEm: 2 } as const;

/** 7.3.4: 附件说明 one line below the text, two characters in. Up to so many names stay on one page (a choice of ours). */
export const ANNEX_LIST = { insetEm: 2, mostTogether: 5 } as const;

/** Blank lines after the title (practice: one line of the body's pitch). */
export const AFTER_TITLE_LINES = 1;

/** Blank lines between a document number or index data and the title under it (a choice of ours). */
export const AFTER_HEAD_LINES = 1;

/** Blank lines between a table and a table or figure without a title above that follows it at once (a choice of ours). */
export const AFTER_TABLE_LINES = 1;

/** Tables: 五号 (10.5 pt) 宋体, the groups of 表三 in 楷体 (practice; the template's 10 pt is no size of the 号 system). */
export const TABLE = {
  role: 'table',
  groupRole: 'level2',
  sizePt: 10.5,
  /** Baseline distance inside a cell. */
  pitchPt: 13.5,
  /** Padding left and right, and above and below, in pt. */
  padXPt: 2.5,
  padYPt: 4,
  /** The height of a row is at least this. */
  rowPt: 20,
  /** No page has fewer body rows of a table. */
  leastRows: 2,
  rulePt: 0.5,
  /** The bands' shade in the national template's own file. */
  bandFill: 'C6D9F1',
} as const;

/** Charts: the drawing's size on the page, and the sizes of what is in it. */
export const CHART = {
  widthPt: TYPE_AREA.width,
  heightPt: 230,
  role: 'table',
  labelPt: 10.5,
  /** Of the figures within stacks, which have to fit into their pieces. */
  stackLabelPt: 9.5,
  axis: '000000',
  grid: 'D9D9D9',
  /** Greys that stay apart in print. */
  fills: ['595959', 'BFBFBF', '7F7F7F', 'D9D9D9', '404040', 'A6A6A6'],
} as const;

/**
 * The em box of a Chinese glyph about the baseline, in em: hanzi fill it, digits stay inside. The same in all faces
 * after their shift.
 */
export const EM_BOX = { ascentEm: 0.88, descentEm: 0.12 } as const;

/** Bold where the family has no bold face: the outline is stroked with a line this wide, in em; half of it grows outwards. */
export const EMBOLDENING_EM = 1 / 40;
