import type { FontFace, FontSet } from '../fonts/font-set.ts';
import type { Page } from '../layout/page.ts';
import type { Compressor } from './compressor.ts';
import { EmbeddedFace } from './embedded-face.ts';
import { textsIn } from './glyphs.ts';
import type { Asked } from './numbering.ts';

/** The characters of a page, by the id of their face and by their keys. */
type PageCharacters = ReadonlyMap<string, ReadonlyMap<number, Asked>>;

/** Of a document that is built again, most pages are the objects that they were. */
const charactersOf = new WeakMap<Page, PageCharacters>();

/** How a document calls its faces and numbers their glyphs. */
export type FaceNumbers = readonly {
  readonly face: FontFace;
  readonly name: string;
  readonly order: string;
}[];

let last: FaceNumbers = [];

/** The last document's numbers, where they are the same: what was written with them holds again. */
function asLast(now: FaceNumbers): FaceNumbers {
  const same =
    now.length === last.length &&
    now.every(({ face, name, order }, k) => {
      const then = last[k];
      return face === then?.face && name === then.name && order === then.order;
    });
  if (!same) last = now;
  return last;
}

/** The faces that a PDF embeds, in the order of their first use. */
export class Faces {
  private readonly embedded = new Map<string, EmbeddedFace>();
  private known: FaceNumbers = [];

  constructor(
    private readonly document: PDFKit.PDFDocument,
    readonly fonts: FontSet,
  ) {}

  /**
   * Asks for all characters of a page; of all pages before the first is drawn.
   * @throws {RangeError} for a character that its face lacks.
   */
  collect(page: Page): void {
    for (const [face, characters] of this.charactersOf(page)) this.embed(face).need(characters);
  }

  private charactersOf(page: Page): PageCharacters {
    const known = charactersOf.get(page);
    if (known !== undefined) return known;
    const characters = new Map<string, Map<number, Asked>>();
    for (const item of page.items) {
      for (const { face, glyphs } of textsIn(item, this.fonts)) {
        const own = characters.get(face) ?? new Map<number, Asked>();
        characters.set(face, own);
        this.embed(face).gather(glyphs, own);
      }
    }
    charactersOf.set(page, characters);
    return characters;
  }

  /** Numbers the characters of all faces, once all are asked for, and begins the fonts. */
  number(compressor?: Compressor): void {
    const faces = [...this.embedded.values()];
    for (const face of faces) face.begin(compressor);
    this.known = asLast(faces.map(({ face, name, numbering }) => ({ face, name, order: numbering.order })));
  }

  /** How this document numbers its glyphs; the same object as in the last one where nothing of it changed. Set by `number`. */
  get numbers(): FaceNumbers {
    return this.known;
  }

  /** A face of the font set, ready for use on the document's current page. */
  use(id: string): EmbeddedFace {
    const face = this.embed(id);
    this.document.page.fonts[face.name] ??= face.reference;
    return face;
  }

  /** Writes all fonts, once the last page is drawn. */
  finish(): void {
    for (const face of this.embedded.values()) face.finish(this.document);
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
