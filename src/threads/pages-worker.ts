import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PagesMade, PagesWanted } from '../builder/building.ts';
import type { Document } from '../document/document.ts';
import { Tuning } from '../start/tuning.ts';
import { type PagesRequest, type PagesStart, unpackDocument } from './messages.ts';
import { PRACTICE } from './practice.ts';

/** The thread that makes pages (pages-thread.ts): it practises until the report comes. */
async function serve({ loading, fontsFolder }: PagesStart, port: MessagePort): Promise<void> {
  const { loadPdfWriter } = await import('../builder/render.ts');
  await loadPdfWriter();
  new Tuning(loading).loaded();
  await pages(PRACTICE, {
    pdf: true,
    attachments: [],
    ...(fontsFolder === undefined ? {} : { fontsFolder }),
  });
  port.once('message', async ({ document, wanted }: PagesRequest) => {
    const made = await pages(unpackDocument(document), wanted);
    port.postMessage(made, made?.pdf === undefined ? [] : [made.pdf.buffer as ArrayBuffer]);
    // The thread ends while the first one writes the files.
    port.close();
  });
}

/** @returns undefined where something is to be said of the pages, or an error came up: it will come up again where it can be told. */
async function pages(document: Document, wanted: PagesWanted): Promise<PagesMade | undefined> {
  const { layOut, renderPdf } = await import('../builder/render.ts');
  try {
    const { laidOut, findings } = await layOut(document, wanted);
    if (laidOut === undefined || findings.length > 0) return undefined;
    const pdf = wanted.pdf ? await renderPdf(document, laidOut, wanted.attachments) : undefined;
    return { pages: laidOut.pages.length, fonts: laidOut.fonts.overrides, pdf };
  } catch {
    return undefined;
  }
}

// Not awaited at the top of the module: a bundle is a plain script.
if (parentPort !== null) void serve(workerData as PagesStart, parentPort);
