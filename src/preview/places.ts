import type { Place } from '../diagnostics/finding.ts';
import type { Block, Document, Inline, ParagraphBlock } from '../document/document.ts';
import type { Item } from '../layout/page.ts';

/** Where something of the document was written, and where each of its characters was. */
interface Written {
  readonly place: Place;
  readonly text: string;
  /** The place of the character at an offset; undefined where the program wrote it. */
  readonly locate: (offset: number) => Place | undefined;
  /** How much of the text stood on the pages so far. */
  cursor: number;
}

/**
 * Finds the content's place for what stands on a page: a line of a paragraph has its own, not its paragraph's. To be
 * asked in the order of the pages.
 */
export class Places {
  private readonly written = new Map<object, Written>();

  constructor(document: Document) {
    for (const block of document.blocks) this.addBlock(block);
  }

  /** @returns undefined for what is no content, such as rules and page numbers. */
  of(item: Item): Place | undefined {
    if (item.owner === 'artifact') return undefined;
    const written = this.written.get(item.owner);
    if (written === undefined || item.kind !== 'glyphs') return written?.place;
    const at = written.text.indexOf(item.text, written.cursor);
    if (at === -1) return written.place;
    written.cursor = at + item.text.length;
    const end = written.cursor;
    for (let offset = at; offset < end; offset++) {
      const place = written.locate(offset);
      if (place !== undefined) return place;
    }
    return written.place;
  }

  private addBlock(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        this.addParagraph(block);
        break;
      case 'heading':
        this.add(block, block.place, block.inlines);
        break;
      case 'list':
        for (const item of block.items) this.addParagraph(item);
        break;
      case 'annexList':
        this.add(block, block.place, []);
        for (const item of block.items) {
          this.add(item, item.place, []);
          if (item.marker !== undefined) this.add(item.marker, item.place, []);
        }
        break;
      case 'signature':
        this.add(block, block.place, []);
        this.add(block.date, block.place, []);
        break;
      case 'table':
        this.add(block, block.place, []);
        for (const cell of block.rows.flatMap((row) => row.cells)) {
          const { text, locate } = cell;
          this.add(cell, cell.place, [locate === undefined ? { text } : { text, locate }]);
        }
        break;
      default:
        this.add(block, block.place, []);
    }
  }

  private addParagraph(block: ParagraphBlock): void {
    this.add(block, block.place, block.inlines);
    if (block.runIn !== undefined) this.add(block.runIn, block.place, block.runIn.inlines);
  }

  private add(owner: object, place: Place, inlines: readonly Inline[]): void {
    const starts: number[] = [];
    let text = '';
    for (const inline of inlines) {
      starts.push(text.length);
      text += inline.text;
    }
    const locate = (offset: number): Place | undefined => {
      const i = starts.findLastIndex((start) => start <= offset);
      return inlines[i]?.locate?.(offset - (starts[i] ?? 0));
    };
    this.written.set(owner, { place, text, locate, cursor: 0 });
  }
}

/**
 * The place nearest to one in a file: the last at or before it, else the first after it.
 * @returns undefined where the file has none.
 */
export function nearestPlace<T extends { readonly at: Place }>(
  wanted: Place,
  places: readonly T[],
): T | undefined {
  const order = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;
  let before: T | undefined;
  let after: T | undefined;
  for (const candidate of places) {
    if (candidate.at.file !== wanted.file) continue;
    if (order(candidate.at, wanted) <= 0) {
      if (before === undefined || order(candidate.at, before.at) > 0) before = candidate;
    } else if (after === undefined || order(candidate.at, after.at) < 0) after = candidate;
  }
  return before ?? after;
}
