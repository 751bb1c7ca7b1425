import { merge } from '../content/merge.ts';
import { readReport } from '../content/read-report.ts';
import { contentSchema } from '../content/schema.ts';
import { type Finding, hasErrors } from '../diagnostics/finding.ts';
import { leafRows } from '../editions/edition.ts';
import type { Report } from '../report/report.ts';
import { entryOf, type Node } from '../source/node.ts';
import { readFolder } from '../source/read-folder.ts';
import type { World } from '../world/world.ts';
import type { Carried, CarriedSetting } from './carried.ts';

/** Settings that stay from year to year. 接受 does not: its reasons were last year's. */
const STANDING = [
  '标题',
  '联系方式',
  '引言',
  '引言位置',
  '落款',
  '图号',
  '允许斜杠',
  '标题下日期',
  '级别',
] as const;

export interface CarryOver {
  /** Undefined where last year's report has errors: what is wrong there would be wrong here. */
  readonly carried: Carried | undefined;
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads last year's report for what the new one takes over.
 * @param folder where it is. @param seenFrom the same folder as seen from the new report.
 */
export async function carryOver(world: World, folder: string, seenFrom: string): Promise<CarryOver> {
  const { report, findings, sources } = await readReport(world, folder);
  if (report === undefined || hasErrors(findings)) return { carried: undefined, findings, sources };
  const settings = await readSettings(world, folder, report);
  const carried = {
    folder: seenFrom,
    year: report.year,
    organ: report.organ,
    settings: standing(settings, report),
    history: historyOf(entryOf(settings, '往年')?.value, report),
    partHeadings: new Map(report.parts.map(({ spec, heading }) => [spec.number, heading])),
    headings: new Map(report.parts.map((part) => [part.spec.number, headingsOf(part.before, report.year)])),
    forward: forwardOf(report),
  };
  return { carried, findings, sources };
}

/** 报告 as it was written: the report itself has only what it means. */
async function readSettings(world: World, folder: string, report: Report): Promise<Node | undefined> {
  const { files } = await readFolder(world, folder);
  const { tree } = merge(files, contentSchema(report.edition), report.place);
  return entryOf(tree, '报告')?.value;
}

function standing(settings: Node | undefined, { year }: Report): ReadonlyMap<string, CarriedSetting> {
  return new Map(
    STANDING.flatMap((key): [string, CarriedSetting][] => {
      const value = entryOf(settings, key)?.value;
      return value === undefined ? [] : [[key, nextYears(key, written(value), year)]];
    }),
  );
}

/** What the charts of most reports begin with. */
const ALWAYS = '本年新收';

/** 往年 with last year's own figures, where a name is that of a row of 表三. */
function historyOf(
  node: Node | undefined,
  report: Report,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const entries = node?.kind === 'map' ? node.entries : [];
  const known = new Map(
    entries.map(({ name, value }) => {
      const years = written(value);
      return [
        name,
        typeof years === 'string' || Array.isArray(years) ? {} : (years as Record<string, string>),
      ];
    }),
  );
  return new Map(
    [...new Set([...known.keys(), ALWAYS])].map((name) => {
      const total = totalOf(name, report);
      const own: Record<string, string> = total === undefined ? {} : { [report.year]: total };
      return [name, { ...known.get(name), ...own }];
    }),
  );
}

function totalOf(name: string, { edition, three }: Report): string | undefined {
  const row = leafRows(edition.three).findIndex(({ spec }) =>
    [spec.key, ...(spec.aliases ?? [])].includes(name),
  );
  return three.rows[row]?.cells.at(-1)?.text;
}

function written(node: Node): CarriedSetting {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  return Object.fromEntries(
    node.entries.map(({ name, value }) => [name, value.kind === 'scalar' ? value.text : '']),
  );
}

/** The reporting year becomes a reference. 〔2021〕30号 stays. */
const ofEachYear = (text: string, year: number): string => text.replaceAll(`${year}年`, '{{ 年度 }}年');

/** The year of a title goes on by one. */
function nextYears(key: string, value: CarriedSetting, year: number): CarriedSetting {
  const next = (text: string): string => text.replaceAll(`${year}年`, `${year + 1}年`);
  if (key === '标题')
    return typeof value === 'string' ? next(value) : Array.isArray(value) ? value.map(next) : value;
  if (key === '引言' && typeof value === 'string') return ofEachYear(value, year);
  // A date that was written out was last year's.
  if (key === '标题下日期') return 'true';
  if (key === '落款' && typeof value === 'object' && !Array.isArray(value)) {
    const { 日期: _, ...rest } = value as Readonly<Record<string, string>>;
    return Object.keys(rest).length === 0 ? 'true' : rest;
  }
  return value;
}

function headingsOf(flow: Report['parts'][number]['before'], year: number): string[] {
  return flow.flatMap((block) =>
    block.kind === 'heading'
      ? [`${'#'.repeat(block.level)} ${ofEachYear(block.texts.map(({ text }) => text).join(''), year)}`]
      : [],
  );
}

/** What was open at the end of last year, by column; the total is derived anew. */
function forwardOf({ edition, three }: Report): Readonly<Record<string, string>> {
  const row = leafRows(edition.three).findIndex(({ role }) => role === 'forward');
  const cells = three.rows[row]?.cells ?? [];
  return Object.fromEntries(
    edition.three.columns.flatMap(({ label }, k) => {
      const text = cells[k]?.text ?? '0';
      return label === '总计' || text === '0' ? [] : [[label, text]];
    }),
  );
}
