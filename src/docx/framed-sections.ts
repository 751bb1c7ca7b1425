import type { Block } from '../document/document.ts';
import type { Orientation } from '../document/paper.ts';
import { sectionsOf } from '../document/sections.ts';
import { type PlacedBlock, placeBlock } from './blocks.ts';

/** Blocks that are part of word/document.xml alone, one after another. */
export type Stretch = readonly PlacedBlock[];

/** A section in order: stretches, and between them the blocks that the package has to know of. */
export interface FramedSection {
  readonly orientation: Orientation;
  readonly content: readonly (Stretch | PlacedBlock)[];
}

/** Whether some content of a section is a stretch of text, and not a block with parts of its own. */
export function isStretch(content: Stretch | PlacedBlock): content is Stretch {
  return Array.isArray(content);
}

/**
 * The document's sections. Charts and images have parts of their own; and the last block of a section holds the
 * section's properties, which name the footers, unless it is the last section.
 */
export function framedSections(blocks: readonly Block[]): FramedSection[] {
  const sections = sectionsOf(blocks);
  return sections.map(({ orientation, blocks }, s) => {
    const content: (PlacedBlock[] | PlacedBlock)[] = [];
    blocks.forEach((block, k) => {
      const placed = placeBlock(block, blocks[k + 1], orientation);
      const closing = k === blocks.length - 1 && s < sections.length - 1;
      const before = content.at(-1);
      if (closing || block.kind === 'chart' || block.kind === 'image') content.push(placed);
      else if (Array.isArray(before)) before.push(placed);
      else content.push([placed]);
    });
    return { orientation, content };
  });
}
