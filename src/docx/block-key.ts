import { createHash } from 'node:crypto';
import type { PlacedBlock } from './blocks.ts';

/**
 * A block by its value: two blocks with the same key give the same XML, wherever in the content they were written.
 * Composing makes new blocks at each build, so that a block cannot be known by itself.
 */
export function blockKey({ block, ...surroundings }: PlacedBlock): string {
  const value = block.kind === 'image' ? { ...block, bytes: hashOf(block.bytes) } : block;
  return JSON.stringify([surroundings, value], withoutPlaces);
}

const withoutPlaces = (name: string, value: unknown): unknown => (name === 'place' ? undefined : value);

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
