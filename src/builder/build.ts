import type { Accepted } from '../checks/accept.ts';
import { type Finding, hasErrors } from '../diagnostics/finding.ts';
import type { Document } from '../document/document.ts';
import type { Attachment } from '../pdf/attachments.ts';
import type { Report } from '../report/report.ts';
import type { World } from '../world/world.ts';
import { fileName } from './file-name.ts';
import type { LaidOut } from './render.ts';

export const FORMATS = ['docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What a build is busy with, in this order. */
export type Step = 'check' | 'layout' | Format;

export interface BuildOptions {
  readonly formats?: readonly Format[];
  /** A folder of fonts by role (title.ttf, body.ttf, …) that come before the bundled ones. */
  readonly fontsFolder?: string;
  /** The instant that the files carry as their making, instead of the content's date. In whole seconds. */
  readonly madeAt?: Date;
  /** Whether the PDF carries the content files and the tables as CSV; it is PDF/A-3a then. */
  readonly attach?: boolean;
  /** Told of each step as it begins. */
  readonly onStep?: (step: Step) => void;
}

export interface Checked {
  readonly report: Report | undefined;
  /** What is to be mended; without what the author accepts. */
  readonly findings: readonly Finding[];
  /** What the author accepts (接受), each with the reason. */
  readonly accepted: readonly Accepted[];
  /** The content files' texts by name, for the reporters' carets. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A report on its pages, ready for any writer. */
export interface Typeset {
  readonly document: Document;
  readonly laidOut: LaidOut;
  /** What the PDF carries; empty unless asked for. */
  readonly attachments: readonly Attachment[];
}

export interface Prepared extends Checked {
  /** Undefined when there are errors. */
  readonly typeset: Typeset | undefined;
}

export interface BuiltFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export interface Built extends Checked {
  /** The finished files, named after the title; empty when there are errors. */
  readonly files: readonly BuiltFile[];
  /** The report's number of pages, when files were made. */
  readonly pages: number | undefined;
  /** Fonts of the override folder that were used instead of bundled ones. */
  readonly fonts: readonly { readonly role: string; readonly file: string }[];
}

/** Reads a report's folder and applies every check. Never throws for what the content holds. */
export async function checkReport(world: World, folder: string): Promise<Checked> {
  const { readReport } = await import('../content/read-report.ts');
  const { report, others, findings, sources } = await readReport(world, folder);
  if (report === undefined) return { report, findings, accepted: [], sources };
  const { assess } = await import('../checks/assess.ts');
  const { open, accepted } = assess(report, sources, others, findings);
  return { report, findings: open, accepted, sources };
}

/**
 * Checks a report and sets it on pages.
 * @returns findings, and the pages unless a finding is an error.
 */
export async function prepareReport(
  world: World,
  folder: string,
  options: BuildOptions = {},
): Promise<Prepared> {
  options.onStep?.('check');
  const checked = await checkReport(world, folder);
  if (checked.report === undefined || hasErrors(checked.findings)) return { ...checked, typeset: undefined };
  options.onStep?.('layout');
  const [{ compose }, { asLast }, { layOut }, { acceptMore }] = await Promise.all([
    import('../document/compose.ts'),
    import('./last-document.ts'),
    import('./render.ts'),
    import('../checks/accept.ts'),
  ]);
  const document = asLast(withMaking(compose(checked.report), options.madeAt));
  // The layout runs for every format: it is what finds the characters that no font has.
  const { laidOut, findings: found } = await layOut(document, options);
  const { open, accepted } = acceptMore(found, checked.report.accepted ?? [], checked.sources);
  const findings = [...checked.findings, ...open];
  const attachments = options.attach
    ? (await import('./attachments.ts')).attachmentsOf(document, checked.sources)
    : [];
  const sound = laidOut !== undefined && !hasErrors(findings);
  return {
    ...checked,
    findings,
    accepted: [...checked.accepted, ...accepted],
    typeset: sound ? { document, laidOut, attachments } : undefined,
  };
}

/** The finished file of a format, named after the title. */
export async function renderFile(
  { document, laidOut, attachments }: Typeset,
  format: Format,
): Promise<BuiltFile> {
  const { renderDocx, renderPdf } = await import('./render.ts');
  const bytes =
    format === 'pdf' ? await renderPdf(document, laidOut, attachments) : await renderDocx(document);
  return { name: `${fileName(document.meta.title)}.${format}`, format, bytes };
}

/**
 * Builds a report's files in memory.
 * @returns findings, and the files unless a finding is an error. All formats or none.
 */
export async function buildReport(world: World, folder: string, options: BuildOptions = {}): Promise<Built> {
  const { typeset, ...checked } = await prepareReport(world, folder, options);
  if (typeset === undefined) return { ...checked, files: [], pages: undefined, fonts: [] };
  const files: BuiltFile[] = [];
  for (const format of options.formats ?? FORMATS) {
    options.onStep?.(format);
    files.push(await renderFile(typeset, format));
  }
  const { pages, fonts } = typeset.laidOut;
  return { ...checked, files, pages: pages.length, fonts: fonts.overrides };
}

function withMaking(document: Document, madeAt: Date | undefined): Document {
  if (madeAt === undefined) return document;
  const made = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...document, meta: { ...document.meta, made } };
}
