import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { ALONE, type Compressor } from '../pdf/compressor.ts';
import { Tuning } from '../start/tuning.ts';
import { makePages } from './make-pages.ts';
import { type PagesAnswer, type PagesMessage, type PagesStart, unpackDocument } from './messages.ts';
import { PRACTICES } from './practice.ts';
import { JobSharer } from './shared-jobs.ts';

/** The thread that makes pages (pages-thread.ts): it practises until the report comes. */
export async function serve({ tuning }: PagesStart, port: MessagePort): Promise<void> {
  const { loadPdfWriter } = await import('../builder/render.ts');
  await loadPdfWriter();
  void new Tuning(tuning).loaded();
  const asked = await practise(port);
  if (asked === undefined) port.once('message', (message: PagesMessage) => answer(message, port));
  else await answer(asked.message, port);
}

/** Makes pages that nobody reads until there is nothing more to practise. @returns what came meanwhile */
async function practise(port: MessagePort): Promise<{ readonly message: PagesMessage } | undefined> {
  let asked: { readonly message: PagesMessage } | undefined;
  // Asked in the middle too: whatever comes ends the practice there.
  const untilAsked: Compressor = {
    ...ALONE,
    begin(jobs) {
      asked ??= receiveMessageOnPort(port);
      if (asked !== undefined) throw new Error('the report has come');
      return ALONE.begin(jobs);
    },
  };
  for (const document of PRACTICES) {
    asked ??= receiveMessageOnPort(port);
    if (asked !== undefined) return asked;
    await makePages(document, { pdf: true, attachments: [] }, untilAsked);
  }
  return asked ?? receiveMessageOnPort(port);
}

async function answer(request: PagesMessage, port: MessagePort): Promise<void> {
  if (request !== undefined) {
    const tell = (message: PagesAnswer, ...buffers: ArrayBuffer[]): void =>
      port.postMessage(message, buffers);
    const sharer = new JobSharer((jobs) => tell({ jobs }));
    const made = await makePages(unpackDocument(request.document), request.wanted, sharer);
    tell({ made }, ...(made?.pdf === undefined ? [] : [made.pdf.buffer as ArrayBuffer]));
  }
  // The thread ends of itself, while the first one writes the files.
  port.close();
}
