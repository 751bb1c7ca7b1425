import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { compressPiece } from '../../src/pdf/font/deflate-pieces.ts';
import { helpWith, PieceSharer, type SharedPieces } from '../../src/threads/shared-pieces.ts';

/** Pieces that become shorter, and one that does not. */
const PIECES = [
  Buffer.from('轮廓'.repeat(500)),
  randomBytes(400),
  new Uint8Array(),
  Buffer.from('字形'.repeat(3000)),
];
const compressed = PIECES.map(compressPiece);
const asBytes = (pieces: readonly Uint8Array[]) => pieces.map((piece) => Buffer.from(piece));

describe('pieces that two threads share are the same bytes, whoever compresses them:', () => {
  test.each<[string, (offered: SharedPieces) => void]>([
    ['whoever offers them, as nobody helps', () => {}],
    ['another thread, as it is there at once', helpWith],
    [
      'either, some here and some there',
      (offered) => {
        const lengths = offered.lengths.slice(0, 2);
        helpWith({ ...offered, lengths });
      },
    ],
  ])('%s', (_, tell) => {
    const offered: SharedPieces[] = [];
    const { compress } = new PieceSharer((pieces) => {
      offered.push(pieces);
      tell(pieces);
    });
    const [first, second] = [compress(PIECES), compress(PIECES.slice(1))];
    expect(asBytes(first())).toEqual(asBytes(compressed));
    expect(asBytes(second())).toEqual(asBytes(compressed.slice(1)));
    // One who comes too late finds nothing to do, and changes nothing.
    const states = offered.map((pieces) => Array.from(pieces.states));
    offered.forEach(helpWith);
    expect(offered.map((pieces) => Array.from(pieces.states))).toEqual(states);
  });
});

test('a piece that another thread is at is waited for, and compressed here where that thread leaves it', async () => {
  const offered: SharedPieces[] = [];
  const { compress } = new PieceSharer((pieces) => offered.push(pieces));
  const finish = compress(PIECES);
  const [pieces] = offered;
  if (pieces === undefined) throw new Error('nothing was offered');
  // It takes the first and the last, and is done with them later.
  const worker = new Worker(
    `const { workerData: { bytes, states, done }, parentPort } = require('node:worker_threads');
    states[0] = states[3] = -1;
    parentPort.postMessage('taken');
    setTimeout(() => {
      bytes.set(done);
      for (const [k, state] of [[0, done.length], [3, -2]]) {
        Atomics.store(states, k, state);
        Atomics.notify(states, k);
      }
    }, 50);`,
    { eval: true, workerData: { ...pieces, done: compressed[0] } },
  );
  await new Promise((taken) => worker.once('message', taken));
  expect(asBytes(finish())).toEqual(asBytes(compressed));
  expect(Array.from(pieces.states)).toEqual([compressed[0]?.length, -1, -1, -2]);
  await worker.terminate();
});
