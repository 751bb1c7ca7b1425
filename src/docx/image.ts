import { ImageRun, Paragraph } from 'docx';
import type { ImageBlock } from '../document/document.ts';
import { printedSize } from '../document/image-size.ts';
import { captionLines } from '../document/title-lines.ts';
import { lineRuns } from './runs.ts';
import { STYLE } from './style-ids.ts';

/** docx measures pictures in pixels of 1/96 inch. */
export const pixels = (pt: number): number => (pt * 96) / 72;

/** The picture, and its caption under it on the same page. */
export function imageParagraphs(image: ImageBlock): Paragraph[] {
  const caption =
    image.caption === ''
      ? []
      : [new Paragraph({ style: STYLE.caption, children: lineRuns(captionLines(image.caption)) })];
  const keepNext = caption.length > 0 ? { keepNext: true } : {};
  return [new Paragraph({ style: STYLE.figure, ...keepNext, children: [picture(image)] }), ...caption];
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
