import { Document as DocxFile } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../src/document/compose.ts';
import type { Block, Document } from '../../src/document/document.ts';
import { sectionsOf } from '../../src/document/sections.ts';
import { blockChildren, placeBlock } from '../../src/docx/blocks.ts';
import { compileParts } from '../../src/docx/compile-parts.ts';
import { footers } from '../../src/docx/footers.ts';
import { normaliseIds } from '../../src/docx/normalise-ids.ts';
import { readText } from '../../src/docx/package.ts';
import { sectionProperties } from '../../src/docx/section.ts';
import { dropUnusedParts } from '../../src/docx/unused-parts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { openDocx, partText } from '../support/docx.ts';
import { deliveredReport } from './delivered-report.ts';
import { sampleDocument } from './sample-report.ts';

/** word/document.xml as docx writes it of all blocks at once. */
function writtenWhole({ blocks }: Document): string {
  const file = new DocxFile({
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(blocks).map(({ orientation, blocks: some }) => ({
      properties: sectionProperties(orientation),
      footers: footers(orientation),
      children: some.flatMap((block, k) => blockChildren(placeBlock(block, some[k + 1], orientation))),
    })),
  });
  const parts = compileParts(file, []);
  dropUnusedParts(parts);
  normaliseIds(parts);
  return readText(parts, 'word/document.xml');
}

function writtenInPieces(document: Document): string {
  return partText(openDocx(writeDocx(document)), 'word/document.xml');
}

test.each([
  ['the sample', sampleDocument()],
  ['a report with pages that lie across', compose(deliveredReport())],
])('in pieces, %s is what docx writes of it whole', (_, document) => {
  expect(writtenInPieces(document)).toBe(writtenWhole(document));
});

const place = { file: '报告.yaml', line: 1, column: 1 };
const { meta } = sampleDocument();
/** With what XML and docx have a meaning for: a picture's place is {its file} in docx. */
const text = fc
  .array(
    fc.constantFrom('年', '𠮷', ' ', '&', '<', '>', '"', "'", '{', '}', 'a', '1', '<gap/>', '&amp;', ']]>'),
  )
  .map((some) => some.join(''));
const inlines = fc.array(
  fc.record({ text, bold: fc.boolean() }).map(({ text, bold }) => ({ text, ...(bold ? { bold } : {}) })),
  { maxLength: 3 },
);
const blocks: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((inlines) => ({ kind: 'paragraph' as const, style: 'body' as const, inlines, place })),
  inlines.map((inlines) => ({ kind: 'heading' as const, level: 2 as const, inlines, place })),
  text.map((line) => ({ kind: 'title' as const, lines: [line], place })),
  text.map((organ) => ({ kind: 'signature' as const, organ, date: { text: '2023年1月31日' }, place })),
  text.map((title) => ({ kind: 'annex' as const, label: '附件', title: [title], place })),
);

test('in pieces, any text is what docx writes of it whole', () => {
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 6 }), (some) => {
      const document: Document = { meta, blocks: some };
      expect(writtenInPieces(document)).toBe(writtenWhole(document));
    }),
    { numRuns: 100 },
  );
});
