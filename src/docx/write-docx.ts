import type { Document } from '../document/document.ts';
import { writeBlocks } from './block-xml.ts';
import { corePropertiesPart } from './core-properties.ts';
import { frameOf } from './frame.ts';
import { framedSections, isStretch } from './framed-sections.ts';
import { packParts, zipParts } from './package.ts';

/**
 * The document as a .docx for Word and WPS (ISO/IEC 29500, transitional). The docx library writes the text, tables
 * and charts; styles, settings, fonts and properties are parts of our own; a last pass makes the bytes depend on the
 * document alone. What stays the same from one document to the next is written once: the package without its text
 * (frame.ts), and each block of text (block-xml.ts).
 * @param document no character that XML forbids: the reader of the content has reported those.
 */
export function writeDocx({ blocks, meta }: Document): Uint8Array {
  const sections = framedSections(blocks);
  const { around, parts } = frameOf(sections);
  const stretches = writeBlocks(sections.flatMap(({ content }) => content.filter(isStretch)));
  const text = around.flatMap((xml, k) => [xml, ...(stretches[k] ?? [])]);
  const ownParts = packParts([
    ['word/document.xml', Buffer.concat(text)],
    ['docProps/core.xml', corePropertiesPart(meta)],
  ]);
  return zipParts([...parts, ...ownParts]);
}
