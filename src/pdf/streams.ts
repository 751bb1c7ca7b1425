import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';

/** What a page shows, and the same compressed. */
interface Content {
  readonly operators: readonly string[];
  readonly stream: Uint8Array;
}

/** The pages of the document that was finished last. */
let last: readonly Content[] = [];

/** The content streams of one document's pages. A page that shows what it showed in the last one is not compressed again. */
export class PageStreams {
  private readonly before = last;
  private readonly now: Content[] = [];

  /**
   * The next page's content, compressed. A page that moved is not looked for: it has another number at its foot.
   * A page has some 10 kB: handing it to another thread takes longer than compressing it.
   * @param operators one byte a character
   */
  next(operators: readonly string[]): Uint8Array {
    const known = this.before[this.now.length];
    const same =
      known?.operators.length === operators.length && operators.every((one, k) => one === known.operators[k]);
    const content = same ? known : { operators, stream: compress(operators) };
    this.now.push(content);
    return content.stream;
  }

  /** The document is finished: the next one looks here. */
  keep(): void {
    last = this.now;
  }
}

const compress = (operators: readonly string[]): Uint8Array =>
  deflateSync(Buffer.from(`${operators.join('\n')}\n`, 'latin1'));
