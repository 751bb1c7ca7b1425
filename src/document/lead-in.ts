import { emWidth } from '../clreq/widths.ts';
import type { Block } from './document.ts';
import { PAGE, TEXT } from './stylesheet.ts';

/** A sentence that has come to its end, with what may close it. */
const ENDED = /[。！？；…][”’）》]*$/u;

/**
 * Whether a block only leads to the table after it (工作分工如下：; 单位：件): a paragraph that does not end a sentence. It
 * stays on the table's page.
 */
export function leadsToTable(block: Block | undefined, next: Block | undefined): boolean {
  return block?.kind === 'paragraph' && next?.kind === 'table' && !ENDED.test(textOf(block).trimEnd());
}

/** Whether a paragraph takes a single line, as the official fonts set it. */
export function isOneLine(block: Block): boolean {
  return block.kind === 'paragraph' && emWidth(textOf(block)) <= PAGE.characters - TEXT.body.indentEm;
}

const textOf = ({ runIn, inlines }: Extract<Block, { kind: 'paragraph' }>): string =>
  [...(runIn?.inlines ?? []), ...inlines].map(({ text }) => text).join('');
