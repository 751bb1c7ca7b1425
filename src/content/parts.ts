import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import type { PartSpec } from '../editions/edition.ts';
import type { Flow, FlowBlock } from '../markdown/flow.ts';
import type { Annex, Part } from '../report/report.ts';
import { type Entry, entryOf, type Node } from '../source/node.ts';
import type { ChartReader } from './charts.ts';
import { normaliseKey } from './keys.ts';
import type { TextReader } from './texts.ts';
import { LEAD_NOT_PARAGRAPHS, NOTHING_FOR_TABLE, TABLE_LEFT_OUT } from './value-diagnostics.ts';

/** What reads the texts and charts of the parts. */
export interface Readers {
  readonly texts: TextReader;
  readonly charts: ChartReader;
  readonly findings: Finding[];
}

/** A part: its heading as it was written, its texts and charts. A part that is missing is empty, at `start`. */
export function readPart(
  entry: Entry | undefined,
  spec: PartSpec,
  start: Place,
  { texts, charts, findings }: Readers,
): Part {
  const value = (name: string): Node | undefined => entryOf(entry?.value, name)?.value;
  const leftOut = spec.table !== undefined && isNo(value('表格')) ? { tableLeftOut: true as const } : {};
  const part: Part = {
    spec,
    heading: entry === undefined ? spec.heading : writtenHeading(entry, spec),
    before: texts.flow(value(spec.table === undefined ? '正文' : '表前')),
    after: spec.table === undefined ? [] : texts.flow(value('表后')),
    charts: charts.charts(value('图表')),
    place: entry?.key.place ?? start,
    ...leftOut,
  };
  if (part.tableLeftOut) {
    const place = value('表格')?.place ?? part.place;
    const isEmpty = part.before.length + part.after.length === 0;
    findings.push(finding(isEmpty ? NOTHING_FOR_TABLE : TABLE_LEFT_OUT, place, { name: spec.heading }));
  }
  return part;
}

const isNo = (node: Node | undefined): boolean =>
  node?.kind === 'scalar' && node.style === 'plain' && node.text === 'false';

/** The alias that the author used for the heading, or the heading itself. */
function writtenHeading({ key }: Entry, { heading, aliases }: PartSpec): string {
  const written = normaliseKey(key.text);
  return [heading, ...aliases].find((one) => written === one || written.endsWith(`、${one}`)) ?? heading;
}

const BLOCK_NAMES: Readonly<Record<FlowBlock['kind'], readonly [string, string]>> = {
  paragraph: ['段落', 'paragraphs'],
  heading: ['标题', 'a heading'],
  list: ['列表', 'a list'],
  table: ['表格', 'a table'],
  figure: ['图', 'a figure'],
};

/** 引言, which has paragraphs only. */
export function readLead(node: Node | undefined, texts: TextReader, findings: Finding[]): Flow | undefined {
  if (node === undefined) return undefined;
  const flow = texts.flow(node);
  for (const { kind, place } of flow) {
    const [found, foundEn] = BLOCK_NAMES[kind];
    if (kind !== 'paragraph') findings.push(finding(LEAD_NOT_PARAGRAPHS, place, { found, foundEn }));
  }
  return flow;
}

/** 附件, in the author's order. */
export function readAnnexes(node: Node | undefined, texts: TextReader): Annex[] {
  if (node?.kind !== 'list') return [];
  return node.items.map((item) => {
    const title = entryOf(item, '标题')?.value;
    const written = title?.kind === 'list' ? title.items : [title];
    return {
      title: written.flatMap((line) => texts.line(line) ?? []),
      flow: texts.flow(entryOf(item, '正文')?.value),
      place: title?.place ?? item.place,
    };
  });
}
