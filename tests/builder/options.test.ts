import { expect, test } from 'vitest';
import { type BuildOptions, buildReport, checkReport, memoryWorld, type World } from '../../src/index.ts';
import { reportWorld } from '../support/fixture-world.ts';

test.each<[string, object]>([
  ['a format in capitals', { formats: ['PDF'] }],
  ['a format that there is not', { formats: ['docx', 'xls'] }],
  ['no format', { formats: [] }],
  ['a format that stands in no list', { formats: 'pdf' }],
  ['an option that there is not', { format: ['pdf'] }],
  ['a moment that is none', { madeAt: new Date('x') }],
  ['a moment as a text', { madeAt: '2026-01-31' }],
  ['a switch as a text', { attach: 'no' }],
  ['a folder of fonts that is a number', { fontsFolder: 3 }],
  ['a listener that cannot be called', { onStep: 'check' }],
])('%s is refused', async (_, options) => {
  await expect(buildReport(reportWorld(), 'report', options as BuildOptions)).rejects.toThrow(RangeError);
});

test('options that are not given are none', async () => {
  const { files } = await buildReport(reportWorld(), 'report', { formats: undefined } as object);
  expect(files).toHaveLength(2);
});

test.each<[unknown, unknown, string]>([
  [reportWorld(), 7, 'folder: 7; expected a path of the world'],
  [reportWorld(), undefined, 'folder: undefined; expected'],
  [undefined, 'report', 'world: undefined; expected diskWorld, memoryWorld({ … })'],
  [memoryWorld, 'report', 'world: [Function: memoryWorld]; expected'],
  [{ 'report/年报.yaml': '' }, 'report', 'expected diskWorld'],
])('no report is looked for in %o at %o', async (world, folder, words) => {
  for (const look of [checkReport, buildReport]) {
    const found = look(world as World, folder as string);
    await expect(found).rejects.toThrow(RangeError);
    await expect(found).rejects.toThrow(words);
  }
});

test('a file in memory is a text or bytes, not a promise of them', () => {
  const files = { '局/图.png': Promise.resolve(new Uint8Array(8)) };
  const make = () => memoryWorld(files as unknown as Record<string, Uint8Array>);
  expect(make).toThrow(RangeError);
  expect(make).toThrow('局/图.png: object; expected a text or bytes');
});
