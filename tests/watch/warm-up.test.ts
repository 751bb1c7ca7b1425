import { expect, test } from 'vitest';
import { buildReport, memoryWorld } from '../../src/index.ts';
import { warmUp } from '../../src/watch/warm-up.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { editedWorld } from '../../src/world/edited.ts';

const IDLE = async () => {};

test('edits follow each other, each another one', async () => {
  const turns: number[] = [];
  await warmUp(async (turn) => void turns.push(turn), IDLE, new AbortController().signal);
  expect(turns.length).toBeGreaterThan(10);
  expect(turns).toEqual(turns.map((_, k) => k));
});

test('a build that is under way goes first', async () => {
  const order: string[] = [];
  const idle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push('idle');
  };
  await warmUp(async () => void order.push('edit'), idle, new AbortController().signal);
  expect(order.slice(0, 4)).toEqual(['idle', 'edit', 'idle', 'edit']);
});

test('at the end of the session no edit begins any more', async () => {
  const quitting = new AbortController();
  let edits = 0;
  const edit = async (): Promise<void> => {
    edits += 1;
    if (edits === 3) quitting.abort();
  };
  await warmUp(edit, IDLE, quitting.signal);
  expect(edits).toBe(3);
});

test('an edited world has another mark for one comma of each content file, and everything else as it is', async () => {
  const text = '甲: 一，二，三\n';
  const image = new TextEncoder().encode('，');
  const world = memoryWorld({
    'r/1.yaml': text,
    'r/2.yaml': '乙: 四\n',
    'r/3.YML': text,
    'r/.4.yaml': text,
    'r/a.png': image,
  });
  const read = async (turn: number, path: string) =>
    new TextDecoder().decode(await editedWorld(world, turn).read(path));
  expect(await read(0, 'r/1.yaml')).toBe('甲: 一、二，三\n');
  expect(await read(1, 'r/1.yaml')).toBe('甲: 一，二、三\n');
  expect(await read(2, 'r/1.yaml')).toBe('甲: 一、二，三\n');
  expect(await read(0, 'r/2.yaml')).toBe('乙: 四\n');
  expect(await read(0, 'r/3.YML')).toBe('甲: 一、二，三\n');
  expect(await read(0, 'r/.4.yaml')).toBe(text);
  expect(await read(0, 'r/a.png')).toBe('，');
  expect(new TextDecoder().decode(await world.read('r/1.yaml'))).toBe(text);
  expect(await editedWorld(world, 0).list('r')).toEqual(await world.list('r'));
});

test('the sample edited so is built to the end, into other files', async () => {
  const { files, findings } = await buildReport(editedWorld(diskWorld, 0), 'content');
  const plain = await buildReport(diskWorld, 'content');
  expect(findings).toEqual([]);
  expect(files.length).toBe(2);
  for (const [k, { bytes }] of files.entries()) expect(bytes).not.toEqual(plain.files[k]?.bytes);
});
