import { type Diagnostic, type Finding, finding, type Params } from '../diagnostics/finding.ts';
import { UNKNOWN } from '../report/figures.ts';
import type { Cell, Chart, ChartType } from '../report/report.ts';
import { type Entry, entryOf, type MapNode, type Node } from '../source/node.ts';
import * as D from './chart-diagnostics.ts';
import { CHART_TYPES } from './chart-types.ts';
import { figureFinding, readFigure, wrongNumber } from './figure.ts';
import { CHINESE_QUOTES, REFERS_TO_WORDS } from './figure-diagnostics.ts';
import type { History } from './history.ts';
import * as H from './history-diagnostics.ts';
import { hasReference, type TextReader } from './texts.ts';

/** The type of a chart that says none, and of one whose word the schema has reported. */
const USUAL: ChartType = 'column';

type Series = Chart['series'][number];
type ChartData = Pick<Chart, 'categories' | 'series'>;

/** Reads the charts of a part or of the report. What the schema has already reported is passed over. */
export class ChartReader {
  constructor(
    private readonly texts: TextReader,
    private readonly findings: Finding[],
    /** 往年; undefined where part of it could not be read. */
    private readonly history: History | undefined,
  ) {}

  charts(node: Node | undefined): Chart[] {
    if (node?.kind !== 'list') return [];
    const charts = node.items.flatMap((item) => this.chart(item));
    const first = new Map<string, Chart>();
    for (const chart of charts) {
      const before = first.get(chart.title);
      if (before === undefined) first.set(chart.title, chart);
      else this.report(D.SAME_TITLE, chart, { found: chart.title, before: position(before) });
    }
    return charts;
  }

  private chart(node: Node): Chart[] {
    const titleNode = entryOf(node, '标题')?.value;
    const title = this.texts.line(titleNode);
    const dataNode = entryOf(node, '数据');
    if (title === undefined || titleNode === undefined || dataNode === undefined) return [];
    const type = CHART_TYPES.get(this.texts.line(entryOf(node, '类型')?.value) ?? '') ?? USUAL;
    const unit = this.texts.line(entryOf(node, '单位')?.value) ?? '';
    const data = this.withHistory(this.data(dataNode.value, title), entryOf(node, '历年')?.value, titleNode);
    const chart = { title, type, unit, ...data, place: titleNode.place };
    if (type === 'pie') this.checkPie(chart);
    return [chart];
  }

  /** 历年: the figures of other years, before the data's own. */
  private withHistory(data: ChartData, node: Node | undefined, titleNode: Node): ChartData {
    const wanted = this.texts.line(node);
    if (node === undefined || wanted === undefined) return data;
    if (this.history === undefined) return data;
    const years = this.history.get(wanted);
    const name = this.texts.line(titleNode) ?? '';
    if (years === undefined) {
      const expected = [...this.history.keys()].join('、') || '—';
      this.report(H.NO_SUCH_HISTORY, node, { found: wanted, expected });
      return data;
    }
    const [only, second] = data.series;
    if (only === undefined || second !== undefined) {
      if (second !== undefined) this.report(H.HISTORY_OF_SEVERAL, node, { name, found: data.series.length });
      return data;
    }
    const before = [...years.keys()].map((year) => `${year}年`);
    for (const found of data.categories.filter((category) => before.includes(category))) {
      this.report(H.YEAR_TWICE, node, { name, found });
    }
    return {
      categories: [...before, ...data.categories],
      series: [{ ...only, cells: [...years.values(), ...only.cells] }],
    };
  }

  private data(node: Node, title: string): ChartData {
    const none = { categories: [], series: [] };
    if (node.kind !== 'map') return none;
    const several = node.entries.filter(({ value }) => value.kind === 'map');
    if (node.entries.length === 0) this.report(D.NO_DATA, node, { name: title });
    if (several.length > 0 && several.length < node.entries.length) {
      this.report(D.MIXED_DATA, node, { name: title });
      return none;
    }
    if (several.length === 0) {
      return { categories: this.names(node.entries), series: [{ name: title, cells: this.cells(node) }] };
    }
    const first = several[0]?.value as MapNode;
    if (first.entries.length === 0) this.report(D.NO_DATA, first, { name: title });
    const series = several.map((entry) => this.series(entry, first));
    return { categories: this.names(first.entries), series };
  }

  /** One of several series, its figures in the order of the first one's categories. */
  private series({ key, name, value }: Entry, first: MapNode): Series {
    const map = value as MapNode;
    const categories = ({ entries }: MapNode): string[] => entries.map((entry) => entry.name);
    const same = categories(first).length === map.entries.length;
    if (!same || categories(first).some((category) => entryOf(map, category) === undefined)) {
      const params = { name, found: categories(map).join('、'), expected: categories(first).join('、') };
      this.report(D.OTHER_CATEGORIES, key, params);
    }
    const ordered = first.entries.flatMap((entry) => entryOf(map, entry.name) ?? []);
    return { name: this.texts.line(key) ?? name, cells: this.cells({ ...map, entries: ordered }) };
  }

  private names(entries: readonly Entry[]): string[] {
    return entries.map(({ key, name }) => this.texts.line(key) ?? name);
  }

  private cells({ entries }: MapNode): Cell[] {
    return entries.map(({ name, value }) => this.figure(value, name));
  }

  private figure(node: Node, name: string): Cell {
    const options = { kind: 'chart', name } as const;
    if (node.kind !== 'scalar' || !hasReference(node)) return readFigure(node, options, this.findings);
    const text = this.texts.line(node);
    const cell = { text: text ?? '', written: true, place: node.place };
    if (text === undefined) return { ...cell, value: undefined };
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return { ...cell, value: Number(text) };
    if (text === UNKNOWN) return { ...cell, value: undefined };
    const resolved = { ...node, text };
    const quoted = wrongNumber(resolved, 'chart') === CHINESE_QUOTES;
    this.findings.push(figureFinding(quoted ? CHINESE_QUOTES : REFERS_TO_WORDS, resolved, options));
    return { ...cell, value: undefined };
  }

  private checkPie(chart: Chart): void {
    const { title, series, place } = chart;
    const params = { name: title };
    if (series.length > 1) this.report(D.ONE_SERIES_PIE, { place }, { ...params, found: series.length });
    const cells = series.flatMap((one) => one.cells);
    for (const cell of cells) {
      if ((cell.value ?? 0) < 0) this.report(D.NEGATIVE_PIE, cell, { ...params, found: cell.text });
    }
    if (cells.length > 0 && cells.every(({ value }) => value === 0))
      this.report(D.EMPTY_PIE, { place }, params);
  }

  private report(diagnostic: Diagnostic, at: Pick<Node, 'place'>, params: Params): void {
    this.findings.push(finding(diagnostic, at.place, params));
  }
}

/** Where something stands, for a message about something else. */
export function position({ place: { file, line, column } }: Pick<Node, 'place'>): string {
  return `${file}:${line}:${column}`;
}
