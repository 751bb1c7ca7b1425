import type { Place } from '../diagnostics/finding.ts';
import type { ChartType, ImageFormat } from '../report/report.ts';

export type { ChartType, ImageFormat } from '../report/report.ts';

/**
 * The format-neutral document: what stands on the pages, in order, with nothing of PDF, DOCX or page breaks in it.
 * Numerals of headings are already set in the text; writers print what they are given.
 */
export interface Document {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
}

export interface DocumentMeta {
  /** The title on one line. */
  readonly title: string;
  readonly organ: string;
  /** What the report is about, as the files' properties say it beside the title. */
  readonly subject: string;
  /** BCP 47; always zh-CN today. */
  readonly language: 'zh-CN';
  /**
   * The instant (2023-01-31T12:00:00Z) that the files carry as that of their making: from the content, never the clock;
   * what SOURCE_DATE_EPOCH says, where it is set. In whole seconds of UTC.
   */
  readonly made: string;
  readonly keywords: readonly string[];
}

export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | ChartBlock
  | ImageBlock
  | AnnexListBlock
  | SignatureBlock
  | AnnexBlock;

/** Where something was written: the caret of a finding, the target of a click in a preview. */
export interface Origin {
  readonly place: Place;
}

/** A stretch of text of one look. */
export interface Inline {
  readonly text: string;
  readonly bold?: boolean;
  /** The place of each character; absent where the program wrote the text. */
  readonly locate?: (offset: number, length?: number) => Place;
}

export interface TitleBlock extends Origin {
  readonly kind: 'title';
  /** One entry a line as the author broke it; one that is too long is broken at meaning: title-lines.ts. */
  readonly lines: readonly string[];
  /** The title of a document that follows a covering letter. */
  readonly onNewPage?: true;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingBlock extends Origin {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** With its numeral: 一、总体情况; （一）主动公开; 1.文件; （1）名称. */
  readonly inlines: readonly Inline[];
}

export interface ParagraphBlock extends Origin {
  readonly kind: 'paragraph';
  /** A heading that runs in: printed at the paragraph's start in its level's font; it is a bookmark and an outline entry too. */
  readonly runIn?: { readonly level: HeadingLevel; readonly inlines: readonly Inline[] };
  readonly inlines: readonly Inline[];
  readonly style: ParagraphStyle;
}

/**
 * `body`: indented two characters and justified. `plain`: neither (主送机关). `documentNumber`:
 * 发文字号, centred above a title. `subtitle`: 题注, the date under a title.
 */
export type ParagraphStyle = 'body' | 'plain' | 'documentNumber' | 'subtitle';

export interface ListBlock extends Origin {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Each item with its marker set by the program (1. or ——); items are body paragraphs to the layout. */
  readonly items: readonly ParagraphBlock[];
}

/** What a cell is, which decides its font, its alignment, its shade and its role for screen readers. */
export type CellKind = 'band' | 'head' | 'corner' | 'label' | 'group' | 'value' | 'text';

export interface Cell extends Origin {
  /** Row and column of the cell's top left place in the grid, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: CellKind;
  /** May hold line feeds, where the national template breaks a label. */
  readonly text: string;
  /** The same text in stretches, where parts of it are bold. */
  readonly inlines?: readonly Inline[];
  readonly align: 'center' | 'left' | 'right';
  /** A label that the national template breaks: its lines hold so many characters, or a multiple: tables/label-lines.ts. */
  readonly lineEm?: number;
  readonly locate?: (offset: number, length?: number) => Place;
}

export interface Row {
  /** Cells that begin in this row, left to right. */
  readonly cells: readonly Cell[];
  /** Repeated at the top of each page the table goes on to. */
  readonly header: boolean;
  /** Stays on one page with the row after it: in table two, of each section all rows but the last. */
  readonly keepWithNext: boolean;
}

export interface TableBlock extends Origin {
  readonly kind: 'table';
  /** 'two', 'three' and 'four' are the national tables; 'free' is the author's own; 'index' the block of index data (索引). */
  readonly name: 'two' | 'three' | 'four' | 'free' | 'index';
  /** For readers of tags. */
  readonly summary: string;
  /**
   * One a column of the grid: relative widths, that layout and DOCX scale to the type area. In the author's own tables
   * all are 1, and the width is shared by what the texts need: tables/share-width.ts.
   */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** All on one page, moved whole when it does not fit (table four, index data). */
  readonly unbreakable: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** One value a category. */
  readonly values: readonly number[];
  /** The same as they are printed: never rounded. */
  readonly labels: readonly string[];
}

export interface ChartBlock extends Origin {
  readonly kind: 'chart';
  readonly type: ChartType;
  /** The title as printed, with its number (图1) where the author wants one. */
  readonly title: string;
  /** The title stands below the chart, as a caption stands below an image: figures of one series of numbers look alike. */
  readonly titleBelow?: true;
  /** Such as 件; empty where there is none. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The title and all data as one sentence, for those who do not see the chart. */
  readonly alternative: string;
}

export interface ImageBlock extends Origin {
  readonly kind: 'image';
  readonly bytes: Uint8Array;
  readonly format: ImageFormat;
  /** Natural size in pt. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly alternative: string;
  /** The height of what has to stand above it on its page, in pt: figure-heads.ts. Absent where nothing has. */
  readonly headPt?: number;
}

/** 附件说明: the line below the text that names the annexes (附件：1.甲表, and the others under it). */
export interface AnnexListBlock extends Origin {
  readonly kind: 'annexList';
  /** 附件： */
  readonly label: string;
  /** At least one. */
  readonly items: readonly AnnexListItem[];
}

export interface AnnexListItem extends Origin {
  /** 1. where there are several annexes; a single one has no number. */
  readonly marker?: Inline;
  readonly title: string;
}

export interface SignatureBlock extends Origin {
  readonly kind: 'signature';
  readonly organ: string;
  /** As printed: 2023年1月31日. A paragraph of its own to who reads tags, so an owner of its own. */
  readonly date: Inline;
}

/** Begins an annex on a new page: 附件 top left, its title centred on the third line. */
export interface AnnexBlock extends Origin {
  readonly kind: 'annex';
  readonly label: string;
  /** One entry a line as the author broke it: as a TitleBlock's. */
  readonly title: readonly string[];
}
