// code-cache.mjs FOLDER CODE...: runs bundles as the program does, and keeps the code that the engine compiled. A CODE is
// a bundle's name, or `pages.pdf` and `pages.docx`: what a thread needs of that bundle that makes one of the files.
// In a process for each CODE of one bundle: the engine shares what it compiled of the same text.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

/** Functions that a build calls are compiled by a build; twice, for what is only reached with warm caches. */
const ROUNDS = 2;

const [folder, ...codes] = process.argv.slice(2);
const { codeFile } = createRequire(import.meta.url)(resolve(folder, 'load.cjs'));
const commands = open('commands');
const pages = open('pages');
const scripts = new Map([
  ['commands', commands.script],
  ...['pages', 'pages.pdf', 'pages.docx'].map((code) => [code, pages.script]),
]);

for (let round = 0; round < ROUNDS; round++) {
  const document = await readDocument(commands.exports);
  for (const code of codes) await run(code, pages.exports.render, document);
}
for (const code of codes) writeFileSync(join(folder, codeFile(code)), scripts.get(code).createCachedData());

/** Reads and checks the sample. Its document is taken on its way to where the pages are made. */
async function readDocument({ library }) {
  let taken;
  const make = async (document) => {
    taken = document;
    return { pages: 0, fonts: [], pdf: undefined };
  };
  await library.buildReport(library.diskWorld, 'content', { formats: ['pdf'], elsewhere: { make } });
  return taken;
}

async function run(code, render, document) {
  if (code === 'pages' || code === 'pages.pdf') {
    await render.loadPdfWriter();
    const { laidOut } = await render.layOut(document);
    await render.renderPdf(document, laidOut);
  }
  if (code === 'pages' || code === 'pages.docx') {
    await render.loadDocxWriter();
    await render.renderDocx(document);
  }
}

/** As load-bundle.ts does it. */
function open(name) {
  const filename = resolve(folder, `${name}.cjs`);
  const script = new Script(readFileSync(filename, 'latin1'), { filename: `${name}.cjs` });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, exports: module.exports };
}
