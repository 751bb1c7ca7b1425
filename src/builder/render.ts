import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Document } from '../document/document.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { OVERRIDE_ENDINGS, OVERRIDE_NAMES } from '../fonts/manifest.ts';
import { FontFileError } from '../fonts/sfnt.ts';
import type { OutlineEntry, Page } from '../layout/page.ts';
import type { Attachment } from '../pdf/attachments.ts';
import type { Compressor } from '../pdf/compressor.ts';
import { FONT_FILE, FONT_FOLDER } from './diagnostics.ts';

/** A document on its pages, with the fonts it was measured in. */
export interface LaidOut {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  readonly fonts: FontSet;
}

export interface LayOutResult {
  /** Absent when a font file or the font folder cannot be used. */
  readonly laidOut: LaidOut | undefined;
  /** Each character that no font has, each table that no page holds, and faults of the office's own fonts. */
  readonly findings: readonly Finding[];
}

/**
 * Sets a document on pages.
 * @param options.fontsFolder fonts by role that come before the bundled ones.
 */
export async function layOut(
  document: Document,
  options: { readonly fontsFolder?: string } = {},
): Promise<LayOutResult> {
  const [{ openFontSet }, { layout }, { drawChart }] = await Promise.all([
    import('../fonts/open-font-set.ts'),
    import('../layout/layout.ts'),
    import('../charts/draw-chart.ts'),
  ]);
  const overrideDir = options.fontsFolder;
  try {
    const fonts = openFontSet(overrideDir === undefined ? {} : { overrideDir });
    if (overrideDir !== undefined && fonts.overrides.length === 0) return fontFault(overrideDir, true);
    const { findings, ...pages } = layout(document, fonts, drawChart);
    return { laidOut: { ...pages, fonts }, findings };
  } catch (error) {
    if (!(error instanceof FontFileError)) throw error;
    return fontFault(error.file, error.file === overrideDir);
  }
}

/** What is to be said of an error of `renderPdf`: that a font file is damaged where only its outlines are read. */
export function renderFault(error: unknown): Finding {
  if (!(error instanceof FontFileError)) throw error;
  return fontFinding(error.file, false);
}

const OVERRIDE_FILES = `${OVERRIDE_NAMES.join(', ')} (${OVERRIDE_ENDINGS.join(' ')})`;

const fontFault = (path: string, isFolder: boolean): LayOutResult => ({
  laidOut: undefined,
  findings: [fontFinding(path, isFolder)],
});

function fontFinding(path: string, isFolder: boolean): Finding {
  const place = { file: path, line: 1, column: 1 };
  const expected = isFolder ? OVERRIDE_FILES : 'TrueType / OpenType';
  return finding(isFolder ? FONT_FOLDER : FONT_FILE, place, { found: path, expected });
}

/** Loads what `layOut` and `renderPdf` need, and begins it. */
export async function loadPdfWriter(): Promise<void> {
  await Promise.all([
    import('../layout/layout.ts'),
    import('../charts/draw-chart.ts'),
    import('../pdf/write-pdf.ts'),
  ]);
}

/** The document as PDF/A-2a and PDF/UA-1; with attachments, PDF/A-3a and PDF/UA-1. @throws what `renderFault` is for */
export async function renderPdf(
  document: Document,
  laidOut: LaidOut,
  attachments: readonly Attachment[] = [],
  compressor?: Compressor,
): Promise<Uint8Array> {
  const { writePdf } = await import('../pdf/write-pdf.ts');
  return writePdf({ document, ...laidOut, attachments, ...(compressor === undefined ? {} : { compressor }) });
}
