import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Tuning } from '../../src/start/tuning.ts';
import { type PagesAnswer, packDocument } from '../../src/threads/messages.ts';
import { serve } from '../../src/threads/pages-worker.ts';
import { PRACTICES } from '../../src/threads/practice.ts';

const [document] = PRACTICES;
if (document === undefined) throw new Error('nothing is practised');
const request = { document: packDocument(document), wanted: { pdf: true, attachments: [] } };

/** Of a thread that is not the last to load: the engine of the tests stays as it is. */
const start = () => ({ tuning: Tuning.of(0).shared });

test.each([
  'before it practises',
  'when it has practised',
])('a report that comes %s is made', async (when) => {
  const { port1, port2 } = new MessageChannel();
  const answer = answerOf(port1);
  if (when === 'before it practises') port1.postMessage(request);
  await serve(start(), port2);
  if (when === 'when it has practised') port1.postMessage(request);
  const made = await answer;
  expect(made?.pages).toBe(1);
  expect(Buffer.from(made?.pdf?.subarray(0, 5) ?? []).toString()).toBe('%PDF-');
});

/** What a thread has made. Fonts that it offers to share are left to it. */
const answerOf = (port: MessagePort) =>
  new Promise<(PagesAnswer & { jobs?: never })['made']>((resolve) => {
    port.on('message', (message: PagesAnswer) => {
      if (message.jobs === undefined) resolve(message.made);
    });
  });

test('a thread that is told to end while it practises ends', async () => {
  const { port1, port2 } = new MessageChannel();
  const closed = once(port1, 'close');
  const served = serve(start(), port2);
  port1.postMessage(undefined);
  await Promise.all([served, closed]);
});
