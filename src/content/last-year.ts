import { type Finding, fill, finding, hasErrors, type Place } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import type { World } from '../world/world.ts';
import * as D from './history-diagnostics.ts';
import type { ReadReport } from './read-report.ts';

export interface LastYear {
  /** Undefined where 上年 is not written, or names nothing that can be relied on. */
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
}

/** 上年 as the author wrote it, and the year that its report has to be for. */
export interface LastYearFolder {
  readonly path: string;
  readonly place: Place;
  readonly year: number;
}

/**
 * Reads last year's report. What is wrong in its files is one finding at 上年: they are mended in their own folder.
 * @param folder this report's. @param read reads a folder, without following its own 上年.
 */
export async function readLastYear(
  world: World,
  folder: string,
  wanted: LastYearFolder,
  read: (world: World, folder: string) => Promise<ReadReport>,
): Promise<LastYear> {
  const path = wanted.path.replaceAll('\\', '/');
  const problem = (diagnostic: Parameters<typeof finding>[0], params: Parameters<typeof finding>[2]) => ({
    report: undefined,
    findings: [finding(diagnostic, wanted.place, params)],
  });
  if (/^(?:\/|[a-z]+:)/i.test(path)) return problem(D.LAST_YEAR_PATH, { found: wanted.path });
  const { report, findings } = await read(world, `${folder}/${path}`);
  const errors = findings.filter(({ diagnostic }) => diagnostic.level === 'error');
  const [first] = errors;
  if (report === undefined && first?.params['reason'] !== undefined) {
    return problem(D.LAST_YEAR_UNREADABLE, { ...first.params, found: wanted.path });
  }
  if (first !== undefined && hasErrors(findings)) {
    const { file, line, column } = first.place;
    const words = first.diagnostic.message;
    return problem(D.LAST_YEAR_BROKEN, {
      folder: wanted.path,
      found: errors.length,
      where: `${file}:${line}:${column}`,
      first: fill(words.zh, first.params),
      firstEn: fill(words.en, first.params),
    });
  }
  if (report === undefined || report.year === wanted.year) return { report, findings: [] };
  return problem(D.LAST_YEAR_OTHER, { folder: wanted.path, found: report.year, expected: wanted.year });
}
