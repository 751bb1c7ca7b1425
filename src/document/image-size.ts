import type { ImageBlock } from './document.ts';
import type { Area } from './paper.ts';
import { TEXT, TYPE_AREA } from './stylesheet.ts';
import { captionLines } from './title-lines.ts';

/** Under a picture, in pt: word processors stand it on a line of text, and its line has the characters' descent below. */
const DESCENT_PT = 8;

/** An image may be so high at least, as a share of the type area, whatever stands above it: smaller it is of no use. */
const LEAST_SHARE = 0.25;

/**
 * An image's size on the page in pt: its natural size, but no larger than the type area less what has to stand above it
 * and the lines of its caption.
 * @param lines of the caption, as they are set; counted by the official fonts' widths where the page is not ours to set
 */
export function printedSize(
  { width, height, caption, headPt = 0 }: ImageBlock,
  lines: number = countLines(caption),
  area: Pick<Area, 'width' | 'height'> = TYPE_AREA,
): { width: number; height: number } {
  const rest = area.height - headPt - lines * TEXT.caption.pitchPt - DESCENT_PT;
  const room = Math.max(rest, area.height * LEAST_SHARE);
  const scale = Math.min(1, area.width / width, room / height);
  return { width: width * scale, height: height * scale };
}

function countLines(caption: string): number {
  return caption === '' ? 0 : captionLines(caption).length;
}
