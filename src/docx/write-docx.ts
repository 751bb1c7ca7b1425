import { Document as DocxFile } from 'docx';
import type { Document } from '../document/document.ts';
import { sectionsOf } from '../document/sections.ts';
import { blockChildren } from './blocks.ts';
import { finishChartPart } from './chart-part.ts';
import { compileParts } from './compile-parts.ts';
import { corePropertiesPart } from './core-properties.ts';
import { fontTablePart } from './font-table.ts';
import { footers } from './footers.ts';
import { normaliseIds } from './normalise-ids.ts';
import { type Package, readPackage, readText, writePackage, writeText } from './package.ts';
import { sectionProperties } from './section.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';
import { svgFallbacks } from './svg-fallback.ts';
import { dropUnusedParts } from './unused-parts.ts';

/**
 * The document as a .docx for Word and WPS (ISO/IEC 29500, transitional). The docx library writes the text, tables
 * and charts; styles, settings, fonts and properties are parts of our own; a last pass makes the bytes depend on the
 * document alone.
 * @param document no character that XML forbids: the reader of the content has reported those.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const bitmaps = await svgFallbacks(document.blocks);
  const file = new DocxFile({
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(document.blocks).map(({ orientation, blocks }) => ({
      properties: sectionProperties(orientation),
      footers: footers(orientation),
      children: blocks.flatMap((block, k) => blockChildren(block, { bitmaps, next: blocks[k + 1] })),
    })),
  });
  const parts = compileParts(file, [
    { path: 'word/styles.xml', data: stylesPart() },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTablePart() },
    { path: 'docProps/core.xml', data: corePropertiesPart(document.meta) },
  ]);
  dropUnusedParts(parts);
  finishCharts(parts);
  normaliseIds(parts);
  return writePackage(parts);
}

const CHART_PART = /^word\/charts\/chart\d+\.xml$/;
const WORKBOOK = /^word\/embeddings\/.*\.xlsx$/;

/** Finishes the chart parts, and zips their workbooks anew so that these too depend on their data alone. */
function finishCharts(parts: Package): void {
  for (const [name, bytes] of parts) {
    if (CHART_PART.test(name)) writeText(parts, name, finishChartPart(readText(parts, name)));
    if (WORKBOOK.test(name) && typeof bytes !== 'string') parts.set(name, writePackage(readPackage(bytes)));
  }
}
