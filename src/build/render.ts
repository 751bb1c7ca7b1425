import type { Finding } from '../diagnostics/finding.ts';
import type { Document } from '../document/document.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { OutlineEntry, Page } from '../layout/page.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A document on its pages, with the fonts it was measured in. */
export interface LaidOut {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  readonly findings: readonly Finding[];
  readonly fonts: FontSet;
}

/**
 * Sets a document on pages.
 * @param options.fontsFolder fonts by role that come before the bundled ones.
 * @returns pages, and a finding for each character that no font has: with one, no file may be written.
 */
export async function layOut(document: Document, options: { fontsFolder?: string } = {}): Promise<LaidOut> {
  const [{ openFontSet }, { layout }, { drawChart }] = await Promise.all([
    import('../fonts/open-font-set.ts'),
    import('../layout/layout.ts'),
    import('../charts/draw-chart.ts'),
  ]);
  const fonts = openFontSet(options.fontsFolder === undefined ? {} : { overrideDir: options.fontsFolder });
  return { ...layout(document, fonts, (chart) => drawChart(chart, fonts)), fonts };
}

/** The document as PDF/A-2a and PDF/UA-1. */
export async function renderPdf(document: Document, laidOut: LaidOut): Promise<RenderedPdf> {
  const { writePdf } = await import('../pdf/write-pdf.ts');
  return { bytes: await writePdf({ document, ...laidOut }), pages: laidOut.pages.length };
}

/** The document as DOCX. Word breaks its lines and pages itself. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const { writeDocx } = await import('../docx/write-docx.ts');
  return writeDocx(document);
}
