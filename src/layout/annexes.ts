import { annexListPlaces, isKeptWhole } from '../document/annex-list.ts';
import type { AnnexBlock, AnnexListBlock } from '../document/document.ts';
import { PAGE, TEXT } from '../document/stylesheet.ts';
import { drawLines, type PlacedLine } from './paragraph.ts';
import { setText } from './set-text.ts';
import { BLANK_LINE, type Piece, type Stack, type StackContext } from './stack.ts';
import { setTitle } from './title.ts';

/** What names the annexes below the text, and what stands at the head of each. */

/** 附件说明 (7.3.4): one line below the text, the names under each other; a name that goes on begins under its first character. */
export function annexListStack(block: AnnexListBlock, context: StackContext): Stack {
  const rows = annexListRows(block, context);
  const whole = isKeptWhole(block);
  const pieces = rows.map(
    ({ goesOn }, i): Piece => ({ height: PAGE.pitchPt, keep: goesOn || (whole && i < rows.length - 1) }),
  );
  return {
    pieces: [BLANK_LINE, ...pieces],
    keepWithPrevious: true,
    draw(page, top, from, to) {
      for (let piece = Math.max(from, 1); piece < to; piece++) {
        const y = top + (piece - from) * PAGE.pitchPt;
        // All stand on the row's one line.
        for (const line of rows[piece - 1]?.lines ?? []) drawLines(page, [line], TEXT.plain, y);
      }
    },
  };
}

/** A printed line of the list: of a name, and what stands before it. */
interface ListRow {
  readonly lines: readonly PlacedLine[];
  /** Whether the name goes on in the next row. */
  readonly goesOn: boolean;
}

function annexListRows(block: AnnexListBlock, context: StackContext): ListRow[] {
  const style = TEXT.plain;
  const { width } = context.area;
  const set = (text: string, owner: object, x: number): PlacedLine[] =>
    setText([{ inlines: [{ text }], style, owner }], style, width - x, block.place, context).map((line) => ({
      ...line,
      x: x + line.x,
    }));
  const places = annexListPlaces(block);
  return block.items.flatMap((item, k) => {
    const { label, marker, name } = places[k] ?? { label: 0, marker: 0, name: 0 };
    const before = [
      ...(k === 0 ? set(block.label, block, label) : []),
      ...(item.marker === undefined ? [] : set(item.marker.text, item.marker, marker)),
    ];
    const lines = set(item.title, item, name);
    return lines.map((line, i) => ({
      lines: i > 0 ? [line] : [...before, line],
      goesOn: i < lines.length - 1,
    }));
  });
}

/** 附件 (7.3.7): a new page, 附件 in 黑体 on its first line, the annex's title centred on the third. */
export function annexStack(block: AnnexBlock, context: StackContext): Stack {
  const labelStyle = TEXT.annexLabel;
  const stretch = { inlines: [{ text: block.label }], style: labelStyle, owner: block };
  const label = setText([stretch], labelStyle, context.area.width, block.place, context);
  const title = block.title.flatMap((line) => setTitle(line, block, context));
  const head = { height: (label.length + 1) * PAGE.pitchPt, keep: true };
  return {
    pieces: [head, ...title.map(() => ({ height: TEXT.title.pitchPt, keep: true })), BLANK_LINE],
    onNewPage: true,
    draw(page, top, from, to) {
      if (from === 0) {
        const text = `${block.label} ${block.title.join('')}`;
        page.outline.push({ level: 1, title: text, page: page.number, y: top, owner: block });
        drawLines(page, label, labelStyle, top);
      }
      const lines = title.slice(Math.max(0, from - 1), to - 1);
      drawLines(page, lines, TEXT.title, from === 0 ? top + head.height : top);
    },
  };
}
