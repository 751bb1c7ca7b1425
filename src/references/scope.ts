import type { Edition, RowSpec } from '../editions/edition.ts';
import { keptByObject } from '../kept/by-object.ts';
import { UNKNOWN } from '../report/figures.ts';
import type { Cell, TableFour, TableThree, TableTwo } from '../report/report.ts';
import { toLiquidName } from './names.ts';
import { sumOfCells } from './sums.ts';

/** What the references of a report may name. */
export interface ScopeFacts {
  readonly edition: Edition;
  readonly organ: string;
  /** Undefined where it could not be read. */
  readonly year: number | undefined;
  readonly contact: Readonly<Record<string, string>>;
  readonly two: TableTwo;
  readonly three: TableThree;
  readonly four: TableFour;
}

/** What is known of other years. */
export interface OtherYears {
  /** 上年: last year's report. */
  readonly lastYear?: ScopeFacts | undefined;
  /** 往年: figures by name and year. */
  readonly history?: ReadonlyMap<string, ReadonlyMap<number, Cell>>;
  /** First names below which something could not be read. */
  readonly doubtful?: ReadonlySet<string>;
}

/** Names over names, and at the end a figure or word exactly as it is printed. Without a prototype: every property is a name. */
export interface Names {
  readonly [name: string]: string | Names;
}

/** The names and figures that {{ }} can use. Keys are in the form of `toLiquidName`. */
export interface Scope {
  readonly names: Names;
  /** First names below which something could not be read: what they do not have is unknown, and not missing. */
  readonly doubtful?: ReadonlySet<string>;
}

/**
 * Gathers the names of a report: 机关, 年度, 上年度, 联系方式, every cell of 表二, 表三 and 表四, the same of last year
 * below 上年, and figures of other years below 往年.
 */
export function buildScope(facts: ScopeFacts, { lastYear, history, doubtful }: OtherYears = {}): Scope {
  return {
    ...(doubtful === undefined ? {} : { doubtful: new Set(Array.from(doubtful, toLiquidName)) }),
    names: names([
      ['上年度', facts.year === undefined ? UNKNOWN : String(facts.year - 1)],
      ...ownNames(facts),
      ...(lastYear === undefined ? [] : [['上年', names(ownNames(lastYear))] as const]),
      ...(history === undefined || history.size === 0 ? [] : [['往年', past(history)] as const]),
    ]),
  };
}

function ownNames(facts: ScopeFacts): Entry[] {
  return [
    ['机关', facts.organ === '' ? UNKNOWN : facts.organ],
    ['年度', facts.year === undefined ? UNKNOWN : String(facts.year)],
    ...contact(facts.contact),
    ['表二', tableTwo(facts.two, facts.edition)],
    ['表三', tableThree(facts.three, facts.edition)],
    ['表四', tableFour(facts.four, facts.edition)],
  ];
}

/** 往年.本年新收.2021, or 2021年. */
function past(history: NonNullable<OtherYears['history']>): Names {
  return names(
    [...history].map(
      ([name, years]): Entry => [
        name,
        names([...years].flatMap(([year, cell]) => allNames(String(year), [`${year}年`], cell.text))),
      ],
    ),
  );
}

/** Where no contact is given there is no such name. */
function contact(fields: ScopeFacts['contact']): Entry[] {
  const entries = Object.entries(fields);
  return entries.length === 0 ? [] : [['联系方式', names(entries)]];
}

type Entry = readonly [name: string, value: string | Names];

/** The first of two entries of one name counts: callers put the nearer meaning first. */
function names(entries: Iterable<Entry>): Names {
  const result: Record<string, string | Names> = Object.create(null);
  for (const [name, value] of entries) {
    const key = toLiquidName(name);
    if (!(key in result)) result[key] = value;
  }
  return result;
}

interface Named {
  readonly label: string;
  readonly aliases?: readonly string[];
}

