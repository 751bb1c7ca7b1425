import { expect, test } from 'vitest';
import { type BuildOptions, buildReport } from '../../src/index.ts';
import { reportWorld } from '../support/fixture-world.ts';

test.each<[string, object]>([
  ['a format in capitals', { formats: ['PDF'] }],
  ['a format that there is not', { formats: ['docx', 'xls'] }],
  ['no format', { formats: [] }],
  ['a format that stands in no list', { formats: 'pdf' }],
  ['an option that there is not', { format: ['pdf'] }],
  ['a moment that is none', { madeAt: new Date('x') }],
])('%s is refused', async (_, options) => {
  await expect(buildReport(reportWorld(), 'report', options as BuildOptions)).rejects.toThrow(RangeError);
});
