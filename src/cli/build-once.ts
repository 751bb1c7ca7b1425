import { type Built, buildReport } from '../builder/build.ts';
import { diskWorld } from '../world/disk.ts';
import { recordReads } from '../world/record.ts';
import type { BuildWords } from './build-options.ts';
import type { Invocation } from './command.ts';
import { Progress } from './progress.ts';

/**
 * Builds a report in memory for a command that does so once, with its second thread, and tells of its progress.
 * @returns what was built, and what was read for it, by path
 */
export async function buildOnce(
  { short, language }: Invocation,
  { folder, json, quiet, how }: BuildWords,
): Promise<{ readonly built: Built; readonly read: ReadonlyMap<string, Uint8Array> }> {
  // What the writers ask of Node: behind that it would compile its own modules anew.
  await import('node:zlib');
  short?.loaded();
  const progress = new Progress(language, json || quiet);
  const world = recordReads(progress.watch(short?.watch(diskWorld) ?? diskWorld));
  const built = await buildReport(world, folder, {
    ...how,
    onStep: progress.begin,
    ...(short?.pages === undefined ? {} : { elsewhere: short.pages }),
  }).finally(progress.done);
  return { built, read: world.files };
}
