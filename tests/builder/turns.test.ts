import { expect, test } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { reportWorld } from '../support/fixture-world.ts';

test('a caller who builds one report after another lets the loop turn: what streams leave for it would pile up', async () => {
  const world = reportWorld();
  await buildReport(world, 'report');
  let turns = 0;
  for (let k = 0; k < 3; k++) {
    setImmediate(() => {
      turns += 1;
    });
    await buildReport(world, 'report');
  }
  expect(turns).toBe(3);
});
