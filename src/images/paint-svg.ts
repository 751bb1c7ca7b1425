import { createCanvas, loadImage } from 'canvas';
import type { Svg } from './svg.ts';

/** Pixels a pt: 300 dots an inch, as for print. */
const SCALE = 300 / 72;

/** The type area of the page is 156 mm × 225 mm: no image is printed larger. */
const MOST = { width: (156 / 25.4) * 300, height: (225 / 25.4) * 300 };

/** A drawing as the PNG file that both formats print, on white. @returns undefined where Skia cannot read it. */
export async function paintSvg(svg: Svg): Promise<Uint8Array | undefined> {
  const scale = Math.min(SCALE, MOST.width / svg.width, MOST.height / svg.height);
  const [width, height] = [Math.ceil(svg.width * scale), Math.ceil(svg.height * scale)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d') as Drawing;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  let image: unknown;
  try {
    image = await loadImage(Buffer.from(svg.sizedTo(width, height)));
  } catch {
    // Its only error is “Invalid SVG image”.
    return undefined;
  }
  context.drawImage(image, 0, 0, width, height);
  return canvas.toBuffer('image/png');
}

interface Drawing {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
}
