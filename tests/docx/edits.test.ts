import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { compose } from '../../src/document/compose.ts';
import type { Block, Document, ImageBlock } from '../../src/document/document.ts';
import { blockKey } from '../../src/docx/block-key.ts';
import { placeBlock } from '../../src/docx/blocks.ts';
import { png } from '../pdf/png-file.ts';
import { deliveredReport } from './delivered-report.ts';
import { sampleDocument } from './sample-report.ts';

const { meta, blocks } = sampleDocument();
const document: Document = { meta, blocks };

/** The document with each block of a kind changed. */
function changed<K extends Block['kind']>(kind: K, change: (block: Extract<Block, { kind: K }>) => Block) {
  const isOfKind = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind;
  return { meta, blocks: blocks.map((block) => (isOfKind(block) ? change(block) : block)) };
}

function image(grey: number): ImageBlock {
  const { place } = blocks[0] ?? {};
  if (place === undefined) throw new Error('the sample is empty');
  const row = [grey, grey];
  return {
    kind: 'image',
    bytes: png({ colourType: 0, rows: [row, row] }),
    format: 'png',
    width: 30,
    height: 20,
    caption: '',
    alternative: '图',
    place,
  };
}

/** What an author changes one after another; each goes back to the sample before the next, and some come twice. */
const EDITS: readonly Document[] = [
  document,
  changed('paragraph', (block) => ({ ...block, inlines: [...block.inlines, { text: '（已改）' }] })),
  changed('table', (block) => ({
    ...block,
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: '9' })) })),
  })),
  changed('chart', ({ series, ...block }) => ({
    ...block,
    series: series.map((one) => ({
      ...one,
      values: one.values.map((v) => v + 1),
      labels: one.values.map((v) => String(v + 1)),
    })),
  })),
  { meta, blocks: blocks.filter(({ kind }) => kind !== 'chart') },
  { meta, blocks: blocks.filter(({ kind }) => kind !== 'signature') },
  { meta, blocks: [...blocks, image(0)] },
  { meta, blocks: [...blocks, image(255)] },
  { meta, blocks: [image(255), ...blocks] },
  { meta: { ...meta, title: '另一标题' }, blocks },
  compose(deliveredReport()),
  { meta, blocks: [] },
  document,
];

async function freshWriter(): Promise<(document: Document) => string> {
  vi.resetModules();
  const { writeDocx } = await import('../../src/docx/write-docx.ts');
  return (document) => createHash('sha256').update(writeDocx(document)).digest('hex');
}

test('after any edit the file is the one that a new process writes', async () => {
  const fresh: string[] = [];
  for (const edit of EDITS) fresh.push((await freshWriter())(edit));
  const write = await freshWriter();
  expect(EDITS.map(write)).toEqual(fresh);
  expect(new Set(fresh).size).toBe(EDITS.length - 1);
});

test('a block that moved in its file is known again, one that stays with a signature now is not', () => {
  const [block, other] = blocks.filter(({ kind }) => kind === 'paragraph');
  const signature = blocks.find(({ kind }) => kind === 'signature');
  if (block === undefined || signature === undefined) throw new Error('the sample has no such blocks');
  const moved = { ...block, place: { ...block.place, line: block.place.line + 1 } };
  const key = blockKey(placeBlock(block, other, 'portrait'));
  expect(blockKey(placeBlock(moved, other, 'portrait'))).toBe(key);
  expect(blockKey(placeBlock(block, signature, 'portrait'))).not.toBe(key);
});
