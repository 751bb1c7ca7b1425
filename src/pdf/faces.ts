import type { FontSet } from '../fonts/font-set.ts';
import { EmbeddedFace } from './embedded-face.ts';

/** The faces that a PDF embeds, in the order of their first use. */
export class Faces {
  private readonly embedded = new Map<string, EmbeddedFace>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    readonly fonts: FontSet,
  ) {}

  /** A face of the font set, ready for use on the document's current page. */
  use(id: string): EmbeddedFace {
    let face = this.embedded.get(id);
    if (face === undefined) {
      face = new EmbeddedFace(this.fonts.face(id), `F${this.embedded.size + 1}`, this.document.ref({}));
      this.embedded.set(id, face);
    }
    this.document.page.fonts[face.name] ??= face.reference;
    return face;
  }

  /** Writes all subsets, once the last page is drawn. */
  finish(): void {
    for (const face of this.embedded.values()) face.finish(this.document);
  }
}
