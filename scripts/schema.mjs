// Writes schema/: the content language as JSON Schemas, for editors, one for each edition of the national format.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = 'node_modules/.cache/nianbao-schema.mjs';
await build({
  entryPoints: ['src/schema/index.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
const { schemaFiles } = await import(pathToFileURL(outfile).href);
mkdirSync('schema', { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join('schema', name), text);
