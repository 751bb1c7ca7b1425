import { expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';

const NAME = '2-表二.yaml';

async function found(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await checkReport(reportWorld(files), 'report');
  return findings.map(({ diagnostic, place }) => `${diagnostic.code} ${place.file}`).sort();
}

test('a figure that cannot be read is one finding, also where a text refers to it', async () => {
  const sound = new TextDecoder().decode(soundReport()[NAME] as Uint8Array);
  const unread = sound.replace('本年制发件数: 2', '本年制发件数: 两');
  expect(await found({ [NAME]: unread })).toEqual([...(await found({})), `V111 ${NAME}`].sort());
});
