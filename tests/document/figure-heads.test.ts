import { expect, test } from 'vitest';
import type { Block, ImageBlock } from '../../src/document/document.ts';
import { withFigureHeads } from '../../src/document/figure-heads.ts';
import { printedSize } from '../../src/document/image-size.ts';
import { TYPE_AREA } from '../../src/document/stylesheet.ts';
import { layOut } from '../layout/lay-out.ts';
import { heading, PLACE, paragraph } from '../support/documents.ts';

const tall: ImageBlock = {
  kind: 'image',
  bytes: new Uint8Array(),
  format: 'png',
  width: 450,
  height: 1200,
  caption: '办理流程图',
  alternative: '办理流程图',
  place: PLACE,
};
const annex = (...title: readonly string[]): Block => ({ kind: 'annex', label: '附件', title, place: PLACE });

/** How many things each page has, page numbers left out, and the image's height. */
function pagesOf(...blocks: readonly Block[]): readonly (readonly string[])[] {
  return layOut(...withFigureHeads(blocks)).pages.map(({ items }) =>
    items.filter(({ owner }) => owner !== 'artifact').map(({ kind }) => kind),
  );
}

const LONG = '关于本机关政府信息公开申请办理流程以及各环节责任分工的说明';

test.each([
  ['a heading', [heading(2, '（一）办理流程')]],
  ['two headings', [heading(1, '一、总体情况'), heading(2, '（一）办理流程')]],
  ['a heading of two lines', [heading(3, `1.${LONG}`)]],
  ['an annex', [annex('办理流程图')]],
  ['an annex with a title of two lines and a heading', [annex(LONG, LONG), heading(2, '（一）受理')]],
])('heading-alone-before-a-tall-image: %s stands on the page of the image', (_, head) => {
  const pages = pagesOf(...head, tall);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('picture');
});

test('an image after text, or one that has room, is as high as it was', () => {
  const blocks = [heading(2, '（一）办理流程'), paragraph('流程如下。'), tall, { ...tall, height: 300 }];
  expect(withFigureHeads(blocks)).toEqual(blocks);
  const [, low] = withFigureHeads([heading(2, '（一）办理流程'), { ...tall, height: 300 }]);
  expect(printedSize(low as ImageBlock).height).toBe(300 * (TYPE_AREA.width / 450));
});

test('an image keeps a quarter of the page under a head of many lines', () => {
  const [, image] = withFigureHeads([annex(...Array.from({ length: 20 }, () => LONG)), tall]);
  expect(printedSize(image as ImageBlock).height).toBe(TYPE_AREA.height / 4);
});
