import { describe, expect, test } from 'vitest';
import type { ChartBlock } from '../../src/document/document.ts';
import { PAGE, TEXT } from '../../src/document/stylesheet.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { chart, document, freeTable, paragraph } from '../support/documents.ts';
import { openDocx, partText } from '../support/docx.ts';
import { xpath } from '../support/xml.ts';
import { layOut } from './lay-out.ts';

/** 图号: charts and images are one series of figures, and their titles stand on one side. */

const numbered: ChartBlock = { ...chart('图1 政府文件公开情况'), titleBelow: true };

function order(block: ChartBlock): string[] {
  const items = layOut(paragraph('前文。'), block, paragraph('后文。')).pages.flatMap((page) => page.items);
  const own = items.filter((item) => item.owner === block);
  const middle = (item: (typeof own)[number]) =>
    item.kind === 'drawing' ? item.y + item.height / 2 : item.kind === 'glyphs' ? item.y : 0;
  return [...own].sort((a, b) => middle(a) - middle(b)).map(({ kind }) => kind);
}

const wholeDocx = (block: ChartBlock) => {
  const docx = openDocx(writeDocx(document([block])));
  return { text: partText(docx, 'word/document.xml'), chart: partText(docx, 'word/charts/chart1.xml') };
};

describe('a chart’s title', () => {
  test('stands above it in a report without numbered figures', () => {
    expect(order(chart())).toEqual(['glyphs', 'drawing']);
    const { text, chart: part } = wholeDocx(chart());
    expect(part).toContain('政府文件公开情况');
    expect(text).not.toContain('w:val="Caption"');
  });

  test('stands below it where figures are numbered, as with images', () => {
    expect([...new Set(order(numbered))]).toEqual(['drawing', 'glyphs']);
    const { text, chart: part } = wholeDocx(numbered);
    expect(part).toContain('<c:autoTitleDeleted val="1"/>');
    expect(xpath(text, ['string(//w:p[w:pPr/w:pStyle/@w:val="Caption"])'])).toEqual(['图1 政府文件公开情况']);
    expect(xpath(text, ['count(//w:p[.//w:drawing]/w:pPr/w:keepNext)'])).toEqual(['1']);
  });

  test('numbered-chart-stuck-to-a-table: one that stands below leaves the chart a line off a table before it', () => {
    const gap = (block: ChartBlock): number => {
      const items = layOut(freeTable([1, 1, 1]), block).pages.flatMap((page) => page.items);
      const bottom = Math.max(...items.flatMap((item) => (item.kind === 'rule' ? [item.y1] : [])));
      return (items.find((item) => item.kind === 'drawing')?.y ?? 0) - bottom;
    };
    expect(gap(numbered)).toBeCloseTo(PAGE.pitchPt, 6);
    expect(gap(chart())).toBeCloseTo(TEXT.caption.pitchPt, 6);
    const docx = openDocx(writeDocx(document([freeTable([1, 1]), numbered])));
    const xml = partText(docx, 'word/document.xml');
    expect(xpath(xml, ['count(//w:tbl/following-sibling::*[1][not(.//w:drawing)])'])).toEqual(['1']);
  });

  test('stays on its page with the signature that follows', () => {
    const signature = {
      kind: 'signature',
      organ: '测试市政府办公室',
      date: { text: '2023年1月31日' },
    } as const;
    const docx = openDocx(writeDocx(document([numbered, { ...signature, place: numbered.place }])));
    const caption = '//w:p[w:pPr/w:pStyle/@w:val="Caption"]/w:pPr/w:keepNext';
    expect(xpath(partText(docx, 'word/document.xml'), [`count(${caption})`])).toEqual(['1']);
  });
});
