import type { PagesMade, PagesWanted } from '../builder/typeset.ts';
import type { Block, Document } from '../document/document.ts';
import type { SharedTuning } from '../start/shared-tuning.ts';
import type { SharedJobs } from './shared-jobs.ts';

/** What the pages' thread is started with. */
export interface PagesStart {
  readonly tuning: SharedTuning;
}

/** Pages to make; undefined where none are wanted any more. Either way nothing else follows. */
export type PagesMessage = PagesRequest | undefined;

/** What the thread answers: jobs that the other one may help with, any number of times; at the end, what it was asked for. */
export type PagesAnswer =
  | { readonly jobs: SharedJobs }
  | { readonly made: PagesMade | undefined; readonly jobs?: never };

export interface PagesRequest {
  readonly document: PackedDocument;
  readonly wanted: PagesWanted;
}

/** A document on its way to another thread: without the functions that know a character's place in the content. */
export interface PackedDocument {
  readonly json: string;
  /** The bytes of its images, in order. */
  readonly images: readonly Uint8Array[];
}

/** A document as it goes over. */
export function packDocument({ meta, blocks }: Document): PackedDocument {
  const images: Uint8Array[] = [];
  // JSON leaves functions out, and is quicker than a copy of the objects; bytes it would write as numbers.
  const plain = blocks.map((block) => {
    if (block.kind !== 'image') return block;
    images.push(block.bytes);
    return { ...block, bytes: undefined };
  });
  return { json: JSON.stringify({ meta, blocks: plain }), images };
}

/** A document that has come over; where a character stands in the content it does not know any more. */
export function unpackDocument({ json, images }: PackedDocument): Document {
  const { meta, blocks } = JSON.parse(json) as Document;
  let next = 0;
  const whole = blocks.map(
    (block): Block =>
      block.kind === 'image' ? { ...block, bytes: images[next++] ?? new Uint8Array() } : block,
  );
  return { meta, blocks: whole };
}
