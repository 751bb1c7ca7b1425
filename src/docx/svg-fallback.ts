import { createCanvas, loadImage } from 'canvas';
import type { Block, ImageBlock } from '../document/document.ts';
import { printedSize } from '../document/image-size.ts';

/** Dots per pt of the bitmap: 300 dots an inch. */
const SCALE = 300 / 72;

/**
 * Bitmaps of the document's SVG images, which Word before 2016 and WPS show in their stead.
 * @returns PNG by image; empty where no image is an SVG.
 */
export async function svgFallbacks(blocks: readonly Block[]): Promise<ReadonlyMap<ImageBlock, Uint8Array>> {
  const images = blocks.filter(
    (block): block is ImageBlock => block.kind === 'image' && block.format === 'svg',
  );
  return new Map(await Promise.all(images.map(async (image) => [image, await rasterise(image)] as const)));
}

async function rasterise(image: ImageBlock): Promise<Uint8Array> {
  const { width, height } = printedSize(image);
  const canvas = createCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  const context = canvas.getContext('2d') as Drawing;
  context.drawImage(await loadImage(image.bytes), 0, 0, canvas.width, canvas.height);
  return canvas.toBuffer('image/png');
}

interface Drawing {
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
}
