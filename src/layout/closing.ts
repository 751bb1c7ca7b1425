import type { AnnexBlock, SignatureBlock } from '../document/document.ts';
import { PAGE, TEXT, TYPE_AREA } from '../document/stylesheet.ts';
import { drawLines, type PlacedLine, setParagraph } from './paragraph.ts';
import { type ShapeContext, shape } from './shape.ts';
import type { Stack } from './stack.ts';
import { titleLines } from './title.ts';

/** What stands at the end of a document: the signature with its date, and the annexes' beginnings. */

const blankLine = { height: PAGE.pitchPt, keep: true, blank: true } as const;

/**
 * 落款 of a document without a seal (7.3.5.2): one line below the text, the organ's name two characters in from the
 * right; the date on the next line, its first character two right of the organ's first. A date that is then too long
 * stands two characters in itself, and the organ's name further in.
 */
export function signatureStack(block: SignatureBlock, context: ShapeContext): Stack {
  const style = TEXT.plain;
  const em = style.sizePt + style.trackingPt;
  const line = (text: string) =>
    setParagraph(shape([{ text }], style, block, block.place, context), style, TYPE_AREA.width).slice(0, 1);
  const organ = line(block.organ);
  const date = line(block.date);
  const widthOf = ([first]: PlacedLine[]) => first?.width ?? 0;
  const right = TYPE_AREA.width - 2 * em;
  let organX = right - widthOf(organ);
  let dateX = organX + 2 * em;
  if (widthOf(date) > widthOf(organ)) {
    dateX = right - widthOf(date);
    organX = dateX - 2 * em;
  }
  const lines = [...organ.map((l) => ({ ...l, x: organX })), ...date.map((l) => ({ ...l, x: dateX }))];
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
export function annexStack(block: AnnexBlock, context: ShapeContext): Stack {
  const labelStyle = { ...TEXT.heading1, indentEm: 0 };
  const label = setParagraph(
    shape([{ text: block.label }], labelStyle, block, block.place, context),
    labelStyle,
    TYPE_AREA.width,
  );
  const [characters = []] = shape([{ text: block.title }], TEXT.title, block, block.place, context);
  const title = titleLines(characters, TEXT.title.sizePt, TYPE_AREA.width);
  const titleTop = (label.length + 1) * PAGE.pitchPt;
  const height = titleTop + title.length * TEXT.title.pitchPt + PAGE.pitchPt;
  return {
    pieces: [{ height, keep: true }],
    onNewPage: true,
    draw(page, top) {
      page.outline.push({
        level: 1,
        title: `${block.label} ${block.title}`,
        page: page.number,
        y: top,
        owner: block,
      });
      drawLines(page, label, labelStyle, top);
      drawLines(page, title, TEXT.title, top + titleTop);
    },
  };
}
