import { ImageRun, Paragraph } from 'docx';
import type { ImageBlock } from '../document/document.ts';
import { printedSize } from '../document/image-size.ts';
import { lineRuns } from './runs.ts';
import { STYLE } from './style-ids.ts';

/** docx measures pictures in pixels of 1/96 inch. */
export const pixels = (pt: number): number => (pt * 96) / 72;

/**
 * The picture, and its caption under it on the same page.
 * @param fallback the bitmap of an SVG image, for programs that show none
 */
export function imageParagraphs(image: ImageBlock, fallback?: Uint8Array): Paragraph[] {
  const caption =
    image.caption === ''
      ? []
      : [new Paragraph({ style: STYLE.caption, children: lineRuns([image.caption]) })];
  const keepNext = caption.length > 0 ? { keepNext: true } : {};
  return [
    new Paragraph({ style: STYLE.figure, ...keepNext, children: [picture(image, fallback)] }),
    ...caption,
  ];
}

function picture(image: ImageBlock, fallback: Uint8Array | undefined): ImageRun {
  const { width, height } = printedSize(image);
  const common = {
    data: image.bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: image.caption, description: image.alternative },
  };
  if (image.format !== 'svg')
    return new ImageRun({ ...common, type: image.format === 'jpeg' ? 'jpg' : 'png' });
  if (fallback === undefined) throw new Error('an SVG image needs a bitmap beside it');
  return new ImageRun({ ...common, type: 'svg', fallback: { type: 'png', data: fallback } });
}