function allNames(label: string, aliases: readonly string[] | undefined, value: string | Names): Entry[] {
  return [label, ...(aliases ?? [])].map((name) => [name, value]);
}

/** A row's figures by its columns' labels. */
function row(columns: readonly Named[], cells: readonly Cell[]): Entry[] {
  return columns.flatMap(({ label, aliases }, k) => {
    const cell = cells[k];
    return cell === undefined ? [] : allNames(label, aliases, cell.text);
  });
}

/** 表二.第二十条第（一）项.规章.本年制发件数, and the row directly: 表二.规章.本年制发件数. */
const tableTwo = keptByObject((two: TableTwo, edition: Edition): Names => {
  const sections = edition.two.sections.map((section, i) => ({
    label: section.label,
    rows: section.rows.flatMap(({ label, aliases }, j) =>
      allNames(label, aliases, names(row(section.columns, two.sections[i]?.rows[j]?.cells ?? []))),
    ),
  }));
  return names([
    ...sections.map(({ label, rows }): Entry => [label, names(rows)]),
    ...sections.flatMap(({ rows }) => rows),
  ]);
});

/** 表三.本年度办理结果.不予公开.属于国家秘密.自然人, and every row and group directly: 表三.不予公开.总计. */
const tableThree = keptByObject((three: TableThree, edition: Edition): Names => {
  const columns = edition.three.columns;
  const direct: Entry[] = [];
  let next = 0;

  /** One row or group, with the cells of the rows below it. */
  const walk = (
    spec: RowSpec,
  ): { readonly entries: Entry[]; readonly rows: readonly (readonly Cell[])[] } => {
    if (spec.role !== undefined) {
      const cells = three.rows[next++]?.cells ?? [];
      const entries = allNames(spec.key, spec.aliases, names(row(columns, cells)));
      direct.push(...entries);
      return { entries, rows: [cells] };
    }
    const below = (spec.rows ?? []).map(walk);
    const rows = below.flatMap((child) => child.rows);
    // A row of the group comes before a column of the same name: 表三.其他处理.其他 is the row.
    // Where the group has its own total row (本年度办理结果) there is no other sum.
    const hasTotal = spec.rows?.some((child) => child.role === 'total') ?? false;
    const sums = hasTotal ? [] : groupSums(columns, rows);
    const entries = allNames(
      spec.key,
      spec.aliases,
      names([...below.flatMap((child) => child.entries), ...sums]),
    );
    direct.push(...entries);
    return { entries, rows };
  };

  const top = edition.three.rows.flatMap((spec) => walk(spec).entries);
  return names([...top, ...direct]);
});

/** The table has no subtotals for （三） to （六）, but texts and charts need them. */
function groupSums(columns: readonly Named[], rows: readonly (readonly Cell[])[]): Entry[] {
  return columns.flatMap(({ label, aliases }, k): Entry[] => {
    const sum = sumOfCells(rows.map((cells) => cells[k]));
    return sum === undefined ? [] : allNames(label, aliases, sum);
  });
}

/** 表四.行政复议.总计, 表四.行政诉讼.复议后起诉.总计, and 表四.行政诉讼.总计 for both of its blocks. */
const tableFour = keptByObject((four: TableFour, edition: Edition): Names => {
  const blocks = edition.four.blocks.map((block, k) => ({ ...block, cells: four.blocks[k]?.cells ?? [] }));
  const heads = [...new Set(blocks.flatMap(({ under }) => (under === undefined ? [] : [under])))];
  const under = heads.map((head): Entry => {
    const own = blocks.filter((block) => block.under === head);
    const entries = own.map(({ label, cells }): Entry => [label, names(row(edition.four.outcomes, cells))]);
    return [
      head,
      names([
        ...entries,
        ...groupSums(
          edition.four.outcomes,
          own.map(({ cells }) => cells),
        ),
      ]),
    ];
  });
  const direct = blocks.map(({ label, cells }): Entry => [label, names(row(edition.four.outcomes, cells))]);
  return names([...under, ...direct]);
});
