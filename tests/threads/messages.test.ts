import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { buildReport, prepareReport } from '../../src/builder/build.ts';
import { makePages } from '../../src/threads/make-pages.ts';
import { packDocument, unpackDocument } from '../../src/threads/messages.ts';
import { PRACTICES } from '../../src/threads/practice.ts';
import { diskWorld } from '../../src/world/disk.ts';

/** Without functions, bytes as text. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => typeof part !== 'function');
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]));
}

test('a document that went to another thread has all of itself but its functions', async () => {
  const { typeset } = await prepareReport(diskWorld, 'tests/fixtures/variations/2021');
  const document = typeset?.document;
  if (document === undefined) throw new Error('the fixture has errors');
  expect(document.blocks.filter(({ kind }) => kind === 'image').length).toBeGreaterThan(0);
  const there = unpackDocument(structuredClone(packDocument(document)));
  // A boolean: the difference of two documents fills a screen.
  expect(isDeepStrictEqual(plain(there), plain(document))).toBe(true);
});

test.each(PRACTICES)('what is practised is a sound document', async (document) => {
  const made = await makePages(document, { pdf: true, attachments: [] });
  expect(made?.pages).toBe(1);
  expect(Buffer.from(made?.pdf?.subarray(0, 5) ?? []).toString()).toBe('%PDF-');
});

test('what is told of the steps is what is done', async () => {
  const steps: string[] = [];
  const make = async () => ({ pages: 9, fonts: [], pdf: undefined });
  const onStep = (step: string): void => void steps.push(step);
  await buildReport(diskWorld, 'content', { formats: ['docx'], elsewhere: { make }, onStep });
  expect(steps).toEqual(['check', 'docx', 'layout']);
});

test('pages that cannot be made elsewhere are made here', async () => {
  let asked = 0;
  const elsewhere = {
    make: async () => {
      asked += 1;
      return undefined;
    },
  };
  const alone = await buildReport(diskWorld, 'content');
  const left = await buildReport(diskWorld, 'content', { elsewhere });
  expect(asked).toBe(1);
  expect(left.pages).toBe(alone.pages);
  expect(left.files.map(({ name }) => name)).toEqual(alone.files.map(({ name }) => name));
  left.files.forEach(({ bytes }, k) => {
    expect(Buffer.compare(bytes, alone.files[k]?.bytes ?? new Uint8Array())).toBe(0);
  });
});
