import { emWidth } from '../clreq/widths.ts';
import type { AnnexBlock, Block, HeadingBlock } from './document.ts';
import { PAGE, TEXT } from './stylesheet.ts';
import { titleLines } from './title-lines.ts';

/**
 * Images with what has to stand above them on their page: the headings right before them, and the head of an annex. A
 * tall image leaves room for it (image-size.ts); else a heading would stand alone on the page before.
 * @returns the blocks, those that it does not concern as they are
 */
export function withFigureHeads(blocks: readonly Block[]): readonly Block[] {
  let headPt = 0;
  return blocks.map((block) => {
    const above = headPt;
    headPt = staysWithNext(block) ? above + heightOf(block) : 0;
    return block.kind === 'image' && above > 0 ? { ...block, headPt: above } : block;
  });
}

const staysWithNext = (block: Block): block is HeadingBlock | AnnexBlock =>
  block.kind === 'heading' || block.kind === 'annex';

/** In pt, by the official fonts' widths. */
function heightOf(block: HeadingBlock | AnnexBlock): number {
  if (block.kind === 'heading') {
    const style = TEXT[`heading${block.level}`];
    const ems = style.indentEm + emWidth(block.inlines.map(({ text }) => text).join(''));
    return Math.ceil(ems / PAGE.characters) * style.pitchPt;
  }
  const title = block.title.flatMap((line) => titleLines(line));
  // 附件 and the blank line under it, the title, and the blank line after that.
  return 3 * PAGE.pitchPt + title.length * TEXT.title.pitchPt;
}
