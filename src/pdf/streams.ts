import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** What a page shows, and the same compressed. */
interface Content {
  readonly operators: readonly string[];
  readonly digest: string;
  readonly stream: Uint8Array;
}

/** The pages of the document that was finished last. */
let last: readonly Content[] = [];

/** The content streams of one document's pages. Those that the last document had are not compressed again. */
export class PageStreams {
  private readonly before = last;
  private readonly now: Content[] = [];
  /** Of both documents: a page may have moved. */
  private readonly byDigest = new Map(last.map(({ digest, stream }) => [digest, stream]));

  /**
   * The next page's content, compressed. A page that shows what it showed in the last document is not even put together.
   * A page has some 10 kB: handing it to another thread takes longer than compressing it.
   * @param operators one byte a character
   */
  next(operators: readonly string[]): Uint8Array {
    const known = this.before[this.now.length];
    const same =
      known?.operators.length === operators.length && operators.every((one, k) => one === known.operators[k]);
    const content = same ? known : this.compressed(operators);
    this.now.push(content);
    return content.stream;
  }

  /** The document is finished: the next one looks here. */
  keep(): void {
    last = this.now;
  }

  private compressed(operators: readonly string[]): Content {
    const bytes = Buffer.from(`${operators.join('\n')}\n`, 'latin1');
    const digest = createHash('sha256').update(bytes).digest('base64');
    const stream = this.byDigest.get(digest) ?? deflateSync(bytes);
    this.byDigest.set(digest, stream);
    return { operators, digest, stream };
  }
}
