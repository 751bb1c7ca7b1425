import { citing, type Finding, hasErrors, type Place } from '../diagnostics/finding.ts';
import type { Edition } from '../editions/edition.ts';
import { EDITIONS } from '../editions/index.ts';
import type { Report, UnreadCodes } from '../report/report.ts';
import type { MapNode, Node } from '../source/node.ts';
import { type ContentFile, readFolder } from '../source/read-folder.ts';
import type { World } from '../world/world.ts';
import { type Assembled, assemble } from './assemble.ts';
import { type ChosenEdition, chooseEdition } from './choose-edition.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { type ExplainContext, explainIssues } from './explain.ts';
import { type Issue, issuesOf } from './issues.ts';
import { normaliseKey } from './keys.ts';
import { merge } from './merge.ts';
import { NO_OTHERS, type OtherReports, readOthers } from './other-report.ts';
import { imageFigures } from './placed-charts.ts';
import { contentSchema } from './schema.ts';
import { isValid } from './valid-entries.ts';

export interface ReadReport {
  /**
   * The report as far as it could be read: with an error among the findings it is fit for further checks, not for
   * printing; cells that could not be read have no value. Undefined where nothing of a report was there.
   */
  readonly report: Report | undefined;
  /** Those that the content names (上年, 下级). */
  readonly others: OtherReports;
  readonly findings: readonly Finding[];
  /** The files' texts by name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads a report's folder. Never throws for what the content holds; all that is wrong is found in one run. */
export async function readReport(world: World, folder: string): Promise<ReadReport> {
  const read = await readText(world, folder, (content) => readOthers(world, folder, content, readAlone));
  const { report, others, findings, sources } = read;
  if (report === undefined) return { report, others, findings, sources };
  const figures = imageFigures(read.texts);
  // Most reports have no image, and need nothing of what reads one.
  if (figures.length === 0) return { report: { ...report, images: new Map() }, others, findings, sources };
  const { readImages } = await import('../images/read-images.ts');
  const { images, findings: found } = await readImages(world, folder, figures, read.names);
  return { report: { ...report, images }, others, findings: [...findings, ...found], sources };
}

/** A report without what its texts place as files; what it names in turn is not read. */
async function readAlone(world: World, folder: string): Promise<ReadReport> {
  const { report, ...read } = await readText(world, folder, async () => NO_OTHERS);
  const { others, findings, sources } = read;
  return { report: report && { ...report, images: new Map() }, others, findings, sources };
}

interface ReadText extends Omit<ReadReport, 'report'> {
  readonly report: Assembled['report'] | undefined;
  readonly texts: Assembled['texts'];
  readonly names: readonly string[];
}

async function readText(
  world: World,
  folder: string,
  othersOf: (content: KeyedContent) => Promise<OtherReports>,
): Promise<ReadText> {
  const { files, names, findings } = await readFolder(world, folder);
  const sources = new Map(files.flatMap(({ name, file }) => (file ? [[name, file.text] as const] : [])));
  // Nothing can be said of files that are all broken; of empty ones, that every part is missing.
  const nothing = files.every(({ root }) => root === undefined);
  if (files.length === 0 || (nothing && hasErrors(findings))) {
    return { report: undefined, others: NO_OTHERS, findings, sources, texts: [], names };
  }
  const content = keyContent(files);
  const others = await othersOf(content);
  const assembled = assemble(content.tree, { ...content, lastYear: others.lastYear });
  const found = [...findings, ...content.findings, ...others.findings, ...assembled.findings];
  return {
    ...assembled,
    others,
    findings: found.map((one) => citing(one, content.edition.notice)),
    sources,
    names,
  };
}

/** The content under its official keys, checked against the schema of its edition. */
interface KeyedContent {
  readonly tree: MapNode;
  readonly edition: Edition;
  readonly year: number;
  readonly yearKnown: boolean;
  /** See `doubtfulNames`. */
  readonly doubtful: ReadonlySet<string>;
  /** See `Report.unreadCodes`. */
  readonly unreadCodes: UnreadCodes;
  readonly start: Place;
  readonly findings: readonly Finding[];
}

function keyContent(files: readonly ContentFile[]): KeyedContent {
  const chosen = peekEdition(files);
  const { edition, year, yearKnown } = chosen;
  const schema = contentSchema(edition);
  const first = files.find(({ root }) => root !== undefined) ?? files[0];
  const start = { file: first?.name ?? '', line: 1, column: 1 };
  const { tree, unread, findings } = merge(files, schema, start);
  const unreadKeys = unread.keys;
  const issues = isValid(tree, schema) ? [] : issuesOf(tree, schema);
  const explained =
    issues.length === 0
      ? []
      : explain(issues, { tree, schema, start, unreadKeys, keyless: unread.keyless, edition });
  const doubtful =
    issues.length === 0 && unreadKeys.size === 0 ? NONE : doubtfulNames(tree, schema, unreadKeys);
  const found = [...findings, ...chosen.findings, ...explained];
  return { tree, edition, year, yearKnown, doubtful, unreadCodes: unread.codes, start, findings: found };
}

const NONE: ReadonlySet<string> = new Set();

/** The schemas of all editions are made only where something is wrong: they tell of a key that another edition has. */
function explain(issues: readonly Issue[], context: Omit<ExplainContext, 'schemas'>): Finding[] {
  const schemas = EDITIONS.map((one) => ({ edition: one, schema: contentSchema(one) }));
  return explainIssues(issues, { ...context, schemas });
}

/** The edition must be known before the schema, so 年度 and 格式 are looked up in the files as they are. */
function peekEdition(files: readonly ContentFile[]): ChosenEdition {
  const below = (nodes: readonly Node[], key: string): Node[] =>
    nodes
      .flatMap((node) => (node.kind === 'map' ? node.entries : []))
      .filter(({ name }) => normaliseKey(name) === key)
      .map(({ value }) => value);
  const report = below(
    files.flatMap(({ root }) => root ?? []),
    '报告',
  ).slice(0, 1);
  return chooseEdition(below(report, '年度')[0], below(report, '格式')[0], () => likeliestEdition(files));
}

/** The edition whose schema finds the least wrong with what is written. */
function likeliestEdition(files: readonly ContentFile[]): Edition {
  const wrong = EDITIONS.map((edition) => {
    const schema = contentSchema(edition);
    const { tree } = merge(files, schema, { file: '', line: 1, column: 1 });
    return { edition, count: issuesOf(tree, schema).length };
  });
  const [best] = wrong.sort((a, b) => a.count - b.count);
  if (best === undefined) throw new Error('no editions');
  return best.edition;
}
