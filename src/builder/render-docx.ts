import type { Document } from '../document/document.ts';

/**
 * Loads the code of `renderDocx`, for whoever knows that it will be needed: it is in a bundle of its own
 * (scripts/build.mjs). Its modules begin with `renderDocx`; until then a report is read, which is what the pages wait for.
 */
export async function loadDocxWriter(): Promise<void> {}

/** The document as DOCX. Word breaks its lines and pages itself. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const { writeDocx } = await import('../docx/write-docx.ts');
  return writeDocx(document);
}
