import { Paragraph } from 'docx';
import { annexListPlaces, isKeptWhole } from '../document/annex-list.ts';
import type { AnnexBlock, AnnexListBlock } from '../document/document.ts';
import type { Orientation } from '../document/paper.ts';
import { twips } from '../document/stylesheet.ts';
import { titleLines, titleWidth } from '../document/title-lines.ts';
import { lineRuns, titleRuns } from './runs.ts';
import { STYLE } from './style-ids.ts';

/**
 * 附件说明 (GB/T 9704-2012, 7.3.4), one line below the text. A name that goes on begins under its first character, by a
 * hanging indent as deep as what stands before the name: no tab is needed, whatever the font.
 */
export function annexListParagraphs(block: AnnexListBlock, keep: { keepNext?: boolean }): Paragraph[] {
  const places = annexListPlaces(block);
  const together = isKeptWhole(block) ? { keepNext: true } : {};
  const entries = block.items.map(({ marker, title }, k) => {
    const at = places[k] ?? { label: 0, marker: 0, name: 0 };
    const indent = { left: twips(at.name), hanging: twips(at.name - (k === 0 ? at.label : at.marker)) };
    const stays = k < block.items.length - 1 ? together : keep;
    const children = lineRuns([`${k === 0 ? block.label : ''}${marker?.text ?? ''}${title}`]);
    return new Paragraph({ style: STYLE.plain, keepLines: true, ...stays, indent, children });
  });
  return [new Paragraph({ style: STYLE.plain, keepNext: true }), ...entries];
}

/** 附件 top left on a new page, the title on the third line (7.3.7). */
export function annexParagraphs({ label, title }: AnnexBlock, orientation: Orientation): Paragraph[] {
  const lines = title.flatMap((line) => titleLines(line, titleWidth(orientation)));
  return [
    new Paragraph({ style: STYLE.annexLabel, children: lineRuns([label]) }),
    new Paragraph({
      style: STYLE.annexTitle,
      children: titleRuns(lines),
    }),
  ];
}
