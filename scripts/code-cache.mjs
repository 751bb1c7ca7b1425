// code-cache.mjs FOLDER RUN: runs the built program in FOLDER in one of the ways that it is run in, and keeps the code
// that the engine compiled meanwhile. A process for each RUN: the engine shares what it compiled of the same text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { REPORTS } from './reports.mjs';

/** The bundles whose code is kept, and what is run. */
const RUNS = {
  /** A command in a process of its own; another thread makes the pages. */
  command: {
    bundles: ['cli', 'alone', 'once', 'checks', 'docx'],
    async run() {
      const { main, tuning } = loadBundle('cli');
      // Code is refused under other flags than it was kept under.
      tuning.Tuning.prototype.loaded = async () => undefined;
      const out = mkdtempSync(join(tmpdir(), 'nianbao-'));
      for (const command of [['check'], ['build', '--out', out]]) await main.start([...command, report]);
      if (process.exitCode !== 0) throw new Error(`${report} could not be built`);
      rmSync(out, { recursive: true });
    },
  },
  /** That other thread. */
  thread: {
    bundles: ['thread'],
    async run() {
      const { worker, messages } = loadBundle('thread');
      const wanted = { pdf: true, attachments: [] };
      const { document } = read;
      const { port1, port2 } = new MessageChannel();
      // As if all threads had loaded their code already.
      const tuning = loadBundle('cli').tuning.Tuning.of(0).shared;
      await worker.serve({ tuning }, port2);
      await new Promise((done) => {
        port1.once('message', done);
        port1.postMessage({ document: messages.packDocument(document), wanted });
      });
    },
  },
  /** A process that goes on: twice, for what is only reached when something is kept from the last time. */
  library: {
    bundles: ['commands', 'pages'],
    async run() {
      const { render, renderDocx } = loadBundle('pages');
      for (const { document } of [read, await readSound([report])]) {
        const { laidOut } = await render.layOut(document);
        await render.renderPdf(document, laidOut);
        await renderDocx.renderDocx(document);
      }
    },
  },
};

/** What is loaded when the engine is tuned (src/start/tuning.ts): for the shortest runs, only then; for a short run too. */
const SHORTEST = ['alone'];
const SHORT = ['once', 'checks', 'docx', 'pages'];

const [folder, name] = process.argv.slice(2);
const { loadBundle, compiledCode, codeFile } = createRequire(import.meta.url)(resolve(folder, 'load.cjs'));
const { bundles, run } = RUNS[name];
const read = await readSound(REPORTS);
const { report } = read;
await run();
const keep = (bundle, tuned) => writeFileSync(join(folder, codeFile(bundle, tuned)), compiledCode(bundle));
const { tuneNow } = loadBundle('cli').tuning;
for (const bundle of bundles) if (!SHORTEST.includes(bundle)) keep(bundle, false);
await tuneNow('short');
for (const bundle of bundles) if (SHORT.includes(bundle)) keep(bundle, true);
await tuneNow('shortest');
for (const bundle of bundles) if (SHORTEST.includes(bundle)) keep(bundle, true);

/** Reads the first of the reports that has no errors. Its document is taken on the way to where pages are made. */
async function readSound(reports) {
  const { library, steps } = loadBundle('commands');
  for (const report of reports) {
    let document;
    const make = async (composed) => {
      document = composed;
      return { pages: 0, fonts: [], pdf: undefined };
    };
    const { pages } = await steps.buildReport(library.diskWorld, report, {
      formats: ['pdf'],
      elsewhere: { make },
    });
    if (pages !== undefined) return { report, document };
  }
  throw new Error(`none of these can be built: ${reports.join(', ')}`);
}
