// code-cache.mjs FOLDER BUNDLE...: runs bundles as the program does, and keeps the code that the engine compiled.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

/** Functions that a build calls are compiled by a build; twice, for what is only reached with warm caches. */
const ROUNDS = 2;

const [folder, ...names] = process.argv.slice(2);
const bundles = new Map(names.map((name) => [name, open(name)]));

const { codeFile } = createRequire(import.meta.url)(resolve(folder, 'load.cjs'));
const { library, steps } = bundles.get('commands').exports;
const { render } = bundles.get('pages').exports;
for (let round = 0; round < ROUNDS; round++) {
  const { typeset } = await steps.prepareReport(library.diskWorld, 'content');
  if (typeset === undefined) continue;
  const { document } = typeset;
  const { laidOut } = await render.layOut(document);
  await render.renderPdf(document, laidOut);
  await render.renderDocx(document);
}

for (const [name, { script }] of bundles)
  writeFileSync(join(folder, codeFile(name)), script.createCachedData());

/** As load-bundle.ts does it. */
function open(name) {
  const filename = resolve(folder, `${name}.cjs`);
  const script = new Script(readFileSync(filename, 'latin1'), { filename: `${name}.cjs` });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, exports: module.exports };
}
