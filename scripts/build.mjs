// Bundles src/ into dist/: the command (dist/cli.js, with what it loads late in chunks of its own) and the library
// (dist/index.js). Packages of node_modules stay outside, except the many small Markdown modules, whose separate
// files would cost more at the start than their code.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['docx', 'docx/*', 'pdfkit', 'fontkit', 'chartjs-node-canvas', 'chart.js', 'canvas', 'yaml', 'zod', 'fflate', 'commander', 'liquidjs'],
  chunkNames: 'chunks/[name]-[hash]',
  sourcemap: false,
  logLevel: 'warning',
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
