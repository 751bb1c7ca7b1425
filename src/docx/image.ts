import { ImageRun, Paragraph, type ParagraphChild } from 'docx';
import type { ImageBlock } from '../document/document.ts';
import { printedSize } from '../document/image-size.ts';
import { captionLines } from '../document/title-lines.ts';
import { lineRuns } from './runs.ts';
import { STYLE } from './style-ids.ts';

/** docx measures pictures in pixels of 1/96 inch. */
export const pixels = (pt: number): number => (pt * 96) / 72;

/** The picture, and its caption under it on the same page. */
export function imageParagraphs(image: ImageBlock, keep: Keep): Paragraph[] {
  return captioned(picture(image), image.caption, keep);
}

/** Whether a block stays on the page of what follows. */
type Keep = { readonly keepNext?: boolean };

/**
 * A figure, and what stands under it on the same page.
 * @param caption empty where there is none
 */
export function captioned(figure: ParagraphChild, caption: string, keep: Keep): Paragraph[] {
  if (caption === '') return [new Paragraph({ style: STYLE.figure, ...keep, children: [figure] })];
  return [
    new Paragraph({ style: STYLE.figure, keepNext: true, children: [figure] }),
    new Paragraph({ style: STYLE.caption, ...keep, children: lineRuns(captionLines(caption)) }),
  ];
}

function picture(image: ImageBlock): ImageRun {
  const { width, height } = printedSize(image);
  return new ImageRun({
    type: image.format === 'jpeg' ? 'jpg' : 'png',
    data: image.bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: image.caption, description: image.alternative },
  });
}
