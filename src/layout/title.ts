import type { TitleBlock } from '../document/document.ts';
import { TEXT } from '../document/stylesheet.ts';
import { titleLines, titleWidth } from '../document/title-lines.ts';
import { type PlacedLine, paragraphStack } from './paragraph.ts';
import { setText } from './set-text.ts';
import type { Stack, StackContext } from './stack.ts';

/** The title: the author's lines, those that are too long broken at meaning (7.3.1). */
export function titleStack(block: TitleBlock, context: StackContext): Stack {
  const lines = block.lines.flatMap((line) => setTitle(line, block, context));
  const stack = paragraphStack(lines, TEXT.title, { keepWithNext: true });
  return block.onNewPage === true ? { ...stack, onNewPage: true } : stack;
}

/**
 * A line of the author's as the lines that are printed.
 * @param owner of the glyphs: the block
 */
export function setTitle(
  line: string,
  owner: { readonly place: TitleBlock['place'] },
  context: StackContext,
): readonly PlacedLine[] {
  const text = titleLines(line, titleWidth(context.orientation)).join('\n');
  // Own fonts may be wider than the official ones that titleLines goes by: then a line is broken again.
  const stretch = { inlines: [{ text }], style: TEXT.title, owner };
  return setText([stretch], TEXT.title, context.area.width, owner.place, context);
}
