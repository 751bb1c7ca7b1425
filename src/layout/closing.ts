import type { AnnexBlock, SignatureBlock } from '../document/document.ts';
import { signatureIndents, signatureLines, signatureRoom } from '../document/signature.ts';
import { PAGE, TEXT } from '../document/stylesheet.ts';
import { drawLines, type PlacedLine } from './paragraph.ts';
import { setText } from './set-text.ts';
import type { Stack, StackContext } from './stack.ts';
import { setTitle } from './title.ts';

/** What stands at the end of a document: the signature with its date, and the annexes' beginnings. */

const blankLine = { height: PAGE.pitchPt, keep: true, blank: true } as const;

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
  const linesOf = (written: string) => {
    const text = signatureLines(written, width / em).join('\n');
    return setText([{ inlines: [{ text }], style, owner: block }], style, room, block.place, context);
  };
  const organ = linesOf(block.organ);
  const date = linesOf(block.date);
  const widthOf = (lines: readonly PlacedLine[]) => Math.max(0, ...lines.map((line) => line.width));
  const indents = signatureIndents(widthOf(organ) / em, widthOf(date) / em);
  const endingAt = (lines: readonly PlacedLine[], indent: number) =>
    lines.map((line) => ({ ...line, x: width - indent * em - widthOf(lines) }));
  const lines = [...endingAt(organ, indents.organ), ...endingAt(date, indents.date)];
  return {
    pieces: [blankLine, ...lines.map((_, i) => ({ height: PAGE.pitchPt, keep: i < lines.length - 1 }))],
    keepWithPrevious: true,
    draw(page, top, from, to) {
      for (let piece = Math.max(from, 1); piece < to; piece++) {
        const y = top + (piece - from) * PAGE.pitchPt;
        drawLines(page, lines.slice(piece - 1, piece), style, y);
      }
    },
  };
}

/** 附件 (7.3.7): a new page, 附件 in 黑体 on its first line, the annex's title centred on the third. */
export function annexStack(block: AnnexBlock, context: StackContext): Stack {
  const labelStyle = { ...TEXT.heading1, indentEm: 0 };
  const stretch = { inlines: [{ text: block.label }], style: labelStyle, owner: block };
  const label = setText([stretch], labelStyle, context.area.width, block.place, context);
  const title = setTitle(block.title, block, context);
  const head = { height: (label.length + 1) * PAGE.pitchPt, keep: true };
  return {
    pieces: [head, ...title.map(() => ({ height: TEXT.title.pitchPt, keep: true })), blankLine],
    onNewPage: true,
    draw(page, top, from, to) {
      if (from === 0) {
        const text = `${block.label} ${block.title}`;
        page.outline.push({ level: 1, title: text, page: page.number, y: top, owner: block });
        drawLines(page, label, labelStyle, top);
      }
      const lines = title.slice(Math.max(0, from - 1), to - 1);
      drawLines(page, lines, TEXT.title, from === 0 ? top + head.height : top);
    },
  };
}
