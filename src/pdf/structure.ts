import type {
  AnnexListBlock,
  Block,
  Cell,
  ChartBlock,
  Document,
  HeadingLevel,
  ImageBlock,
  ListBlock,
  ParagraphBlock,
  TableBlock,
} from '../document/document.ts';
import type { Item } from '../layout/page.ts';
import { ListLabels } from './list-labels.ts';
import { cellAttributes, cellTag } from './table-tags.ts';

/** A structure element as pdfkit makes it; its published type lacks the dictionary. */
export type Element = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: Record<string, unknown> };
};

export interface Tagged {
  readonly tag: string;
  readonly element: Element;
}

/** The element that an item's content belongs to. */
type Find = (item: Item) => Tagged;

/**
 * The structure tree: one element a block, run-in heading, cell and list item, in the order of the document, whatever
 * page its parts come to stand on.
 *
 * Headings of level 1 to 4 are H1 to H4. The report's title is a `Title`, mapped to P: so PDF 2.0 has it (ISO 32000-2,
 * table 365, and ISO/TS 32005), and so the DOCX has it, whose 标题 1 is the first part too. As an H1 it would push every
 * part down to H2.
 */
export class Structure {
  private readonly root: Element;
  private readonly owners = new Map<object, Find>();
  private readonly headings = new HeadingTags();
  readonly labels = new ListLabels();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    document: Document,
  ) {
    this.root = this.make('Document');
    pdf.addStructure(this.root);
    Object.assign(pdf.getStructTreeRoot().data, { RoleMap: { Title: 'P' } });
    for (const block of document.blocks) this.addBlock(block);
  }

  /** @throws {RangeError} for an owner that is not of this document: content may not be left untagged. */
  elementOf(item: Item, owner: object): Tagged {
    const find = this.owners.get(owner);
    if (find === undefined)
      throw new RangeError(`a ${item.kind} item has an owner that the document does not hold`);
    return find(item);
  }

  /** Closes all elements. */
  finish(): void {
    this.root.end();
  }

  private addBlock(block: Block): void {
    switch (block.kind) {
      case 'title':
        this.addLeaf(this.root, 'Title', block);
        break;
      case 'heading':
        this.addLeaf(this.root, this.headings.next(block.level), block);
        break;
      case 'annex':
        this.addLeaf(this.root, this.headings.next(1), block);
        break;
      case 'paragraph':
        this.addParagraph(block);
        break;
      case 'annexList':
        this.addAnnexList(block);
        break;
      case 'signature':
        this.addLeaf(this.root, 'P', block);
        this.addLeaf(this.root, 'P', block.date);
        break;
      case 'list':
        this.addList(block);
        break;
      case 'table':
        this.addTable(block);
        break;
      case 'chart':
      case 'image':
        this.addFigure(block);
        break;
    }
  }

  /** A heading that runs in is a heading like others to a reader of tags: an element before its paragraph's. */
  private addParagraph(block: ParagraphBlock): void {
    if (block.runIn !== undefined) {
      this.addLeaf(this.root, this.headings.next(block.runIn.level), block.runIn);
    }
    this.addLeaf(this.root, 'P', block);
  }

  private addList(block: ListBlock): void {
    const list = this.add(this.root, 'L', {
      A: { O: 'List', ListNumbering: block.ordered ? 'Decimal' : 'Disc' },
    });
    for (const item of block.items) {
      const entry = this.add(list, 'LI');
      const label = this.labels.expect(item);
      if (label !== undefined) this.addLeaf(entry, 'Lbl', label);
      this.addLeaf(entry, 'LBody', item);
    }
  }

  /** 附件说明: a list with its caption 附件：; of a single annex, a line of text. */
  private addAnnexList(block: AnnexListBlock): void {
    const [first] = block.items;
    if (block.items.length === 1 && first !== undefined) {
      const paragraph = { tag: 'P', element: this.add(this.root, 'P') };
      for (const owner of [block, first]) this.owners.set(owner, () => paragraph);
      return;
    }
    const list = this.add(this.root, 'L', { A: { O: 'List', ListNumbering: 'Decimal' } });
    this.addLeaf(list, 'Caption', block);
    for (const item of block.items) {
      const entry = this.add(list, 'LI');
      if (item.marker !== undefined) this.addLeaf(entry, 'Lbl', item.marker);
      this.addLeaf(entry, 'LBody', item);
    }
  }

  private addTable(block: TableBlock): void {
    const table = this.add(this.root, 'Table', { A: { O: 'Table', Summary: new String(block.summary) } });
    const bodyFrom = block.rows.findIndex((row) => !row.header);
    const rows = bodyFrom === -1 ? block.rows.length : bodyFrom;
    const head = rows > 0 ? this.add(table, 'THead') : table;
    const body = rows < block.rows.length ? this.add(table, 'TBody') : table;
    block.rows.forEach((row, k) => {
      const element = this.add(k < rows ? head : body, 'TR');
      for (const cell of row.cells) this.addCell(element, cell);
    });
  }

  private addCell(row: Element, cell: Cell): void {
    this.addLeaf(row, cellTag(cell), cell, cellAttributes(cell));
  }

  /** The caption and the figure, in the order they are printed, in a group of their own. */
  private addFigure(block: ChartBlock | ImageBlock): void {
    const group = this.add(this.root, 'Div');
    const made = new Map<string, Tagged>();
    this.owners.set(block, (item) => {
      const tag = item.kind === 'glyphs' ? 'Caption' : 'Figure';
      const known = made.get(tag);
      if (known !== undefined) return known;
      const figure = { Alt: new String(block.alternative), A: this.figureBox(item) };
      const tagged = { tag, element: this.add(group, tag, tag === 'Figure' ? figure : {}) };
      made.set(tag, tagged);
      return tagged;
    });
  }

  private figureBox(item: Item): object {
    if (item.kind !== 'drawing' && item.kind !== 'picture') return {};
    const top = this.pdf.page.height - item.y;
    return { O: 'Layout', Placement: 'Block', BBox: [item.x, top - item.height, item.x + item.width, top] };
  }

  private addLeaf(parent: Element, tag: string, owner: object, data: Record<string, unknown> = {}): void {
    const tagged = { tag, element: this.add(parent, tag, data) };
    this.owners.set(owner, () => tagged);
  }

  private add(parent: Element, tag: string, data: Record<string, unknown> = {}): Element {
    const element = this.make(tag);
    Object.assign(element.dictionary.data, data);
    parent.add(element);
    return element;
  }

  private make(tag: string): Element {
    return this.pdf.struct(tag) as Element;
  }
}

/** H1 to H4. Where an author leaves a level out, the heading comes up to the next one that is allowed (ISO 14289-1, 7.4.2). */
class HeadingTags {
  private last = 0;

  next(level: HeadingLevel): string {
    this.last = Math.min(level, this.last + 1);
    return `H${this.last}`;
  }
}
