import { createCanvas, loadImage } from 'canvas';
import { TYPE_AREA } from '../document/stylesheet.ts';
import type { Svg } from './svg.ts';

/** Pixels a pt: 300 dots an inch, as for print. */
const SCALE = 300 / 72;

/** Why nothing was painted: Skia cannot read the drawing, or there is no Skia for this machine. */
export type Unpainted = 'unreadable' | 'no painter';

/** A drawing as the PNG file that both formats print, on white. */
export async function paintSvg(svg: Svg): Promise<Uint8Array | Unpainted> {
  // No image is printed larger than the type area.
  const printed = Math.min(1, TYPE_AREA.width / svg.width, TYPE_AREA.height / svg.height);
  const scale = SCALE * printed;
  const [width, height] = [Math.ceil(svg.width * scale), Math.ceil(svg.height * scale)];
  const canvas = canvasFor(width, height);
  if (canvas === undefined) return 'no painter';
  const context = canvas.getContext('2d') as Drawing;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  let image: unknown;
  try {
    image = await loadImage(Buffer.from(svg.sizedTo(width, height)));
  } catch {
    // Its only error is “Invalid SVG image”.
    return 'unreadable';
  }
  context.drawImage(image, 0, 0, width, height);
  return canvas.toBuffer('image/png');
}

function canvasFor(width: number, height: number): ReturnType<typeof createCanvas> | undefined {
  try {
    return createCanvas(width, height);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'NO_NATIVE_CANVAS') return undefined;
    throw error;
  }
}

interface Drawing {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
}
