import type { MessagePort } from 'node:worker_threads';
import { Tuning } from '../start/tuning.ts';
import { makePages } from './make-pages.ts';
import { type PagesMessage, type PagesStart, unpackDocument } from './messages.ts';
import { PRACTICE } from './practice.ts';

/** The thread that makes pages (pages-thread.ts): it practises until the report comes. */
export async function serve({ loading, fontsFolder }: PagesStart, port: MessagePort): Promise<void> {
  const { loadPdfWriter } = await import('../builder/render.ts');
  await loadPdfWriter();
  new Tuning(loading).loaded();
  const fonts = fontsFolder === undefined ? {} : { fontsFolder };
  await makePages(PRACTICE, { pdf: true, attachments: [], ...fonts });
  port.once('message', async (request: PagesMessage) => {
    if (request !== undefined) {
      const made = await makePages(unpackDocument(request.document), request.wanted);
      port.postMessage(made, made?.pdf === undefined ? [] : [made.pdf.buffer as ArrayBuffer]);
    }
    // The thread ends of itself, while the first one writes the files.
    port.close();
  });
}
