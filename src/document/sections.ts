import type { Block } from './document.ts';
import { isOneLine, leadsToTable } from './lead-in.ts';
import type { Orientation } from './paper.ts';
import { tableOrientation } from './tables/fit-table.ts';

/** Blocks on pages that lie the same way. A section begins on a new page. */
export interface Section {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

/**
 * Parts the blocks into sections: a table that is too wide for an upright page stands on pages of its own that lie
 * across, together with the headings right before it, a line that leads to it, and the head of an annex that begins so. What closes a text goes
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

/** A heading goes with what it heads, and so do the head of an annex and a line that leads to a table. */
function orientationOf(blocks: readonly Block[], k: number): Orientation {
  if (k > 0 && closesText(blocks[k])) return orientationOf(blocks, k - 1);
  let at = k;
  while (isHead(blocks[at]) || isLeadIn(blocks[at], blocks[at + 1])) at++;
  const block = blocks[at];
  return block?.kind === 'table' ? tableOrientation(block) : 'portrait';
}

const isHead = (block: Block | undefined): boolean => block?.kind === 'heading' || block?.kind === 'annex';

/** 单位：件 over the table. More than a line is text, and stays on the upright page. */
const isLeadIn = (block: Block | undefined, next: Block | undefined): boolean =>
  block !== undefined && leadsToTable(block, next) && isOneLine(block);

/** Whether a block is never alone on a page (7.3.5: the signature's page has text). */
const closesText = (block: Block | undefined): boolean =>
  block?.kind === 'annexList' || block?.kind === 'signature';
