import type { Document } from '../document/document.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Item, OutlineEntry, Page } from '../layout/page.ts';
import { type Attachment, attach } from './attachments.ts';
import type { Compressor } from './compressor.ts';
import { Faces } from './faces.ts';
import { operatorsOf } from './operators.ts';
import { writeOutline } from './outline.ts';
import { PdfFile } from './pdf-file.ts';
import { drawPicture } from './pictures.ts';
import { Structure, type Tagged } from './structure.ts';

export interface PdfInput {
  readonly document: Document;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** The set that the pages were laid out with. */
  readonly fonts: FontSet;
  /** Files that the PDF carries; with any it is PDF/A-3a. */
  readonly attachments?: readonly Attachment[];
  /** Helps with the fonts while the pages are drawn. */
  readonly compressor?: Compressor;
}

/**
 * Writes laid-out pages as PDF/A-2a (PDF/A-3a with attachments) and PDF/UA-1: every glyph where the layout has it,
 * fonts embedded as subsets, all content tagged by its owner, bookmarks, document properties. The same input gives the
 * same bytes.
 * @throws {RangeError} for pages that do not belong to the document, or a character that no font has.
 * @throws {PictureError} for an image that a PDF of this standard cannot hold.
 */
export function writePdf({
  document,
  pages,
  outline,
  fonts,
  attachments = [],
  compressor,
}: PdfInput): Uint8Array {
  const pdf = new PdfFile(document.meta, attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a', compressor);
  const faces = new Faces(pdf, fonts);
  for (const page of pages) faces.collect(page);
  faces.number(compressor);
  const structure = new Structure(pdf, document);
  const targets: { readonly dictionary: PDFKit.PDFKitReference; readonly height: number }[] = [];
  for (const page of pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    drawPage(pdf, page, structure, (item) => drawItem(item, pdf, faces));
    targets.push({ dictionary: pdf.page.dictionary, height: page.height });
    pdf.endContent();
  }
  structure.finish();
  attach(pdf, attachments, pdf.properties.date);
  faces.finish();
  pdf.setOutline(writeOutline(pdf, outline, targets));
  return pdf.finish();
}

/** Neighbouring items of one element share one marked content. */
function drawPage(pdf: PdfFile, page: Page, structure: Structure, draw: (item: Item) => void): void {
  let open: Tagged | ArtifactType | undefined;
  for (const item of structure.labels.splitAll(page.items)) {
    const target = markOf(item, structure);
    if (target !== open) {
      if (open !== undefined) pdf.endMarkedContent();
      beginMark(pdf, target);
      open = target;
    }
    draw(item);
  }
  if (open !== undefined) pdf.endMarkedContent();
}

type ArtifactType = 'Layout' | 'Pagination';

/** Rules and shades are never content, whoever owns them; other artifacts come with the page: numbers, repeated headers. */
function markOf(item: Item, structure: Structure): Tagged | ArtifactType {
  if (item.kind === 'rule' || item.kind === 'box') return 'Layout';
  return item.owner === 'artifact' ? 'Pagination' : structure.elementOf(item, item.owner);
}

function beginMark(pdf: PdfFile, target: Tagged | ArtifactType): void {
  if (typeof target === 'string') pdf.markContent('Artifact', { type: target });
  else target.element.add(pdf.markStructureContent(target.tag));
}

function drawItem(item: Item, pdf: PdfFile, faces: Faces): void {
  if (item.kind === 'picture') drawPicture(item, pdf);
  else pdf.addContent(operatorsOf(item, faces));
}
