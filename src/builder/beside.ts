import type { ReadReport } from '../content/read-report.ts';
import { hasErrors } from '../diagnostics/finding.ts';
import type { Document } from '../document/document.ts';
import { type Built, type BuiltFile, type Checked, FORMATS } from './building.ts';
import { composed } from './composed.ts';
import { nameFile } from './file-name.ts';
import type { HelpedOptions, PagesMade } from './typeset.ts';

/** A document whose pages are being made elsewhere. */
export interface BegunPages {
  readonly document: Document;
  readonly made: Promise<PagesMade | undefined>;
}

/**
 * Begins the pages of a report that is read and not yet checked: nearly all reports are sound, and what was begun for one
 * that is not is left.
 * @returns undefined where there is nobody to make them elsewhere, or the reader has found errors.
 */
export async function beginPages(
  { report, findings, sources }: ReadReport,
  options: HelpedOptions,
): Promise<BegunPages | undefined> {
  const { elsewhere, fontsFolder, formats = FORMATS } = options;
  if (elsewhere === undefined || report === undefined || hasErrors(findings)) return undefined;
  const { document, attachments } = await composed(report, sources, options);
  const made = elsewhere.make(document, {
    pdf: formats.includes('pdf'),
    attachments,
    ...(fontsFolder === undefined ? {} : { fontsFolder }),
  });
  return { document, made };
}

/**
 * Writes the DOCX, and takes the pages.
 * @returns undefined where the report is not sound, or the pages have to be made here.
 */
export async function finishPages(
  { document, made }: BegunPages,
  checked: Checked,
  { formats = FORMATS, onStep }: HelpedOptions,
): Promise<Built | undefined> {
  if (hasErrors(checked.findings)) return undefined;
  const files: BuiltFile[] = [];
  if (formats.includes('docx')) {
    onStep?.('docx');
    const { renderDocx } = await import('./render-docx.ts');
    files.push(nameFile(document, 'docx', await renderDocx(document)));
  }
  onStep?.(formats.includes('pdf') ? 'pdf' : 'layout');
  const pages = await made;
  if (pages === undefined) return undefined;
  if (pages.pdf !== undefined) files.push(nameFile(document, 'pdf', pages.pdf));
  const inOrder = formats.flatMap((format) => files.filter((file) => file.format === format));
  return { ...checked, files: inOrder, pages: pages.pages, fonts: pages.fonts };
}
