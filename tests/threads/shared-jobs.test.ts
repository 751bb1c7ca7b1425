import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { ALONE, type Compressor, type Job, type Way } from '../../src/pdf/compressor.ts';
import { helpWith, JobSharer, type SharedJobs } from '../../src/threads/shared-jobs.ts';

/** Jobs whose results are shorter, and one whose result is not. */
function jobsFor(compressor: Compressor): Job[] {
  const of = (way: Way, bytes: Uint8Array): Job => {
    const room = compressor.room(bytes.length);
    room.set(bytes);
    return { way, bytes: room };
  };
  return [
    of('blocks', Buffer.from('轮廓'.repeat(500))),
    of('blocks', RANDOM),
    of('stream', new Uint8Array()),
    of('stream', Buffer.from('字形'.repeat(3000))),
    of('checkSum', Buffer.from('字形'.repeat(3000))),
  ];
}
const RANDOM = randomBytes(400);

const asBytes = (results: readonly Uint8Array[]) => results.map((result) => Buffer.from(result));
const done = asBytes(ALONE.begin(jobsFor(ALONE))());

describe('jobs that two threads share give the same bytes, whoever does them:', () => {
  test.each<[string, (offered: SharedJobs) => void]>([
    ['whoever offers them, as nobody helps', () => {}],
    ['another thread, as it is there at once', helpWith],
    [
      'either, some here and some there',
      (offered) => {
        const jobs = offered.jobs.slice(0, 2);
        helpWith({ ...offered, jobs });
      },
    ],
  ])('%s', (_, tell) => {
    const offered: SharedJobs[] = [];
    const sharer = new JobSharer((jobs) => {
      offered.push(jobs);
      tell(jobs);
    });
    const jobs = jobsFor(sharer);
    const [first, second] = [sharer.begin(jobs), sharer.begin(jobs.slice(1))];
    expect(asBytes(first())).toEqual(done);
    expect(asBytes(second())).toEqual(done.slice(1));
    // One who comes too late finds nothing to do, and changes nothing.
    const states = offered.map((jobs) => Array.from(jobs.states));
    offered.forEach(helpWith);
    expect(offered.map((jobs) => Array.from(jobs.states))).toEqual(states);
  });
});

test('a job that another thread is at is waited for, and done here where that thread leaves it', async () => {
  const offered: SharedJobs[] = [];
  const sharer = new JobSharer((jobs) => offered.push(jobs));
  const finish = sharer.begin(jobsFor(sharer));
  const [shared] = offered;
  if (shared === undefined) throw new Error('nothing was offered');
  // It takes the first and the fourth, and is done with them later.
  const worker = new Worker(
    `const { workerData: { results, states, first }, parentPort } = require('node:worker_threads');
    states[0] = states[3] = -1;
    parentPort.postMessage('taken');
    setTimeout(() => {
      results.set(first);
      for (const [k, state] of [[0, first.length], [3, -2]]) {
        Atomics.store(states, k, state);
        Atomics.notify(states, k);
      }
    }, 50);`,
    { eval: true, workerData: { ...shared, first: done[0] } },
  );
  await new Promise((taken) => worker.once('message', taken));
  expect(asBytes(finish())).toEqual(done);
  expect(Array.from(shared.states)).toEqual([done[0]?.length, -1, -1, -2, -1]);
  await worker.terminate();
});
