import type { Block } from '../document/document.ts';
import type { Orientation } from '../document/paper.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { DrawChart } from './figure.ts';
import { noticing } from './noticing.ts';
import type { Stack, StackContext } from './stack.ts';

interface KeptStacks {
  readonly fonts: FontSet;
  readonly orientation: Orientation;
  readonly drawChart: DrawChart;
  readonly stacks: readonly Stack[];
}

/** By the block: of a document that is built again, most blocks are the objects that they were. */
const kept = new WeakMap<Block, KeptStacks>();

/**
 * The stacks of a block, made once as long as block, fonts and page stay the same.
 * @param make what reports a finding is made again in each document, so that it is told each time
 */
export function keptStacks(
  block: Block,
  drawChart: DrawChart,
  context: StackContext,
  make: (context: StackContext) => readonly Stack[],
): readonly Stack[] {
  const { fonts, orientation } = context;
  const known = kept.get(block);
  if (known?.fonts === fonts && known.orientation === orientation && known.drawChart === drawChart) {
    return known.stacks;
  }
  const own = noticing(context);
  const stacks = make(own.context);
  if (own.isSound()) kept.set(block, { fonts, orientation, drawChart, stacks });
  return stacks;
}
