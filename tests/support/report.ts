import { type Edition, leafRows } from '../../src/editions/edition.ts';
import { editionOfYear } from '../../src/editions/index.ts';
import type { Flow } from '../../src/markdown/flow.ts';
import { parseFlow } from '../../src/markdown/parse.ts';
import type { Acceptance, Cell, Chart, LevelSetting, Report } from '../../src/report/report.ts';
import { written } from './written.ts';

/** What a test says of a report; all else is empty, zero, or as the format has it. */
export interface Draft {
  readonly organ?: string;
  readonly year?: number;
  readonly title?: readonly string[];
  readonly date?: string;
  readonly lead?: string;
  /** Texts of parts (of table parts: what stands before the table), by the part's number. Each is a file 1.md, 2.md, …. */
  readonly texts?: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6, string>>>;
  /** 表二 by a row's label; decimals as text. */
  readonly two?: Readonly<Record<string, readonly (number | string)[]>>;
  /** 表三 by a row's key: the six applicants; shorter lists are filled with 0, totals derived. */
  readonly three?: Readonly<Record<string, readonly number[]>>;
  /** 表四 by a block's label: the four outcomes; totals derived. */
  readonly four?: Readonly<Record<string, readonly number[]>>;
  readonly charts?: readonly (Pick<Chart, 'title'> & {
    readonly unit?: string;
    /** Of one series without a name. */
    readonly data?: Readonly<Record<string, number>>;
    readonly series?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  })[];
  readonly signature?: string;
  readonly accepted?: readonly Acceptance[];
  readonly levels?: readonly LevelSetting[];
}

/** A report without YAML. Its texts have real lines and columns; figures have the file 表.yaml and a line of their own. */
export function report(draft: Draft = {}): Report {
  const { organ = '临川县水务局', year = 2022 } = draft;
  const edition = editionOfYear(year);
  if (edition === undefined) throw new Error(`no edition for ${year}`);
  const place = { file: '0.yaml', line: 1, column: 1 };
  const flow = (text: string, file: string): Flow => parseFlow(written(text, file)).flow;
  return {
    edition,
    organ,
    year,
    title: draft.title ?? [`${organ}${year}年政府信息公开工作年度报告`],
    date: draft.date ?? `${year + 1}-01-31`,
    ...(draft.lead === undefined ? {} : { lead: { flow: flow(draft.lead, '引言.md'), inside: false } }),
    parts: edition.parts.map((spec) => ({
      spec,
      heading: spec.heading,
      before: flow(draft.texts?.[spec.number] ?? '', `${spec.number}.md`),
      after: [],
      charts: [],
      place: { file: `${spec.number}.md`, line: 1, column: 1 },
    })),
    ...tables(edition, draft),
    charts: (draft.charts ?? []).map(({ title, unit = '件', data = {}, series = { '': data } }, k) => ({
      title,
      type: 'column',
      unit,
      categories: Object.keys(Object.values(series)[0] ?? {}),
      series: Object.entries(series).map(([name, of]) => ({
        name,
        cells: Object.values(of).map((value) => cell(value, 100 + k, true)),
      })),
      place: { file: '图.yaml', line: 1 + k, column: 1 },
    })),
    ...(draft.signature === undefined
      ? {}
      : { signature: { organ: draft.signature, date: '2023-01-31', place } }),
    ...(draft.accepted === undefined ? {} : { accepted: draft.accepted }),
    ...(draft.levels === undefined ? {} : { levels: draft.levels }),
    annexes: [],
    numberedFigures: false,
    images: new Map(),
    place,
  };
}

function tables(edition: Edition, draft: Draft): Pick<Report, 'two' | 'three' | 'four'> {
  const place = { file: '表.yaml', line: 1, column: 1 };
  let line = 0;
  const row = (values: readonly (number | string)[] | undefined, length: number, total: boolean) => {
    line += 1;
    const given = Array.from({ length }, (_, k) => values?.[k] ?? 0);
    const cells = given.map((value) => cell(value, line, values !== undefined));
    const sum = cell(
      given.map(Number).reduce((a, b) => a + b, 0),
      line,
      false,
    );
    return { cells: total ? [...cells, sum] : cells, place: { ...place, line } };
  };
  known(edition, draft);
  const three = { ...draft.three };
  if (three['总计'] === undefined) three['总计'] = outcomeTotals(edition, three);
  return {
    two: {
      place,
      sections: edition.two.sections.map(({ rows, columns }) => ({
        rows: rows.map(({ label }) => row(draft.two?.[label], columns.length, false)),
      })),
    },
    three: { place, rows: leafRows(edition.three).map(({ spec }) => row(three[spec.key], 6, true)) },
    four: { place, blocks: edition.four.blocks.map(({ label }) => row(draft.four?.[label], 4, true)) },
  };
}

/** A row of a draft that the edition does not have would be a test that tests nothing. */
function known(edition: Edition, draft: Draft): void {
  const names = new Set([
    ...edition.two.sections.flatMap(({ rows }) => rows.map(({ label }) => label)),
    ...leafRows(edition.three).map(({ spec }) => spec.key),
    ...edition.four.blocks.map(({ label }) => label),
  ]);
  for (const name of Object.keys({ ...draft.two, ...draft.three, ...draft.four })) {
    if (!names.has(name)) throw new Error(`no row “${name}”`);
  }
}

function outcomeTotals(edition: Edition, three: Readonly<Record<string, readonly number[]>>): number[] {
  const outcomes = leafRows(edition.three).filter(({ role }) =>
    ['open', 'partial', 'outcome'].includes(role),
  );
  return Array.from({ length: 6 }, (_, k) =>
    outcomes.reduce((sum, { spec }) => sum + (three[spec.key]?.[k] ?? 0), 0),
  );
}

function cell(figure: number | string, line: number, isWritten: boolean): Cell {
  return {
    text: String(figure),
    value: figure === '/' ? undefined : Number(figure),
    written: isWritten,
    place: { file: '表.yaml', line, column: 1 },
  };
}
