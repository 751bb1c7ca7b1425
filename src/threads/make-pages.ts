import type { PagesMade, PagesWanted } from '../builder/typeset.ts';
import type { Document } from '../document/document.ts';
import type { Compressor } from '../pdf/compressor.ts';

/**
 * Lays a document out and writes its PDF.
 * @returns undefined where something is to be said of the pages, or an error came up: it will come up again where it can
 * be told.
 */
export async function makePages(
  document: Document,
  wanted: PagesWanted,
  compressor?: Compressor,
): Promise<PagesMade | undefined> {
  const { layOut, renderPdf } = await import('../builder/render.ts');
  try {
    const { laidOut, findings } = await layOut(document, wanted);
    if (laidOut === undefined || findings.length > 0) return undefined;
    const pdf = wanted.pdf ? await renderPdf(document, laidOut, wanted.attachments, compressor) : undefined;
    return { pages: laidOut.pages.length, fonts: laidOut.fonts.overrides, pdf };
  } catch {
    return undefined;
  }
}
