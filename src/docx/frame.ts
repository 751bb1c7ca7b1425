import { Document as DocxFile, FileChild } from 'docx';
import { blockKey } from './block-key.ts';
import { blockChildren } from './blocks.ts';
import { compileParts } from './compile-parts.ts';
import { finishCharts } from './finish-charts.ts';
import { fontTablePart } from './font-table.ts';
import { footers } from './footers.ts';
import { type FramedSection, isStretch } from './framed-sections.ts';
import { normaliseIds } from './normalise-ids.ts';
import { type PackedParts, packParts, readText } from './package.ts';
import { sectionProperties } from './section.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';
import { dropUnusedParts } from './unused-parts.ts';

/** The package of a document without its stretches. */
export interface Frame {
  /** word/document.xml around the stretches: one more than there are of them. */
  readonly around: readonly Uint8Array[];
  /** All other parts that do not depend on the document's properties. */
  readonly parts: PackedParts;
}

let kept: { readonly key: string; readonly frame: Frame } | undefined;

/** The frame of these sections; the last document's, where nothing in it has changed. */
export function frameOf(sections: readonly FramedSection[]): Frame {
  const key = JSON.stringify(
    sections.map(({ orientation, content }) => [
      orientation,
      ...content.map((some) => (isStretch(some) ? null : blockKey(some))),
    ]),
  );
  if (kept?.key !== key) kept = { key, frame: makeFrame(sections) };
  return kept.frame;
}

function makeFrame(sections: readonly FramedSection[]): Frame {
  const blocks = sections.flatMap(({ content }) =>
    content.flatMap((some) => (isStretch(some) ? [] : [some.block])),
  );
  const parts = compileParts(docxFile(sections), [
    { path: 'word/styles.xml', data: stylesPart() },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTablePart() },
  ]);
  dropUnusedParts(parts);
  finishCharts(parts, blocks);
  normaliseIds(parts);
  const around = readText(parts, 'word/document.xml')
    .split(GAP_XML)
    .map((xml) => Buffer.from(xml, 'utf8'));
  parts.delete('word/document.xml');
  parts.delete('docProps/core.xml');
  return { around, parts: packParts(parts) };
}

function docxFile(sections: readonly FramedSection[]): DocxFile {
  return new DocxFile({
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ orientation, content }) => ({
      properties: sectionProperties(orientation),
      footers: footers(orientation),
      children: content.flatMap((some) => (isStretch(some) ? [new Gap()] : blockChildren(some))),
    })),
  });
}

const GAP = 'gap';
const GAP_XML = `<${GAP}/>`;

/** Stands where a stretch will. A text cannot look like it: there, < is escaped. */
class Gap extends FileChild {
  constructor() {
    super(GAP);
  }
}
