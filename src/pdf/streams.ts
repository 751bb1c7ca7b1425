import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { LastRun } from '../kept/last-run.ts';

const compress = promisify(deflate);

const kept = new LastRun<Promise<Uint8Array>>();

/** To be called before a document is written: streams of the document before the last are forgotten. */
export const beginStreams = (): void => kept.begin();

/**
 * A stream's bytes, compressed. Streams of this or the last document are not compressed again; they are known by their
 * digest, so that long texts are not kept.
 * @param text one byte a character
 */
export function compressed(text: string): Promise<Uint8Array> {
  const bytes = Buffer.from(text, 'latin1');
  const digest = createHash('sha256').update(bytes).digest('base64');
  const known = kept.get(digest);
  if (known !== undefined) return known;
  const stream = compress(bytes);
  kept.keep(digest, stream);
  return stream;
}
