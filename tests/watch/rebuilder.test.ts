import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Rebuilder } from '../../src/watch/rebuilder.ts';

/** Runs that take so long, and what state each saw when it began. */
function recorder(milliseconds: number) {
  const log = { state: 0, seen: [] as number[], running: 0, most: 0 };
  const rebuilder = new Rebuilder(async () => {
    log.seen.push(log.state);
    log.running += 1;
    log.most = Math.max(log.most, log.running);
    await sleep(milliseconds);
    log.running -= 1;
  });
  return { log, rebuilder };
}

test('the writes of one save are one build', async () => {
  const { log, rebuilder } = recorder(1);
  for (log.state = 1; log.state <= 4; log.state++) {
    rebuilder.changed();
    await sleep(5);
  }
  await sleep(150);
  expect(log.seen).toHaveLength(1);
  await rebuilder.stop();
});

test('changes that never stop are built all the same', async () => {
  const { log, rebuilder } = recorder(1);
  for (let i = 0; i < 60; i++) {
    rebuilder.changed();
    await sleep(15);
  }
  expect(log.seen.length).toBeGreaterThanOrEqual(1);
  await rebuilder.stop();
});

test('one build at a time, and the newest state is built last', async () => {
  const { log, rebuilder } = recorder(120);
  for (let i = 1; i <= 6; i++) {
    log.state = i;
    rebuilder.changed();
    await sleep(60);
  }
  await sleep(60);
  await rebuilder.idle();
  expect(log.most).toBe(1);
  expect(log.seen.at(-1)).toBe(6);
  expect(log.seen.length).toBeLessThan(6);
});

test('stopping lets the build under way finish and begins no other', async () => {
  const { log, rebuilder } = recorder(80);
  rebuilder.now();
  await sleep(10);
  rebuilder.changed();
  rebuilder.now();
  await rebuilder.stop();
  expect(log).toMatchObject({ running: 0, seen: [0] });
  rebuilder.now();
  rebuilder.changed();
  await sleep(100);
  expect(log.seen).toEqual([0]);
});
