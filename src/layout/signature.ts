import type { SignatureBlock } from '../document/document.ts';
import { signatureIndents, signatureLines, signatureRoom } from '../document/signature.ts';
import { PAGE, TEXT } from '../document/stylesheet.ts';
import { drawLines, type PlacedLine } from './paragraph.ts';
import { setText } from './set-text.ts';
import { BLANK_LINE, type Stack, type StackContext } from './stack.ts';

/**
 * 落款 of a document without a seal (7.3.5.2): one line below the text, the date on the line after the organ's name. A
 * name too long for one line goes on in the next.
 */
export function signatureStack(block: SignatureBlock, context: StackContext): Stack {
  const style = TEXT.plain;
  const { width } = context.area;
  const em = style.sizePt + style.trackingPt;
  const room = signatureRoom(width / em) * em;
  // Own fonts may be wider than the official ones that signatureLines goes by: then a line is broken again.
  const linesOf = (written: string, owner: object) => {
    const text = signatureLines(written, width / em).join('\n');
    return setText([{ inlines: [{ text }], style, owner }], style, room, block.place, context);
  };
  const organ = linesOf(block.organ, block);
  const date = linesOf(block.date.text, block.date);
  const widthOf = (lines: readonly PlacedLine[]) => Math.max(0, ...lines.map((line) => line.width));
  const indents = signatureIndents(widthOf(organ) / em, widthOf(date) / em);
  const endingAt = (lines: readonly PlacedLine[], indent: number) =>
    lines.map((line) => ({ ...line, x: width - indent * em - widthOf(lines) }));
  const lines = [...endingAt(organ, indents.organ), ...endingAt(date, indents.date)];
  return {
    pieces: [BLANK_LINE, ...lines.map((_, i) => ({ height: PAGE.pitchPt, keep: i < lines.length - 1 }))],
    keepWithPrevious: true,
    draw(page, top, from, to) {
      for (let piece = Math.max(from, 1); piece < to; piece++) {
        const y = top + (piece - from) * PAGE.pitchPt;
        drawLines(page, lines.slice(piece - 1, piece), style, y);
      }
    },
  };
}
