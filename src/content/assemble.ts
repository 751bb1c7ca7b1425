import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Edition } from '../editions/edition.ts';
import type { Flow } from '../markdown/flow.ts';
import { buildScope } from '../references/scope.ts';
import type { Annex, Chart, Part, Report, UnreadCodes } from '../report/report.ts';
import { entryOf, type MapNode, type Node } from '../source/node.ts';
import { ChartReader } from './charts.ts';
import { isoDate } from './dates.ts';
import { readHead } from './head.ts';
import { readHistory } from './history.ts';
import { keptTable } from './kept-table.ts';
import { readAcceptances, readLevels } from './levels.ts';
import { readAnnexes, readLead, readPart } from './parts.ts';
import { checkPlacedCharts, type PlacingText } from './placed-charts.ts';
import { readFields } from './report-fields.ts';
import { readTableFour, readTableThree, readTableTwo, type TablePart } from './tables.ts';
import { TextReader } from './texts.ts';
import { readTitle } from './title.ts';

export interface Assembled {
  readonly report: Omit<Report, 'images'>;
  readonly findings: readonly Finding[];
  /** Every text with the charts that it may place; what they place as image files is still to be read. */
  readonly texts: readonly PlacingText[];
}

export interface AssembleOptions {
  readonly edition: Edition;
  readonly year: number;
  /** Whether 年度 could be read; else the year is any that the edition binds. */
  readonly yearKnown: boolean;
  /** See `doubtfulNames`. */
  readonly doubtful: ReadonlySet<string>;
  /** See `Report.unreadCodes`. */
  readonly unreadCodes: UnreadCodes;
  /** The place of what is missing. */
  readonly start: Place;
  /** 上年. */
  readonly lastYear: Report | undefined;
}

/** Makes the report of nodes whose keys have their official names. What the schema has reported is passed over. */
export function assemble(tree: MapNode, options: AssembleOptions): Assembled {
  const { edition, year, yearKnown, start, lastYear } = options;
  const findings: Finding[] = [];
  const settings = entryOf(tree, '报告')?.value;
  const setting = (name: string): Node | undefined => entryOf(settings, name)?.value;
  const fields = readFields(settings, year, findings);
  const tables = readTables(tree, options, fields.slash, findings);
  const { organ, contact } = fields;
  const soFar = findings.length;
  const history = readHistory(setting('往年'), yearKnown ? year : undefined, findings);
  const doubtful = new Set(options.doubtful);
  if (findings.length > soFar) doubtful.add('往年');
  if (setting('上年') !== undefined && lastYear === undefined) doubtful.add('上年');
  const scope = buildScope(
    { edition, organ, year: yearKnown ? year : undefined, contact, ...tables },
    { history, lastYear: lastYear && { ...lastYear, contact: {} }, doubtful },
  );
  const texts = new TextReader(scope, findings);
  const charts = new ChartReader(texts, findings, doubtful.has('往年') ? undefined : history);

  const lead = readLead(fields.leadNode, texts, findings);
  const parts = edition.parts.map((spec) =>
    readPart(entryOf(tree, spec.heading), spec, start, { texts, charts, findings }),
  );
  const reportCharts = charts.charts(entryOf(tree, '图表')?.value);
  const annexes = readAnnexes(entryOf(tree, '附件')?.value, texts);
  const head = readHead(settings, { texts, findings, date: fields.date, signature: fields.signature });
  const placing = placingTexts({ lead, letter: head.letter?.flow, parts, annexes, charts: reportCharts });
  const report = {
    edition,
    year,
    ...(yearKnown ? {} : { yearUnread: true as const }),
    organ,
    ...readTitle(setting('标题'), organ === '' ? undefined : setting('机关'), year, texts),
    date: isoDate(fields.date),
    numberedFigures: fields.numberedFigures,
    ...withSignature(fields.signature(setting('落款'))),
    ...head,
    ...(lead === undefined ? {} : { lead: { flow: lead, inside: fields.leadInside } }),
    parts,
    ...tables,
    charts: reportCharts,
    annexes,
    accepted: readAcceptances(setting('接受')),
    levels: readLevels(setting('级别')),
    ...(options.unreadCodes !== 'all' && options.unreadCodes.size === 0
      ? {}
      : { unreadCodes: options.unreadCodes }),
    place: entryOf(tree, '报告')?.key.place ?? start,
    ...placeOf('yearPlace', setting('年度')),
    ...placeOf('titlePlace', setting('标题')),
    ...placeOf('datePlace', setting('发布日期')),
  };
  return { report, findings: [...findings, ...checkPlacedCharts(placing)], texts: placing };
}

const [readTwo, readThree, readFour] = [
  keptTable(readTableTwo),
  keptTable(readTableThree),
  keptTable(readTableFour),
];

type Tables = Pick<Report, 'two' | 'three' | 'four'>;

function readTables(tree: MapNode, options: AssembleOptions, slash: boolean, findings: Finding[]): Tables {
  const { edition, start } = options;
  const part = (table: 'two' | 'three' | 'four'): TablePart => {
    const spec = edition.parts.find((one) => one.table === table);
    const entry = spec && entryOf(tree, spec.heading);
    return { node: entry?.value, place: entry?.key.place ?? start };
  };
  const how = { edition, slash, findings };
  return {
    two: readTwo(part('two'), how),
    three: readThree(part('three'), how),
    four: readFour(part('four'), how),
  };
}

const placeOf = <K extends string>(key: K, node: Node | undefined) =>
  (node === undefined ? {} : { [key]: node.place }) as { readonly [key in K]?: Place };

function withSignature(signature: Report['signature']): Pick<Report, 'signature'> {
  return signature === undefined ? {} : { signature };
}

interface TextsOfReport {
  /** The covering letter's. */
  readonly letter: Flow | undefined;
  readonly lead: Flow | undefined;
  readonly parts: readonly Part[];
  readonly annexes: readonly Annex[];
  readonly charts: readonly Chart[];
}

/** All texts in print order. A text may place the charts of its part, and those of the report. */
function placingTexts({ letter = [], lead = [], parts, annexes, charts }: TextsOfReport): PlacingText[] {
  return [
    { flow: letter, charts },
    { flow: lead, charts },
    ...parts.flatMap((part) =>
      [part.before, part.after].map((flow) => ({ flow, charts: [...part.charts, ...charts] })),
    ),
    ...annexes.map(({ flow }) => ({ flow, charts })),
  ];
}
