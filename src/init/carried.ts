/** What a new report takes over from last year's. */
export interface Carried {
  /** The folder of last year's report, as seen from the new one, with forward slashes. */
  readonly folder: string;
  readonly year: number;
  readonly organ: string;
  /** Entries of 报告 by key, as YAML: contact, title, lead and settings. */
  readonly settings: ReadonlyMap<string, CarriedSetting>;
  /** The parts' headings as they were printed, by number: aliases are kept. */
  readonly partHeadings: ReadonlyMap<number, string>;
  /** The headings within the parts' texts, by number, as Markdown. */
  readonly headings: ReadonlyMap<number, readonly string[]>;
  /** 结转下年度继续办理 by column, what is not 0: this year's 上年结转. */
  readonly forward: Readonly<Record<string, string>>;
  /** 往年: figures by name and year, last year's own among them. */
  readonly history: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export type CarriedSetting = string | readonly string[] | Readonly<Record<string, string>>;
