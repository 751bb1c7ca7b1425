import type { PdfFile } from './pdf-file.ts';

/** A file inside a PDF/A-3 (ISO 19005-3, 6.8). */
export interface Attachment {
  /** With its ending, as a viewer lists it and saves it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  /** `Source`: the document was made of it. `Data`: what a table of the document says, for programs. */
  readonly relationship: 'Source' | 'Data';
}

/**
 * Attaches files to the whole document, in the order given.
 * @param date of each file's last change: the document's own, so that the same content gives the same bytes.
 */
export function attach(pdf: PdfFile, attachments: readonly Attachment[], date: Date): void {
  attachments.forEach(({ name, mediaType, bytes, description, relationship }, k) => {
    const options: PDFKit.Mixins.PDFAttachmentOptions & Pick<Attachment, 'relationship'> = {
      name,
      type: mediaType,
      description,
      relationship,
      creationDate: date,
      modifiedDate: date,
      // pdfkit's own name tree sorts by the system's language; a number sorts the same everywhere.
      hidden: true,
    };
    // pdfkit gives back the specification; its published type says the document.
    const specification = pdf.file(Buffer.from(bytes), options) as unknown as PDFKit.PDFKitReference;
    pdf.addNamedEmbeddedFile(String(k + 1).padStart(3, '0'), specification);
  });
}
