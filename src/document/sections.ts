import type { Block } from './document.ts';
import type { Orientation } from './paper.ts';
import { tableOrientation } from './tables/fit-table.ts';

/** Blocks on pages that lie the same way. A section begins on a new page. */
export interface Section {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

/**
 * Parts the blocks into sections: a table that is too wide for an upright page stands on pages of its own that lie
 * across, together with the headings right before it and the head of an annex that begins with it. What closes a text goes
 * on where the text ends: 附件说明 and the signature stand under such a table.
 * @returns at least one section; together they are all blocks in order
 */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { orientation: Orientation; blocks: Block[] }[] = [];
  blocks.forEach((block, k) => {
    const orientation = orientationOf(blocks, k);
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.blocks.push(block);
    else sections.push({ orientation, blocks: [block] });
  });
  return sections.length === 0 ? [{ orientation: 'portrait', blocks: [] }] : sections;
}

/** A heading goes with what it heads, and so does the head of an annex. */
function orientationOf(blocks: readonly Block[], k: number): Orientation {
  if (k > 0 && closesText(blocks[k])) return orientationOf(blocks, k - 1);
  let at = k;
  while (isHead(blocks[at])) at++;
  const block = blocks[at];
  return block?.kind === 'table' ? tableOrientation(block) : 'portrait';
}

const isHead = (block: Block | undefined): boolean => block?.kind === 'heading' || block?.kind === 'annex';

/** Whether a block is never alone on a page (7.3.5: the signature's page has text). */
const closesText = (block: Block | undefined): boolean =>
  block?.kind === 'annexList' || block?.kind === 'signature';
