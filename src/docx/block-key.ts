import { createHash } from 'node:crypto';
import type { Block } from '../document/document.ts';
import { keptByObject } from '../kept/by-object.ts';
import type { PlacedBlock } from './blocks.ts';

/** A block by its value: two blocks with the same key give the same XML, wherever in the content they were written. */
export function blockKey({ block, ...surroundings }: PlacedBlock): string {
  return `${JSON.stringify(surroundings)}${contentOf(block)}`;
}

const contentOf = keptByObject((block: Block): string => {
  const value = block.kind === 'image' ? { ...block, bytes: hashOf(block.bytes) } : block;
  return JSON.stringify(value, withoutPlaces);
});

const withoutPlaces = (name: string, value: unknown): unknown => (name === 'place' ? undefined : value);

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
