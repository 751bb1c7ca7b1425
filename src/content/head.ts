import { type Finding, finding } from '../diagnostics/finding.ts';
import type { CoveringLetter, IndexData, PlacedText, Report } from '../report/report.ts';
import { entryOf, type Node } from '../source/node.ts';
import { type CalendarDate, parseDate, printedDate } from './dates.ts';
import { type ReadSignature, textOf } from './report-fields.ts';
import type { TextReader } from './texts.ts';
import { BAD_DATE } from './value-diagnostics.ts';

/** What stands before the title, each absent where the author does not want it. */
export type ReportHead = Pick<Report, 'documentNumber' | 'index' | 'letter' | 'dateUnderTitle'>;

export interface HeadContext {
  readonly texts: TextReader;
  /** The date of publication. */
  readonly date: CalendarDate;
  readonly signature: ReadSignature;
  readonly findings: Finding[];
}

/** Reads 文号, 索引, 报送函 and 标题下日期 of 报告. What the schema has reported is passed over. */
export function readHead(report: Node | undefined, context: HeadContext): ReportHead {
  const node = (name: string): Node | undefined => entryOf(report, name)?.value;
  const number = placedLine(node('文号'), context.texts);
  const index = readIndex(node('索引'), context.texts);
  const letter = readLetter(node('报送函'), context);
  const dateUnderTitle = readDateUnderTitle(node('标题下日期'), context);
  return {
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(index === undefined ? {} : { index }),
    ...(letter === undefined ? {} : { letter }),
    ...(dateUnderTitle === undefined ? {} : { dateUnderTitle }),
  };
}

function placedLine(node: Node | undefined, texts: TextReader): PlacedText | undefined {
  const text = texts.line(node);
  return node === undefined || text === undefined ? undefined : { text, place: node.place };
}

function readIndex(node: Node | undefined, texts: TextReader): IndexData | undefined {
  if (node?.kind !== 'map') return undefined;
  const entries = node.entries.map(({ key, value }) => ({
    label: texts.line(key) ?? '',
    value: texts.line(value) ?? '',
    place: value.place,
  }));
  return { entries, place: node.place };
}

function readLetter(node: Node | undefined, context: HeadContext): CoveringLetter | undefined {
  if (node?.kind !== 'map') return undefined;
  const { texts } = context;
  const value = (name: string): Node | undefined => entryOf(node, name)?.value;
  const title = value('标题');
  const written = title?.kind === 'list' ? title.items : [title];
  const addressee = placedLine(value('主送'), texts);
  const signature = context.signature(value('落款'));
  return {
    title: written.flatMap((line) => texts.line(line) ?? []),
    flow: texts.flow(value('正文')),
    place: title?.place ?? node.place,
    ...(addressee === undefined ? {} : { addressee }),
    ...(signature === undefined ? {} : { signature }),
  };
}

function readDateUnderTitle(node: Node | undefined, context: HeadContext): PlacedText | undefined {
  const found = textOf(node);
  if (node === undefined || found === '' || found === 'false') return undefined;
  const date = found === 'true' ? context.date : parseDate(found);
  if (date !== undefined) return { text: printedDate(date), place: node.place };
  context.findings.push(finding(BAD_DATE, node.place, { name: '标题下日期', found, expected: '2023-01-31' }));
  return undefined;
}
