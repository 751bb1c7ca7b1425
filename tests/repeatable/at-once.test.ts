import { expect, test } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { diskWorld } from '../../src/world/disk.ts';

/** Different reports, with and without charts, images and annexes. */
const FOLDERS = [
  'content',
  'tests/fixtures/report',
  'tests/fixtures/variations/2021',
  'tests/fixtures/variations/2019',
];

test('reports that are built at once are those that are built one after another, byte for byte', async () => {
  const build = async (folder: string) => (await buildReport(diskWorld, folder)).files;
  const inTurn = [];
  for (const folder of FOLDERS) inTurn.push(await build(folder));
  expect(inTurn.map((files) => files.length)).toEqual([2, 2, 2, 2]);
  // Each twice, begun in another order.
  const reversed = [...FOLDERS].reverse();
  const atOnce = await Promise.all([...reversed, ...FOLDERS].map(build));
  expect(atOnce.slice(FOLDERS.length)).toEqual(inTurn);
  expect(atOnce.slice(0, FOLDERS.length).reverse()).toEqual(inTurn);
});
