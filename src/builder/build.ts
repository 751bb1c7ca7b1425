import type { ReadReport } from '../content/read-report.ts';
import { hasErrors } from '../diagnostics/finding.ts';
import type { World } from '../world/world.ts';
import { beginPages, finishPages } from './beside.ts';
import {
  type BuildOptions,
  type Built,
  type BuiltFile,
  type Checked,
  FORMATS,
  type Format,
} from './building.ts';
import { composed } from './composed.ts';
import { nameFile } from './file-name.ts';
import type { HelpedOptions, Prepared, Typeset } from './typeset.ts';

export type {
  BuildOptions,
  Built,
  BuiltFile,
  Checked,
  Format,
  Step,
} from './building.ts';
export { FORMATS } from './building.ts';
export type { PagesElsewhere, Prepared, Typeset } from './typeset.ts';

/** Reads a report's folder and applies every check. Never throws for what the content holds. */
export async function checkReport(world: World, folder: string): Promise<Checked> {
  return judge(await read(world, folder));
}

async function read(world: World, folder: string): Promise<ReadReport> {
  const { readReport } = await import('../content/read-report.ts');
  return readReport(world, folder);
}

async function judge({ report, others, findings, sources }: ReadReport): Promise<Checked> {
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
  return typeset(await checkReport(world, folder), options);
}

async function typeset(checked: Checked, options: BuildOptions): Promise<Prepared> {
  if (checked.report === undefined || hasErrors(checked.findings)) return { ...checked, typeset: undefined };
  options.onStep?.('layout');
  const [{ layOut }, { acceptMore }, { document, attachments }] = await Promise.all([
    import('./render.ts'),
    import('../checks/accept.ts'),
    composed(checked.report, checked.sources, options),
  ]);
  // The layout runs for every format: it is what finds the characters that no font has.
  const { laidOut, findings: found } = await layOut(document, options);
  const { open, accepted } = acceptMore(found, checked.report.accepted ?? [], checked.sources);
  const findings = [...checked.findings, ...open];
  const sound = laidOut !== undefined && !hasErrors(findings);
  return {
    ...checked,
    findings,
    accepted: [...checked.accepted, ...accepted],
    typeset: sound ? { document, laidOut, attachments } : undefined,
  };
}

/** The finished file of a format, named after the title. @throws what render.ts's `renderFault` is for */
export async function renderFile(
  { document, laidOut, attachments }: Typeset,
  format: Format,
): Promise<BuiltFile> {
  if (format === 'docx') {
    const { renderDocx } = await import('./render-docx.ts');
    return nameFile(document, format, await renderDocx(document));
  }
  const { renderPdf } = await import('./render.ts');
  return nameFile(document, format, await renderPdf(document, laidOut, attachments));
}

/**
 * Builds a report's files in memory.
 * @returns findings, and the files unless a finding is an error. All formats or none.
 */
export async function buildReport(world: World, folder: string, options: HelpedOptions = {}): Promise<Built> {
  const { formats = FORMATS } = options;
  options.onStep?.('check');
  const content = await read(world, folder);
  const begun = await beginPages(content, options);
  const checked = await judge(content);
  const finished = begun && (await finishPages(begun, checked, options));
  if (finished !== undefined) return finished;
  const prepared = await typeset(checked, options);
  const { typeset: sound, ...found } = prepared;
  if (sound === undefined) return unbuilt(found);
  const files: BuiltFile[] = [];
  try {
    for (const format of formats) {
      options.onStep?.(format);
      files.push(await renderFile(sound, format));
    }
  } catch (error) {
    const { renderFault } = await import('./render.ts');
    return unbuilt({ ...found, findings: [...found.findings, renderFault(error)] });
  }
  // What the writers' streams leave for the loop's next turn would pile up with a caller who never waits for anything else.
  await new Promise(setImmediate);
  const { pages, fonts } = sound.laidOut;
  return { ...found, files, pages: pages.length, fonts: fonts.overrides };
}

const unbuilt = (checked: Checked): Built => ({ ...checked, files: [], pages: undefined, fonts: [] });
