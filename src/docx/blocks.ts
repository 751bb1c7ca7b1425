import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { emWidth } from '../clreq/widths.ts';
import type { Block, ParagraphBlock, SignatureBlock, TitleBlock } from '../document/document.ts';
import { leadsToTable } from '../document/lead-in.ts';
import { type Orientation, PAPER } from '../document/paper.ts';
import { signatureIndents, signatureLines, signatureRoom } from '../document/signature.ts';
import { blankLinesAfter } from '../document/spacing.ts';
import { CHARACTER_PT, twips } from '../document/stylesheet.ts';
import { titleLines } from '../document/title-lines.ts';
import { annexListParagraphs, annexParagraphs } from './annexes.ts';
import { chartRun } from './chart.ts';
import { captioned, imageParagraphs } from './image.ts';
import { lineRuns, textRuns, titleRuns } from './runs.ts';
import { headingStyle, paragraphStyle, STYLE } from './style-ids.ts';
import { table } from './table.ts';

/** A block, and all that shows in its paragraphs of the block after it. */
export interface PlacedBlock {
  readonly block: Block;
  /** It stays on the page of what follows: neither 附件说明 nor the signature is alone on one, nor what leads to a table. */
  readonly keepNext: boolean;
  /** It is the last of its section. */
  readonly closes: boolean;
  /** After it, of the body's pitch. */
  readonly blankLines: number;
  /** How its pages lie. */
  readonly orientation: Orientation;
}

/** A block with what it takes of the one after it. @param next undefined for a section's last */
export function placeBlock(block: Block, next: Block | undefined, orientation: Orientation): PlacedBlock {
  return {
    block,
    keepNext: next?.kind === 'signature' || next?.kind === 'annexList' || leadsToTable(block, next),
    closes: next === undefined,
    blankLines: blankLinesAfter(block, next),
    orientation,
  };
}

/** A block of the document as paragraphs and tables, in order. Their look is in the styles. */
export function blockChildren({
  block,
  keepNext,
  closes,
  blankLines,
  orientation,
}: PlacedBlock): FileChild[] {
  const keep = keepNext ? { keepNext } : {};
  switch (block.kind) {
    case 'title':
      return [title(block, blankLines)];
    case 'heading':
      return [new Paragraph({ style: headingStyle(block.level), children: textRuns(block.inlines) })];
    case 'paragraph':
      return [paragraph(block, paragraphStyle(block.style), keep)];
    case 'list':
      return block.items.map((item) => paragraph(item, STYLE.listParagraph, keep));
    case 'table':
      return [
        table(block, keepNext),
        ...blankParagraphs(blankLines),
        ...(closes ? [closingParagraph()] : []),
      ];
    case 'chart':
      if (block.titleBelow) return captioned(chartRun(block), block.title, keep);
      return [new Paragraph({ style: STYLE.figure, ...keep, children: [chartRun(block)] })];
    case 'image':
      return imageParagraphs(block, keep);
    case 'annexList':
      return annexListParagraphs(block, keep);
    case 'signature':
      return signature(block, orientation);
    case 'annex':
      return annexParagraphs(block, orientation);
  }
}

/** The title in the lines that the PDF has too; the style's blank line after it gives way to a 题注. */
function title(block: TitleBlock, blankLines: number): Paragraph {
  return new Paragraph({
    style: STYLE.title,
    ...(block.onNewPage === true ? { pageBreakBefore: true } : {}),
    ...(blankLines === 0 ? { spacing: { after: 0 } } : {}),
    children: titleRuns(block.lines.flatMap((line) => titleLines(line))),
  });
}

/** A table's style cannot leave room after it. */
function blankParagraphs(count: number): Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({ style: STYLE.plain, keepNext: true }));
}

/** Word wants a paragraph after a table that ends a section. */
const closingParagraph = (): Paragraph => new Paragraph({ style: STYLE.tableEnd });

/**
 * A paragraph, its run-in heading first. Word's own way to run a heading in (a style separator between two
 * paragraphs) is not used: other programs print two paragraphs. The linked character style looks the same everywhere.
 */
function paragraph(block: ParagraphBlock, style: string, keep: { keepNext?: boolean }): Paragraph {
  const heading = block.runIn === undefined ? [] : textRuns(block.runIn.inlines, block.runIn.level);
  const ragged = hasLongLatinWord(block) ? { alignment: AlignmentType.LEFT } : {};
  return new Paragraph({ style, ...ragged, ...keep, children: [...heading, ...textRuns(block.inlines)] });
}

/** Latin characters in a row that Word moves to the next line as one: more than these leave a gaping line behind. */
const LONG_LATIN_WORD = /[!-,.-~]{13,}/;

/**
 * Whether a paragraph has an e-mail address or a link. Word does not break them, and would spread the few characters
 * before them over the whole line: such paragraphs are not justified.
 */
function hasLongLatinWord({ inlines }: ParagraphBlock): boolean {
  return LONG_LATIN_WORD.test(inlines.map(({ text }) => text).join(''));
}

/**
 * How far a date may reach beyond the type area: where a program sets digits apart from Chinese, one that ends at its
 * edge is longer by up to an em and a quarter, and would be broken before 日.
 */
const DATE_ROOM_EM = 2;

/**
 * 落款 one line below the text, in the lines that the PDF has too (GB/T 9704-2012, 7.3.5.2). Both are placed by where they
 * begin, as the clause has it for the date: where a program sets digits apart from Chinese, only the date's end moves.
 */
function signature({ organ, date: { text: date } }: SignatureBlock, orientation: Orientation): Paragraph[] {
  const width = PAPER[orientation].area.width / CHARACTER_PT;
  const lines = signatureLines(organ, width);
  const organEm = Math.min(signatureRoom(width), Math.max(...lines.map(emWidth)));
  const indents = signatureIndents(organEm, emWidth(date));
  const ending = (ems: number, inset: number) => ({ left: twips((width - inset - ems) * CHARACTER_PT) });
  const organIndent = ending(organEm, indents.organ);
  const dateIndent = { ...ending(emWidth(date), indents.date), right: -twips(DATE_ROOM_EM * CHARACTER_PT) };
  return [
    new Paragraph({ style: STYLE.plain, keepNext: true }),
    new Paragraph({ style: STYLE.signature, indent: organIndent, children: lineRuns(lines) }),
    new Paragraph({ style: STYLE.date, indent: dateIndent, children: lineRuns([date]) }),
  ];
}
