import type { Finding } from '../diagnostics/finding.ts';
import { EDITIONS } from '../editions/index.ts';
import type { Report } from '../report/report.ts';
import type { Node } from '../source/node.ts';
import { type ContentFile, readFolder } from '../source/read-folder.ts';
import type { World } from '../world/world.ts';
import { type Assembled, assemble } from './assemble.ts';
import { toValue } from './canonical.ts';
import { type ChosenEdition, chooseEdition } from './choose-edition.ts';
import { explainIssues } from './explain.ts';
import { readImages } from './images.ts';
import { normaliseKey } from './keys.ts';
import { merge } from './merge.ts';
import { imageFigures } from './placed-charts.ts';
import { contentSchema } from './schema.ts';

export interface ReadReport {
  /**
   * The report as far as it could be read: with an error among the findings it is fit for further checks, not for
   * printing; cells that could not be read have no value. Undefined where nothing of a report was there.
   */
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
  /** The files' texts by name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads a report's folder. Never throws for what the content holds; all that is wrong is found in one run. */
export async function readReport(world: World, folder: string): Promise<ReadReport> {
  const { files, names, findings } = await readFolder(world, folder);
  const sources = new Map(files.flatMap(({ name, file }) => (file ? [[name, file.text] as const] : [])));
  if (files.every(({ root }) => root === undefined)) return { report: undefined, findings, sources };
  const read = readContent(files);
  const images = await readImages(world, folder, imageFigures(read.texts), names);
  return {
    report: { ...read.report, images: images.images },
    findings: [...findings, ...read.findings, ...images.findings],
    sources,
  };
}

function readContent(files: readonly ContentFile[]): Assembled {
  const chosen = peekEdition(files);
  const { edition, year } = chosen;
  const schema = contentSchema(edition);
  const first = files.find(({ root }) => root !== undefined);
  const start = { file: first?.name ?? '', line: 1, column: 1 };
  const merged = merge(files, schema, start);
  const { tree, unreadKeys } = merged;
  const issues = schema.safeParse(toValue(tree)).error?.issues ?? [];
  const schemas = EDITIONS.map((one) => ({ edition: one, schema: contentSchema(one) }));
  const explained = explainIssues(issues, { tree, schema, start, unreadKeys, edition, schemas });
  const assembled = assemble(tree, { edition, year, start });
  return {
    ...assembled,
    findings: [...merged.findings, ...chosen.findings, ...explained, ...assembled.findings],
  };
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
  return chooseEdition(below(report, '年度')[0], below(report, '格式')[0]);
}
