// Writes what is made from the program itself: schema/ (for editors) and docs/checks.md (from the rules).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A module of src/, run from its bundle. */
async function load(entry, name) {
  const outfile = `node_modules/.cache/nianbao-${name}.mjs`;
  const options = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  };
  await build({ entryPoints: [entry], outfile, ...options });
  return import(pathToFileURL(outfile).href);
}

const { schemaFiles } = await load('src/schema/index.ts', 'schema');
mkdirSync('schema', { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join('schema', name), text);

const { checksPage } = await load('src/builder/checks-page.ts', 'checks-page');
writeFileSync('docs/checks.md', checksPage());
