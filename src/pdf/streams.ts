import { Buffer } from 'node:buffer';
import { ALONE, type Compressor } from './compressor.ts';

/** What a page shows, and the same compressed, once it is asked for. */
interface Content {
  readonly operators: readonly string[];
  readonly stream: () => Uint8Array;
}

/** The pages of the document that was finished last. */
let last: readonly Content[] = [];

/** The content streams of one document's pages. A page that shows what it showed in the last one is not compressed again. */
export class PageStreams {
  private readonly before = last;
  private readonly now: Content[] = [];

  constructor(private readonly compressor: Compressor = ALONE) {}

  /**
   * Begins the next page's content. A page that moved is not looked for: it has another number at its foot.
   * @param operators one byte a character
   * @returns to be asked for the content, compressed
   */
  next(operators: readonly string[]): () => Uint8Array {
    const known = this.before[this.now.length];
    const same =
      known?.operators.length === operators.length && operators.every((one, k) => one === known.operators[k]);
    const content = same ? known : { operators, stream: this.begin(operators) };
    this.now.push(content);
    return content.stream;
  }

  /** The document is finished: the next one looks here. */
  keep(): void {
    last = this.now;
  }

  private begin(operators: readonly string[]): () => Uint8Array {
    const text = `${operators.join('\n')}\n`;
    const { buffer, byteOffset, byteLength } = this.compressor.room(text.length);
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    bytes.write(text, 'latin1');
    const begun = this.compressor.begin([{ way: 'stream', bytes }]);
    let stream: Uint8Array | undefined;
    return () => {
      stream ??= begun()[0] ?? new Uint8Array();
      return stream;
    };
  }
}
