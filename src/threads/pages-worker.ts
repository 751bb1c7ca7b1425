import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { Tuning } from '../start/tuning.ts';
import { makePages } from './make-pages.ts';
import { type PagesAnswer, type PagesMessage, type PagesStart, unpackDocument } from './messages.ts';
import { PRACTICES } from './practice.ts';
import { JobSharer } from './shared-jobs.ts';

/** The thread that makes pages (pages-thread.ts): it practises until the report comes. */
export async function serve({ loading, fontsFolder }: PagesStart, port: MessagePort): Promise<void> {
  const { loadPdfWriter } = await import('../builder/render.ts');
  await loadPdfWriter();
  new Tuning(loading).loaded();
  const fonts = fontsFolder === undefined ? {} : { fontsFolder };
  const asked = await practise(fonts, port);
  if (asked === undefined) port.once('message', (message: PagesMessage) => answer(message, port));
  else await answer(asked.message, port);
}

/** Makes pages that nobody reads until there is nothing more to practise. @returns what came meanwhile */
async function practise(
  fonts: { readonly fontsFolder?: string },
  port: MessagePort,
): Promise<{ readonly message: PagesMessage } | undefined> {
  for (const document of PRACTICES) {
    const asked = receiveMessageOnPort(port);
    if (asked !== undefined) return asked;
    await makePages(document, { pdf: true, attachments: [], ...fonts });
  }
  return receiveMessageOnPort(port);
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
