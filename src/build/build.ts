import { type Finding, hasErrors } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';
import type { World } from '../world/world.ts';
import { fileName } from './file-name.ts';
import type { RenderedPdf } from './render.ts';

export const FORMATS = ['docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export interface BuildOptions {
  readonly formats?: readonly Format[];
  /** A folder of fonts by role (title.ttf, body.ttf, …) that come before the bundled ones. */
  readonly fontsFolder?: string;
}

export interface Checked {
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
  /** The content files' texts by name, for the reporters' carets. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Built extends Checked {
  /** The finished files, named after the title; empty when there are errors. */
  readonly files: readonly { readonly name: string; readonly format: Format; readonly bytes: Uint8Array }[];
  /** The PDF's number of pages, when it was made. */
  readonly pages: number | undefined;
  /** Fonts of the override folder that were used instead of bundled ones. */
  readonly fonts: readonly { readonly role: string; readonly file: string }[];
}

/** Reads a report's folder and applies every check. Never throws for what the content holds. */
export async function checkReport(world: World, folder: string): Promise<Checked> {
  const { readReport } = await import('../content/read-report.ts');
  const read = await readReport(world, folder);
  if (read.report === undefined) return read;
  const { check } = await import('../checks/index.ts');
  return { ...read, findings: [...read.findings, ...check(read.report)] };
}

/**
 * Builds a report's files in memory.
 * @returns findings, and the files unless a finding is an error. All formats or none.
 */
export async function buildReport(world: World, folder: string, options: BuildOptions = {}): Promise<Built> {
  const checked = await checkReport(world, folder);
  const none = { files: [], pages: undefined, fonts: [] };
  if (checked.report === undefined || hasErrors(checked.findings)) return { ...checked, ...none };
  const { compose } = await import('../document/compose.ts');
  const { layOut, renderDocx, renderPdf } = await import('./render.ts');
  const document = compose(checked.report);
  const formats = options.formats ?? FORMATS;

  // The layout runs for every format: it is what finds the characters that no font has.
  const laidOut = await layOut(document, options);
  const findings = [...checked.findings, ...laidOut.findings];
  if (hasErrors(findings)) return { ...checked, findings, ...none };

  const name = fileName(document.meta.title);
  let pdf: RenderedPdf | undefined;
  const files: { name: string; format: Format; bytes: Uint8Array }[] = [];
  for (const format of formats) {
    if (format === 'pdf') pdf = await renderPdf(document, laidOut);
    const bytes = format === 'pdf' && pdf !== undefined ? pdf.bytes : await renderDocx(document);
    files.push({ name: `${name}.${format}`, format, bytes });
  }
  return { ...checked, findings, files, pages: pdf?.pages, fonts: laidOut.fonts.overrides };
}
