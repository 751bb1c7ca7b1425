import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { sectionsOf } from '../../src/document/sections.ts';
import { figureTable, heading, PLACE, paragraph } from '../support/documents.ts';

const annex: Block = { kind: 'annex', label: '附件', title: ['各月情况'], place: PLACE };
const signature: Block = { kind: 'signature', organ: '某局', date: { text: '2023年1月31日' }, place: PLACE };

/** The kinds of block of each section, with how its pages lie. */
const shapes = (...blocks: Block[]): string[] =>
  sectionsOf(blocks).map((section) =>
    [section.orientation, ...section.blocks.map(({ kind }) => kind)].join(' '),
  );

describe('a table that lies across', () => {
  const wide = figureTable(13, 8, 5);

  test('annex-head-alone-on-its-page: takes the head of the annex that it begins', () => {
    expect(shapes(paragraph('正文。'), annex, wide, paragraph('说明。'))).toEqual([
      'portrait paragraph',
      'landscape annex table',
      'portrait paragraph',
    ]);
    expect(shapes(annex, heading(1, '一、情况'), wide)).toEqual(['landscape annex heading table']);
  });

  test('unit-alone-before-a-wide-table: takes a line that leads to it, with the head of the annex before it', () => {
    expect(shapes(annex, paragraph('单位：件'), wide)).toEqual(['landscape annex paragraph table']);
    const long = paragraph(`${'字'.repeat(30)}如下：`);
    expect(shapes(annex, long, wide)).toEqual(['portrait annex paragraph', 'landscape table']);
    expect(shapes(paragraph('单位：件'), paragraph('说明。'))).toEqual(['portrait paragraph paragraph']);
  });

  test('leaves the head of an annex that begins otherwise', () => {
    expect(shapes(annex, paragraph('说明。'), wide)).toEqual(['portrait annex paragraph', 'landscape table']);
  });

  test('signature-alone-after-a-wide-table: has what closes the text on its page', () => {
    const list: Block = {
      kind: 'annexList',
      label: '附件：',
      items: [{ title: '甲', place: PLACE }],
      place: PLACE,
    };
    expect(shapes(paragraph('正文。'), wide, list, signature, annex, paragraph('甲。'))).toEqual([
      'portrait paragraph',
      'landscape table annexList signature',
      'portrait annex paragraph',
    ]);
    expect(shapes(wide, paragraph('正文。'), signature)).toEqual([
      'landscape table',
      'portrait paragraph signature',
    ]);
    expect(shapes(signature)).toEqual(['portrait signature']);
  });
});
