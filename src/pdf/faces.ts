import type { FontSet } from '../fonts/font-set.ts';
import type { Item } from '../layout/page.ts';
import { EmbeddedFace } from './embedded-face.ts';
import type { FontStreams } from './font/font-streams.ts';
import { textsIn } from './text.ts';

/** The faces that a PDF embeds, in the order of their first use. */
export class Faces {
  private readonly embedded = new Map<string, EmbeddedFace>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    readonly fonts: FontSet,
  ) {}

  /**
   * Asks for all characters of a page; of all pages before the first is drawn.
   * @throws {RangeError} for a character that its face lacks.
   */
  collect(items: readonly Item[]): void {
    for (const item of items) {
      for (const { face, glyphs } of textsIn(item, this.fonts)) this.embed(face).need(glyphs);
    }
  }

  /**
   * Numbers the characters of all faces.
   * @returns what the PDF holds of the fonts, in the order of the faces. It is compressed while the pages are drawn.
   */
  streams(): Promise<readonly FontStreams[]> {
    const faces = [...this.embedded.values()];
    return Promise.all(faces.map((face) => face.streams()));
  }

  /** A face of the font set, ready for use on the document's current page. */
  use(id: string): EmbeddedFace {
    const face = this.embed(id);
    this.document.page.fonts[face.name] ??= face.reference;
    return face;
  }

  /** Writes all fonts, once the last page is drawn. @param streams what `streams` gave. */
  finish(streams: readonly FontStreams[]): void {
    const faces = [...this.embedded.values()];
    streams.forEach((own, k) => {
      faces[k]?.finish(this.document, own);
    });
  }

  private embed(id: string): EmbeddedFace {
    let face = this.embedded.get(id);
    if (face === undefined) {
      face = new EmbeddedFace(this.fonts.face(id), `F${this.embedded.size + 1}`, this.document.ref({}));
      this.embedded.set(id, face);
    }
    return face;
  }
}
