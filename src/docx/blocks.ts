import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { emWidth } from '../clreq/widths.ts';
import type { AnnexBlock, Block, ParagraphBlock, SignatureBlock, TitleBlock } from '../document/document.ts';
import { signatureIndents } from '../document/signature.ts';
import { blankLinesAfter } from '../document/spacing.ts';
import { TEXT, twips } from '../document/stylesheet.ts';
import { titleLines } from '../document/title-lines.ts';
import { chartRun } from './chart.ts';
import { captioned, imageParagraphs } from './image.ts';
import { lineRuns, textRuns } from './runs.ts';
import { headingStyle, paragraphStyle, STYLE } from './style-ids.ts';
import { table } from './table.ts';

/** A block, and all that shows in its paragraphs of the block after it. */
export interface PlacedBlock {
  readonly block: Block;
  /** It stays on the page of what follows: the signature is never alone on one. */
  readonly keepNext: boolean;
  /** After it, of the body's pitch. */
  readonly blankLines: number;
}

/** A block with what it takes of the one after it. @param next undefined for a section's last */
export function placeBlock(block: Block, next: Block | undefined): PlacedBlock {
  return { block, keepNext: next?.kind === 'signature', blankLines: blankLinesAfter(block, next) };
}

/** A block of the document as paragraphs and tables, in order. Their look is in the styles. */
export function blockChildren({ block, keepNext, blankLines }: PlacedBlock): FileChild[] {
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
      return [table(block), ...blankParagraphs(blankLines)];
    case 'chart':
      if (block.titleBelow) return captioned(chartRun(block), block.title, keep);
      return [new Paragraph({ style: STYLE.figure, ...keep, children: [chartRun(block)] })];
    case 'image':
      return imageParagraphs(block, keep);
    case 'signature':
      return signature(block);
    case 'annex':
      return annex(block);
  }
}

/** The title in the lines that the PDF has too; the style's blank line after it gives way to a 题注. */
function title(block: TitleBlock, blankLines: number): Paragraph {
  return new Paragraph({
    style: STYLE.title,
    ...(block.onNewPage === true ? { pageBreakBefore: true } : {}),
    ...(blankLines === 0 ? { spacing: { after: 0 } } : {}),
    children: lineRuns(block.lines.flatMap((line) => titleLines(line))),
  });
}

/** A table's style cannot leave room after it. */
function blankParagraphs(count: number): Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({ style: STYLE.plain, keepNext: true }));
}

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

/** 落款 one line below the text (GB/T 9704-2012, 7.3.5.2). */
function signature({ organ, date }: SignatureBlock): Paragraph[] {
  const indents = signatureIndents(emWidth(organ), emWidth(date));
  const indent = (characters: number) => ({ right: twips(characters * CHARACTER_PT) });
  return [
    new Paragraph({ style: STYLE.plain, keepNext: true }),
    new Paragraph({ style: STYLE.signature, indent: indent(indents.organ), children: lineRuns([organ]) }),
    new Paragraph({ style: STYLE.date, indent: indent(indents.date), children: lineRuns([date]) }),
  ];
}

/** What a character of the body takes on its line. */
const CHARACTER_PT = TEXT.plain.sizePt + TEXT.plain.trackingPt;

/** 附件 top left on a new page, the title on the third line (7.3.7). */
function annex({ label, title }: AnnexBlock): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.annexLabel, children: lineRuns([label]) }),
    new Paragraph({ style: STYLE.annexTitle, children: lineRuns(titleLines(title)) }),
  ];
}
