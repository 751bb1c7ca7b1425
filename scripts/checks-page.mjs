// Writes docs/checks.md from the rules.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = 'node_modules/.cache/nianbao-checks-page.mjs';
await build({
  entryPoints: ['src/build/checks-page.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
const { checksPage } = await import(pathToFileURL(outfile).href);
writeFileSync('docs/checks.md', checksPage());
