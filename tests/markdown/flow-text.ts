import type { FlowBlock, FlowText } from '../../src/markdown/flow.ts';
import { parseFlow } from '../../src/markdown/parse.ts';
import { written } from '../support/written.ts';

/** A flow in short, for tests: one string a block. */
export function outline(markdown: string): string[] {
  return parseFlow(written(markdown)).flow.map(shortBlock);
}

export function shortTexts(texts: readonly FlowText[]): string {
  return texts.map(({ text, bold }) => (bold ? `<b>${text}</b>` : text)).join('');
}

function shortBlock(block: FlowBlock): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}${block.runsIn ? ' runs in' : ''}: ${shortTexts(block.texts)}`;
    case 'paragraph':
      return `p: ${shortTexts(block.texts)}`;
    case 'list': {
      const items = block.items.map((item) => shortTexts(item.texts)).join(' / ');
      return `${block.ordered ? `ol ${block.start}` : 'ul'}: ${items}`;
    }
    case 'table':
      return `table: ${block.rows.map((row) => row.map((cell) => shortTexts(cell.texts)).join(' | ')).join(' / ')}`;
    case 'figure':
      return `figure: ${block.caption} → ${block.target}`;
  }
}
