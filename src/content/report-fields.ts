import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import { entryOf, isBlank, type Node } from '../source/node.ts';
import { type CalendarDate, parseDate, printedDate } from './dates.ts';
import { BAD_CONTACT, BAD_DATE, BAD_POSTCODE, QUOTED_NAME, WIDE_CONTACT } from './value-diagnostics.ts';

/** What 报告 says of the report itself, its texts not yet read. */
export interface ReportFields {
  readonly organ: string;
  readonly contact: Readonly<Record<string, string>>;
  /** 发布日期, or 31 January after the reporting year. */
  readonly date: CalendarDate;
  /** Reads a 落款, the report's or the covering letter's; true stands for this organ and date. */
  readonly signature: ReadSignature;
  readonly leadInside: boolean;
  readonly numberedFigures: boolean;
  /** 允许斜杠. */
  readonly slash: boolean;
  readonly leadNode: Node | undefined;
}

export type ReadSignature = (node: Node | undefined) => Report['signature'];

/** Reads 报告. What the schema has already reported is passed over, and has its default. */
export function readFields(report: Node | undefined, year: number, findings: Finding[]): ReportFields {
  const node = (name: string): Node | undefined => entryOf(report, name)?.value;
  const text = (name: string): string => textOf(node(name));
  const fallback = { year: year + 1, month: 1, day: 31 };
  const date = readDate(node('发布日期'), '发布日期', findings) ?? fallback;
  // Of several lines, which the schema has reported, the name is what they say together.
  const organ = text('机关').replace(/\s*\n\s*/g, '');
  findings.push(...quoted('机关', node('机关')));
  return {
    organ,
    contact: readContact(node('联系方式'), findings),
    date,
    signature: (signed) => readSignature(signed, { organ, date, findings }),
    leadInside: text('引言位置') === '总体情况内',
    numberedFigures: text('图号') === 'true',
    slash: text('允许斜杠') === 'true',
    leadNode: node('引言'),
  };
}

/** A name or contact that stands in Chinese quotation marks as a whole: they were meant for YAML, and would be printed. */
function quoted(name: string, node: Node | undefined): Finding[] {
  const [found = '', expected = ''] = /^[“＂]([^“”＂]+)[”＂]$/.exec(textOf(node)) ?? [];
  return node === undefined || found === ''
    ? []
    : [finding(QUOTED_NAME, node.place, { name, found, expected })];
}

/** Contacts by what all that are right have in common: of several, and with words beside them. */
const CONTACTS = [
  {
    key: '邮箱',
    pattern: /^[^@＠]*[\w.+-]@[\w-]+(?:\.[\w-]+)+/,
    nameEn: 'the mail address',
    expected: '形如 xxgk@example.gov.cn',
    expectedEn: 'one as xxgk@example.gov.cn',
  },
  {
    // An area code is followed by seven or eight digits, or by the hotline's five.
    key: '电话',
    pattern: /^(?!.*(?<!\d)0\d{2,3}[-—－–](?!(?:\d ?){7,8}(?!\d)|12345))/s,
    nameEn: 'the telephone number',
    expected: '区号之后七位或八位，如 0533-1234567',
    expectedEn: 'seven or eight digits behind the area code, as 0533-1234567',
  },
] as const;

function readContact(node: Node | undefined, findings: Finding[]): Record<string, string> {
  if (node?.kind !== 'map') return {};
  const postcode = entryOf(node, '邮编')?.value;
  const found = textOf(postcode);
  if (postcode !== undefined && found !== '' && !/^\d{6}$/.test(narrow(found))) {
    findings.push(finding(BAD_POSTCODE, postcode.place, { found }));
  }
  for (const { key, pattern, ...words } of CONTACTS) {
    const value = entryOf(node, key)?.value;
    const written = textOf(value);
    if (value === undefined || written === '' || pattern.test(narrow(written))) continue;
    findings.push(finding(BAD_CONTACT, value.place, { name: key, found: written, ...words }));
  }
  const told = new Set(findings.map(({ place }) => place));
  for (const { name, value } of node.entries) {
    if (value.kind !== 'scalar' || told.has(value.place)) continue;
    findings.push(...quoted(name, value), ...wideDigits(name, value));
  }
  return Object.fromEntries(node.entries.map(({ name, value }) => [name, textOf(value)]));
}

/**
 * Digits in full width, such a dash between digits or such an @, and the dash that Word makes of the hyphen behind an area
 * code: what a Chinese input method and Word leave in numbers and addresses.
 */
const WIDE =
  /[０-９]+(?:[－．][０-９]+)*|(?<=\d)－(?=[\d０-９])|(?<=(?<!\d)0\d{2,3})[—–](?=\d{7,8}(?!\d))|(?<=[\w０-９])＠(?=[\w０-９])/g;

/** A contact without them: what is wrong with it beside its width is another finding. */
const narrow = (text: string): string => text.normalize('NFKC').replace(/[—–]/g, '-');

function wideDigits(name: string, value: Node & { readonly kind: 'scalar' }): Finding[] {
  const { text, locate } = value.source();
  return Array.from(text.matchAll(WIDE), ({ 0: found, index }) => {
    const expected = narrow(found);
    return finding(WIDE_CONTACT, locate(index, found.length), { name, found, expected });
  });
}

interface SignatureDefaults {
  readonly organ: string;
  readonly date: CalendarDate;
  readonly findings: Finding[];
}

function readSignature(node: Node | undefined, defaults: SignatureDefaults): Report['signature'] {
  const { organ, date, findings } = defaults;
  const signed = (place: Place, name: string, day: CalendarDate): Report['signature'] => ({
    organ: name,
    date: printedDate(day),
    place,
  });
  if (node?.kind === 'scalar') return node.text === 'true' ? signed(node.place, organ, date) : undefined;
  if (node?.kind !== 'map') return undefined;
  const own = readDate(entryOf(node, '日期')?.value, '日期', findings);
  const signer = entryOf(node, '机关')?.value;
  findings.push(...quoted('机关', signer));
  return signed(node.place, textOf(signer) || organ, own ?? date);
}

function readDate(node: Node | undefined, name: string, findings: Finding[]): CalendarDate | undefined {
  const found = textOf(node);
  if (node === undefined || found === '') return undefined;
  const date = parseDate(found);
  if (date === undefined)
    findings.push(finding(BAD_DATE, node.place, { name, found, expected: '2023-01-31' }));
  return date;
}

/** A scalar's text without blanks around it; '' for everything else. */
export function textOf(node: Node | undefined): string {
  return node?.kind === 'scalar' && !isBlank(node) ? node.text.trim() : '';
}
