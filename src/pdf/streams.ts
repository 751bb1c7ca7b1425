import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { LastRun } from '../kept/last-run.ts';

const kept = new LastRun<Uint8Array>();

/** What a page shows, and the same compressed. */
interface Content {
  readonly operators: readonly string[];
  readonly stream: Uint8Array;
}

/** By page, of the last document and of this one. */
let before: readonly Content[] = [];
let now: Content[] = [];

/** To be called before a document is written: streams of the document before the last are forgotten. */
export function beginStreams(): void {
  kept.begin();
  before = now;
  now = [];
}

/**
 * The next page's content, compressed. A page that shows what it showed in the last document is not put together again.
 * A page has some 10 kB: handing it to another thread takes longer than compressing it.
 * @param operators one byte a character
 */
export function pageContent(operators: readonly string[]): Uint8Array {
  const known = before[now.length];
  const same =
    known?.operators.length === operators.length && operators.every((one, k) => one === known.operators[k]);
  const content = same ? known : { operators, stream: compressed(`${operators.join('\n')}\n`) };
  now.push(content);
  return content.stream;
}

/**
 * A stream's bytes, compressed. Streams of this or the last document are not compressed again, whichever page they are
 * on; they are known by their digest, so that long texts are not kept.
 */
function compressed(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'latin1');
  const digest = createHash('sha256').update(bytes).digest('base64');
  const known = kept.get(digest);
  if (known !== undefined) return known;
  const stream = deflateSync(bytes);
  kept.keep(digest, stream);
  return stream;
}
