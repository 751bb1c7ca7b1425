import type { Block } from '../document/document.ts';
import { keptByObject } from '../kept/by-object.ts';
import type { PlacedBlock } from './blocks.ts';

/** A block by its value: two blocks with the same key give the same XML, wherever in the content they were written. */
export function blockKey({ block, ...surroundings }: PlacedBlock): string {
  return `${JSON.stringify(surroundings)}${contentOf(block)}`;
}

const contentOf = keptByObject((block: Block): string => {
  const value = block.kind === 'image' ? { ...block, bytes: numberOf(block.bytes) } : block;
  return JSON.stringify(value, withoutPlaces);
});

const withoutPlaces = (name: string, value: unknown): unknown => (name === 'place' ? undefined : value);

let images = 0;

/** An image that is read again is the bytes that it was (images/read-images.ts). */
const numberOf = keptByObject((_bytes: Uint8Array): number => images++);
