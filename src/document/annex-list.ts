import { emWidth } from '../clreq/widths.ts';
import type { AnnexListBlock } from './document.ts';
import { ANNEX_LIST, CHARACTER_PT, TEXT } from './stylesheet.ts';

/** Where what an item of 附件说明 is made of begins, in pt from the left edge of the type area. */
export interface AnnexListPlaces {
  /** 附件：, which only the first item has. */
  readonly label: number;
  /** The number; the name where there is none. */
  readonly marker: number;
  /** The name, in every line that it takes (GB/T 9704-2012, 7.3.4: 应当与上一行附件名称的首字对齐). */
  readonly name: number;
}

/** The places of each item, by the official fonts' widths: PDF and DOCX have the same. */
export function annexListPlaces({ label, items }: AnnexListBlock): AnnexListPlaces[] {
  const inset = ANNEX_LIST.insetEm * CHARACTER_PT;
  const numbers = inset + advance(label);
  return items.map(({ marker }) => ({
    label: inset,
    marker: numbers,
    name: numbers + advance(marker?.text ?? ''),
  }));
}

/** Whether the list stands on one page. A long one is parted between its names. */
export const isKeptWhole = ({ items }: AnnexListBlock): boolean => items.length <= ANNEX_LIST.mostTogether;

/** How far a text takes what follows it. */
const advance = (text: string): number =>
  emWidth(text) * TEXT.plain.sizePt + [...text].length * TEXT.plain.trackingPt;
