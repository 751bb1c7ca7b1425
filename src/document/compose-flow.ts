import type { Flow, FlowBlock, FlowFigure, FlowHeading, FlowParagraph, FlowText } from '../markdown/flow.ts';
import type { Block, HeadingBlock, Inline, ParagraphBlock } from './document.ts';
import type { HeadingCounter } from './numerals.ts';
import { composeFreeTable } from './tables/free-table.ts';

/** What begins an item without a number: 破折号 (GB/T 15834—2011, 4.13.3). */
const LISTING_DASH = '——';

/** Gives the block of a figure that a text places, or undefined where the reader has already reported that there is none. */
export type FigureLookup = (figure: FlowFigure) => Block | undefined;

/** A text of the content as blocks: headings with their numerals, run-in headings joined with their paragraphs. */
export function composeFlow(flow: Flow, counter: HeadingCounter, figure: FigureLookup): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < flow.length; i++) {
    const block = flow[i] as FlowBlock;
    const next = flow[i + 1];
    if (block.kind === 'heading' && block.runsIn && next?.kind === 'paragraph') {
      const heading = composeHeading(block, counter);
      blocks.push({
        ...composeParagraph(next),
        runIn: { level: heading.level, inlines: heading.inlines },
        place: block.place,
      });
      i++;
    } else {
      const composed = composeBlock(block, counter, figure);
      if (composed !== undefined) blocks.push(composed);
    }
  }
  return blocks;
}

function composeBlock(block: FlowBlock, counter: HeadingCounter, figure: FigureLookup): Block | undefined {
  switch (block.kind) {
    case 'heading':
      return composeHeading(block, counter);
    case 'paragraph':
      return composeParagraph(block);
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map((item, k) =>
          withMarker(item, block.ordered ? `${block.start + k}.` : LISTING_DASH),
        ),
        place: block.place,
      };
    case 'table':
      return composeFreeTable(block);
    case 'figure':
      return figure(block);
  }
}

function composeHeading(heading: FlowHeading, counter: HeadingCounter): HeadingBlock {
  const numeral: Inline = { text: counter.next(heading.level) };
  return {
    kind: 'heading',
    level: heading.level,
    inlines: [numeral, ...inlines(heading.texts)],
    place: heading.place,
  };
}

function composeParagraph(paragraph: FlowParagraph): ParagraphBlock {
  return { kind: 'paragraph', style: 'body', inlines: inlines(paragraph.texts), place: paragraph.place };
}

function withMarker(item: FlowParagraph, marker: string): ParagraphBlock {
  const paragraph = composeParagraph(item);
  return { ...paragraph, inlines: [{ text: marker }, ...paragraph.inlines] };
}

function inlines(texts: readonly FlowText[]): Inline[] {
  return texts.map(({ text, bold, locate }) => ({ text, locate, ...(bold ? { bold } : {}) }));
}
