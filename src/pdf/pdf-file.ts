import { Buffer } from 'node:buffer';
import PDFDocument from 'pdfkit';
import type { DocumentMeta } from '../document/document.ts';
import { fileProperties } from '../document/file-properties.ts';
import type { Compressor } from './compressor.ts';
import { PageStreams } from './streams.ts';
import { type Properties, xmpDescriptions } from './xmp.ts';

const PROGRAM = 'nianbao';

/** PDF/A-3a is PDF/A-2a that may carry files of any kind. */
export type Standard = 'PDF/A-2a' | 'PDF/A-3a';

/**
 * A PDF that claims PDF/A-2a (or 3a) and PDF/UA-1 at once. pdfkit writes the file format, the structure tree and the output
 * intent (sRGB); what it leaves out of the metadata is set right here.
 */
export class PdfFile extends PDFDocument {
  /** The catalog; pdfkit has it, its published type does not. */
  declare readonly _root: PDFKit.PDFKitReference;
  // pdfkit's constructor writes the file's header, before a field of this class has its value: these two are only
  // declared, so that no value is put over what was written, and are made by whoever is the first to write.
  /** The bytes so far, but for the last pieces, which are text of one byte a character. */
  private declare chunks: Uint8Array[] | undefined;
  private declare texts: string[] | undefined;
  /** The number of bytes so far; pdfkit has it, its published type does not. */
  declare _offset: number;
  readonly properties: Properties;
  private readonly streams: PageStreams;
  /** The pages' contents, to be written at the end. */
  private readonly contents: {
    readonly reference: PDFKit.PDFKitReference;
    readonly stream: () => Uint8Array;
  }[] = [];
  /** The operators of the current page. */
  private operators: string[] | undefined;

  constructor(meta: DocumentMeta, standard: Standard, compressor?: Compressor) {
    const { made, ...said } = fileProperties(meta);
    const properties: Properties = { ...said, creator: PROGRAM, producer: PROGRAM, date: new Date(made) };
    super({
      subset: standard,
      pdfVersion: '1.7',
      tagged: true,
      lang: properties.language,
      autoFirstPage: false,
      // Pages stay open until the end, so that bookmarks can point at any of them.
      bufferPages: true,
      // No standard font: they cannot be embedded, and pdfkit would load Helvetica.
      font: '',
      info: {
        Title: properties.title,
        Author: properties.author,
        Subject: properties.subject,
        Keywords: properties.keywords,
        Creator: properties.creator,
        Producer: properties.producer,
        CreationDate: properties.date,
        ModDate: properties.date,
      },
    });
    this.properties = properties;
    this.streams = new PageStreams(compressor);
    this.preferViewing();
  }

  /**
   * The window names the title (ISO 14289-1, 7.1), and the print dialog begins with actual size: shrunk to what the printer
   * reaches, as a viewer offers by itself, margins and type area are not those of GB/T 9704 (5.2.1), and nothing stands so
   * near the paper's edge (ISO 32000-1, table 150).
   */
  private preferViewing(): void {
    const preferences = this.ref({ DisplayDocTitle: true, PrintScaling: 'None' });
    Object.assign(this._root.data, { ViewerPreferences: preferences });
  }

  /** Called by pdfkit with each piece of the file, from its constructor on; its own version goes through a stream. */
  _write(data: string | Uint8Array): void {
    this.texts ??= [];
    if (typeof data === 'string') {
      this.texts.push(data, '\n');
      this._offset += data.length + 1;
    } else {
      this.flush().push(data);
      this._offset += data.length;
    }
  }

  /** Makes bytes of the text that was written. @returns all bytes. */
  private flush(): Uint8Array[] {
    this.chunks ??= [];
    if (this.texts !== undefined && this.texts.length > 0) {
      this.chunks.push(Buffer.from(this.texts.join(''), 'latin1'));
      this.texts = [];
    }
    return this.chunks;
  }

  /** Adds operators to the current page. They stay text until it ends: pages as they were are not compressed again. */
  override addContent(operators: string): this {
    this.operators ??= [];
    this.operators.push(operators);
    return this;
  }

  /** Ends the current page's content. */
  endContent(): void {
    const { content } = this.page;
    Object.assign(content.data, { Filter: 'FlateDecode' });
    content.compress = false;
    this.contents.push({ reference: content, stream: this.streams.next(this.operators ?? []) });
    this.operators = undefined;
  }

  /** Called by pdfkit when it closes the XMP packet; its own version escapes nothing and knows no PDF/UA. */
  _addInfo(): void {
    this.appendXML(xmpDescriptions(this.properties));
  }

  /** Shows bookmarks in the viewer's sidebar. */
  setOutline(outline: PDFKit.PDFKitReference | undefined): void {
    if (outline !== undefined) Object.assign(this._root.data, { Outlines: outline, PageMode: 'UseOutlines' });
  }

  /** Ends the file. @returns its bytes. */
  finish(): Uint8Array {
    for (const { reference, stream } of this.contents) reference.write(stream());
    this.end();
    this.streams.keep();
    const chunks = this.flush();
    // In memory of its own, which can be handed over to another thread; not cleared before it is filled.
    const { buffer } = Buffer.allocUnsafeSlow(this._offset);
    const bytes = new Uint8Array(buffer);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}
