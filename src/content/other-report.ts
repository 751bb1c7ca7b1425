import { type Finding, fill, finding, type Place } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import { FILE_UNREADABLE, FOLDER_UNREADABLE } from '../source/diagnostics.ts';
import { entryOf, type MapNode, type Node } from '../source/node.ts';
import type { World } from '../world/world.ts';
import * as D from './history-diagnostics.ts';
import { textOf } from './report-fields.ts';

/** The reports that this one is held against. */
export interface OtherReports {
  /** 上年; undefined where it is not written, or names nothing that can be relied on. */
  readonly lastYear: Report | undefined;
  /** 下级: the units' reports that this one sums up; none where one of them cannot be relied on. */
  readonly units: readonly Report[];
  readonly findings: readonly Finding[];
}

export const NO_OTHERS: OtherReports = { lastYear: undefined, units: [], findings: [] };

/**
 * Reads the reports that 报告 names: last year's and, for a summary, its units'. What is wrong in their files is one
 * finding at the name: they are mended in their own folders.
 * @param folder this report's. @param read reads a folder, without following what it names in turn.
 */
export async function readOthers(
  world: World,
  folder: string,
  content: { readonly tree: MapNode; readonly year: number; readonly yearKnown: boolean },
  read: Read,
): Promise<OtherReports> {
  const settings = entryOf(content.tree, '报告')?.value;
  const year = content.yearKnown ? content.year : Number.NaN;
  const wanted = [
    ...named(entryOf(settings, '上年')?.value, '上年', year - 1),
    ...listed(entryOf(settings, '下级')?.value, year),
  ];
  if (wanted.length === 0) return NO_OTHERS;
  const others = await Promise.all(wanted.map((one) => readOther(world, folder, one, read)));
  const of = (key: Wanted['key']): Report[] =>
    others.flatMap(({ report }, i) => (report !== undefined && wanted[i]?.key === key ? [report] : []));
  const units = of('下级');
  return {
    lastYear: of('上年')[0],
    units: units.length === wanted.filter(({ key }) => key === '下级').length ? units : [],
    findings: others.flatMap(({ findings }) => findings),
  };
}

/** A folder as the author wrote it, and the year that its report has to be for; not a number where that is not known. */
interface Wanted {
  readonly key: '上年' | '下级';
  readonly path: string;
  readonly place: Place;
  readonly year: number;
}

function named(node: Node | undefined, key: Wanted['key'], year: number): Wanted[] {
  const path = textOf(node);
  return node === undefined || path === '' ? [] : [{ key, path, place: node.place, year }];
}

const listed = (node: Node | undefined, year: number): Wanted[] =>
  node?.kind === 'list' ? node.items.flatMap((item) => named(item, '下级', year)) : [];

/** Another report, as far as it could be read. */
interface Other {
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
}

/** What there is without another report. */
const INSTEAD: Readonly<Record<Wanted['key'], { readonly instead: string; readonly insteadEn: string }>> = {
  上年: { instead: '上年的数可以写在“往年”', insteadEn: 'last year’s figures can stand under 往年' },
  下级: {
    instead: '各单位写全了，才核对三张表是否为各单位之和',
    insteadEn: 'the tables are held against the sum of the units only where all are there',
  },
};

type Read = (world: World, folder: string) => Promise<Other>;

async function readOther(world: World, folder: string, wanted: Wanted, read: Read): Promise<Other> {
  const { key, place, year } = wanted;
  const path = wanted.path.replaceAll('\\', '/');
  const problem = (
    diagnostic: Parameters<typeof finding>[0],
    params: Parameters<typeof finding>[2],
  ): Other => ({
    report: undefined,
    findings: [finding(diagnostic, place, { key, folder: wanted.path, ...params })],
  });
  if (/^(?:\/|[a-z]+:)/i.test(path)) return problem(D.OTHER_PATH, { found: wanted.path });
  const { report, findings } = await read(world, `${folder}/${path}`);
  const errors = findings.filter(({ diagnostic }) => diagnostic.level === 'error');
  const [first] = errors;
  if (first?.diagnostic === FOLDER_UNREADABLE || first?.diagnostic === FILE_UNREADABLE) {
    return problem(D.OTHER_UNREADABLE, { ...first.params, found: wanted.path, ...INSTEAD[key] });
  }
  if (first !== undefined) {
    const { file, line, column } = first.place;
    const words = first.diagnostic.message;
    return problem(D.OTHER_BROKEN, {
      found: errors.length,
      where: `${file}:${line}:${column}`,
      first: fill(words.zh, first.params),
      firstEn: fill(words.en, first.params),
    });
  }
  if (report === undefined || Number.isNaN(year) || report.year === year) return { report, findings: [] };
  return problem(D.OTHER_YEAR, { found: report.year, expected: year });
}
