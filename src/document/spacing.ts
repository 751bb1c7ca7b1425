import type { Block } from './document.ts';
import { AFTER_HEAD_LINES, AFTER_TABLE_LINES, AFTER_TITLE_LINES } from './stylesheet.ts';

/**
 * The blank lines after a block, of the body's pitch: around the title and what stands with it, and between a table and
 * a table, picture or chart right after it that has no title above it. Word takes tables with nothing between them for one.
 * @param next the block after it
 */
export function blankLinesAfter(block: Block, next: Block | undefined): number {
  if (block.kind === 'title') return isStyled(next, 'subtitle') ? 0 : AFTER_TITLE_LINES;
  if (isStyled(block, 'subtitle')) return AFTER_TITLE_LINES;
  if (isStyled(block, 'documentNumber') || (block.kind === 'table' && block.name === 'index')) {
    return AFTER_HEAD_LINES;
  }
  return block.kind === 'table' && beginsWithoutText(next) ? AFTER_TABLE_LINES : 0;
}

/** A table, or a picture or chart whose title is below it. */
const beginsWithoutText = (block: Block | undefined): boolean =>
  block?.kind === 'table' ||
  block?.kind === 'image' ||
  (block?.kind === 'chart' && block.titleBelow === true);

const isStyled = (block: Block | undefined, style: 'subtitle' | 'documentNumber'): boolean =>
  block?.kind === 'paragraph' && block.style === style;
