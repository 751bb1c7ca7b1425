import type { Level, Place } from '../diagnostics/finding.ts';
import type { Edition, PartSpec } from '../editions/edition.ts';
import type { Flow } from '../markdown/flow.ts';

/** The report as the national format sees it: typed, totals derived, every figure with its place in the content. */
export interface Report {
  readonly edition: Edition;
  /** 机关, the organ that reports. */
  readonly organ: string;
  /** 年度, the reporting year. */
  readonly year: number;
  /** 年度 is missing or could not be read, which is a finding; the year is any that the edition binds. */
  readonly yearUnread?: true;
  /** One entry a line. */
  readonly title: readonly string[];
  /** The place of a stretch of the title, its lines in a row; absent where there is no title. */
  readonly locateTitle?: (offset: number, length?: number) => Place;
  /** ISO date of publication (发布日期); by default 31 January after the reporting year. */
  readonly date: string;
  /** 文号, the document number as printed (X政办函〔2023〕5号): above the title, or the covering letter's where there is one. */
  readonly documentNumber?: PlacedText;
  /** 索引: index data before everything else. */
  readonly index?: IndexData;
  /** 报送函: the covering letter, on pages of its own before the report. */
  readonly letter?: CoveringLetter;
  /** 标题下日期: the date of publication as printed (2023年1月31日), where the author wants it under the title. */
  readonly dateUnderTitle?: PlacedText;
  /** 引言; absent where the report has none. `inside` puts it after the heading of part one. */
  readonly lead?: { readonly flow: Flow; readonly inside: boolean };
  readonly parts: readonly Part[];
  readonly two: TableTwo;
  readonly three: TableThree;
  readonly four: TableFour;
  /** The charts that stand after part six. */
  readonly charts: readonly Chart[];
  /** 落款, where the author wants one. */
  readonly signature?: { readonly organ: string; readonly date: string; readonly place: Place };
  readonly annexes: readonly Annex[];
  /** 图号: whether charts and images are numbered 图1, 图2. */
  readonly numberedFigures: boolean;
  /** The image files that the texts place, by the target they name. */
  readonly images: ReadonlyMap<string, ReportImage>;
  /** 接受: findings that the author has looked at and keeps, each with a reason. */
  readonly accepted?: readonly Acceptance[];
  /** Codes that 接受 or 级别 seem to name where they could not be read. */
  readonly unreadCodes?: UnreadCodes;
  /** 级别: rules whose level the author sets. */
  readonly levels?: readonly LevelSetting[];
  /** Where the report itself is described. */
  readonly place: Place;
  /** Where 年度, 标题 and 发布日期 are written, if they are. */
  readonly yearPlace?: Place;
  readonly titlePlace?: Place;
  readonly datePlace?: Place;
}

/** Codes of findings; all where none can be told from the others. */
export type UnreadCodes = ReadonlySet<string> | 'all';

/** A short text of the content. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
  /** The place of each character; absent where the program wrote the text. */
  readonly locate?: (offset: number, length?: number) => Place;
}

/** The rows of the index data, in the author's order. */
export interface IndexData {
  readonly entries: readonly { readonly label: string; readonly value: string; readonly place: Place }[];
  readonly place: Place;
}

export interface CoveringLetter {
  /** One entry a line. */
  readonly title: readonly string[];
  /** 主送, with or without its colon. */
  readonly addressee?: PlacedText;
  /** 正文. */
  readonly flow: Flow;
  /** 落款. */
  readonly signature?: { readonly organ: string; readonly date: string; readonly place: Place };
  readonly place: Place;
}

export interface Part {
  readonly spec: PartSpec;
  /** The heading as it is printed, without the numeral. */
  readonly heading: string;
  /** Text parts: the text. Table parts: what stands before the table. */
  readonly before: Flow;
  /** What stands after the table; empty in text parts. */
  readonly after: Flow;
  /** 表格: false. The part says in words what its table would; the figures are kept, for checks and references. */
  readonly tableLeftOut?: true;
  /** Charts of this part: printed at its end, but for those that the text places itself. */
  readonly charts: readonly Chart[];
  readonly place: Place;
}

/** A figure of a statistics table. */
export interface Cell {
  /** As it is printed: what the author wrote, or the derived total. */
  readonly text: string;
  /** Its value; undefined for / and for words. Decimals are exact in `text`, near in `value`. */
  readonly value: number | undefined;
  /** Whether the author wrote it. */
  readonly written: boolean;
  /** Where it is written, or where it would be (its row). */
  readonly place: Place;
}

/** sections[i].rows[j].cells[k], in the edition's order. */
export interface TableTwo {
  readonly sections: readonly {
    readonly rows: readonly { readonly cells: readonly Cell[]; readonly place: Place }[];
  }[];
  readonly place: Place;
}

/** rows[i].cells[k]: the edition's leaf rows, and its applicants' columns with the derived total last. */
export interface TableThree {
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly place: Place }[];
  readonly place: Place;
}

/** blocks[i].cells[k]: the edition's blocks, and its outcomes with the derived total last. */
export interface TableFour {
  readonly blocks: readonly { readonly cells: readonly Cell[]; readonly place: Place }[];
  readonly place: Place;
}

export type ChartType = 'column' | 'bar' | 'stackedColumn' | 'stackedBar' | 'line' | 'pie';

export interface Chart {
  readonly title: string;
  readonly type: ChartType;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
  readonly place: Place;
}

/** What both PDF and DOCX hold; an SVG image is painted as one by the reader. */
export type ImageFormat = 'png' | 'jpeg';

/** An image file of the folder, read and measured. */
export interface ReportImage {
  readonly bytes: Uint8Array;
  readonly format: ImageFormat;
  /** Natural size in pt. */
  readonly width: number;
  readonly height: number;
}

export interface Annex {
  /** One entry a line. */
  readonly title: readonly string[];
  readonly flow: Flow;
  readonly place: Place;
}

/** 接受: one kind of finding that is right as it is. */
export interface Acceptance {
  /** 检查: the finding's code. */
  readonly code: string;
  /** 理由: printed in the report of the checks. */
  readonly reason: string;
  /** 位置: a passage of the content; only findings on its lines are meant. Absent: all of the code. */
  readonly quote?: string;
  readonly place: Place;
}

/** 级别: what a rule's findings count as in this report. */
export interface LevelSetting {
  readonly code: string;
  readonly level: Level | 'off';
  readonly place: Place;
}
