import type { Document } from '../document/document.ts';

/** The document as DOCX. Word breaks its lines and pages itself. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const { writeDocx } = await import('../docx/write-docx.ts');
  return writeDocx(document);
}
